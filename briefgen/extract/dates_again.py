"""Work a sheet's date out again, and say for which publication days it holds."""

from __future__ import annotations

from datetime import date, timedelta

from briefgen.extract.dates_rules import fits, resolve_phrase
from briefgen.lang import Language
from briefgen.lang.timephrase import Phrase
from briefgen.model import edtf

_FAR = 400
"""`window` looks at most this many years away from the anchor."""


def resolve(words: str, rule: str, anchor: str | None, lang: Language) -> str | None:
    """Work out again what a sheet's time means.

    words: the time's `text`. anchor: the EDTF date it was resolved against, None for explicit dates. Returns EDTF, or
    None where the words do not fit the rule, or the rule needs an anchor that is not there. "Minggu lalu" is read as a
    day or as a week, as the rule asks.
    """
    phrase = _phrase(words, rule, lang)
    return _resolved(phrase, rule, anchor) if phrase else None


def window(words: str, rule: str, edtf_text: str, anchor: str, lang: Language) -> tuple[str | None, str | None]:
    """The first and the last anchor day for which `resolve` gives this same date.

    For an anchor that is only a lower bound of the publication: "April lalu" at 2025-06-18 is 2025-04 for any
    publication from 2025-05-01 to 2026-04-30. An end is None where the date never changes that way.
    """
    day, phrase = edtf.parse(anchor).low, _phrase(words, rule, lang)
    if day is None or phrase is None or _resolved(phrase, rule, anchor) != edtf_text:
        return None, None
    return _reach(phrase, rule, edtf_text, day, -1), _reach(phrase, rule, edtf_text, day, 1)


def _phrase(words: str, rule: str, lang: Language) -> Phrase | None:
    """The longest phrase of the words, where the rule may date it."""
    for shown in (words, f"x {words}"):        # behind a word, a capital "Minggu" is a day
        phrases = sorted(lang.calendar.find_phrases(shown, bare=True), key=lambda found: found.start - found.end)
        if phrases and fits(phrases[0], rule):
            return phrases[0]
    return None


def _resolved(phrase: Phrase, rule: str, anchor: str | None) -> str | None:
    period = resolve_phrase(phrase, rule, anchor)
    return period.edtf if period else None


def _reach(phrase: Phrase, rule: str, wanted: str, day: date, way: int) -> str | None:
    """The farthest day in one direction with the same result: doubled steps out, then halved back."""
    def same(distance: int) -> bool:
        try:
            moved = day + timedelta(way * distance)
        except OverflowError:
            return False
        return _resolved(phrase, rule, moved.isoformat()) == wanted

    far = 1
    while same(far):
        far *= 2
        if far > _FAR * 366:
            return None
    near = far // 2
    while far - near > 1:
        middle = (near + far) // 2
        near, far = (middle, far) if same(middle) else (near, middle)
    return (day + timedelta(way * near)).isoformat()
