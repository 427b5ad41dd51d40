"""Whether a bare weekday or month lies behind or ahead: "Laga digelar Minggu", "diliburkan sampai Sabtu"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from briefgen.extract.dates_days import SOON
from briefgen.extract.dates_rules import resolve_phrase, rule_of
from briefgen.extract.dates_timex import time_of
from briefgen.extract.scope import Scope
from briefgen.lang.timephrase import Phrase

_LONG_PAST = 5
"""Days since a weekday from which a bare name rather means the next one."""
_EVE = 6
"""The same where the anchor is only a lower bound: the day behind it, on which the article may well have appeared."""
_SOON = 2
"""Months ahead within which a bare name of a month rather means the coming one."""
_SATURDAY = 6
_LATER = frozenset(("AF", "EV", "NI"))
"""Parts of a day that are still to come when most news of it appears."""
_NEAR_PAST = 2
"""Days or months within which what ended then is told by its name alone."""
_LONG_AGO = 5
"""Months since a month from which "hingga September" rather means the next one, of the same year."""

VAGUE = "vague"
"""The name of no rule: the words are a time, and nobody can tell which."""
Direction = Literal["ahead", "behind", "unsure"]


@dataclass(frozen=True, slots=True)
class Around:
    """A phrase in its sentence. sentences: the phrases of each; number, at: which it is.

    anchor: the article's; stated: it is the day of publication, not a lower bound of it.
    """

    scope: Scope
    sentences: list[list[Phrase]]
    number: int
    at: int
    anchor: str | None
    stated: bool

    @property
    def phrases(self) -> list[Phrase]:
        """The phrases of the sentence."""
        return self.sentences[self.number]

    @property
    def phrase(self) -> Phrase:
        """The phrase itself."""
        return self.phrases[self.at]


def placed(around: Around) -> tuple[Phrase, str]:
    """The phrase, sent ahead where its name alone says so, and the rule that dates it."""
    phrase, anchor = around.phrase, around.anchor
    if anchor and _was_weekend(phrase, date.fromisoformat(anchor)):
        phrase = phrase._replace(turn="last")
    found = _direction(phrase, date.fromisoformat(anchor), stated=around.stated) if anchor else "behind"
    if found == "unsure":
        return phrase, VAGUE
    if found == "ahead":
        phrase = phrase._replace(coming=True)
    elif anchor and around.stated and _is_today(phrase, date.fromisoformat(anchor)):
        phrase = phrase._replace(coming=False)
    name = rule_of(phrase)
    return phrase, "day-last" if anchor and name == "day-nearest" and _lies_behind(phrase, anchor) else name


def _is_today(phrase: Phrase, day: date) -> bool:
    """Whether what is to come on "Rabu malam", told on a Wednesday, comes that day: news calls a day by its name."""
    bare = phrase.turn is None and phrase.shift is None and phrase.day is None
    return bare and phrase.weekday == day.isoweekday() and phrase.part in _LATER


def _was_weekend(phrase: Phrase, day: date) -> bool:
    """Whether "akhir pekan" is the last one: on a weekday, but for what lasts until then or is planned for then."""
    bare = phrase.kind == "weekend" and phrase.turn is None and phrase.bounds != "end"
    return bare and day.isoweekday() < _SATURDAY and not (phrase.coming or phrase.planned)


def _direction(phrase: Phrase, day: date, *, stated: bool) -> Direction:
    """Where a bare weekday or month lies; anything else needs no guess ("behind").

    What was five days ago or more is told with its date, or with "lalu"; a month of the year before, with its year.
    The day of publication is before what is still to come; a lower bound of it is not.
    """
    if phrase.turn is not None or phrase.shift is not None or phrase.since or phrase.coming:
        return "behind"
    if phrase.kind == "month" and phrase.year is None and phrase.until is None and not phrase.done and (
            rule_of(phrase) in {"month-past", "part-of-month"}):
        return _month(phrase, (phrase.month or 0) - day.month)
    if phrase.kind == "day" and phrase.weekday and rule_of(phrase) == "weekday-last" and not (phrase.done and stated):
        return _weekday(phrase, (day.isoweekday() - phrase.weekday) % 7, _LONG_PAST if stated else _EVE)
    return "behind"


def _month(phrase: Phrase, later: int) -> Direction:
    """`later`: months behind the anchor's in the same year, negative for those before it."""
    ahead, back = later % 12, -later % 12
    if 0 < ahead <= (_SOON if later > 0 else 1):
        return "ahead"
    if phrase.bounds == "end" and later > 0:             # "hingga September", told in March
        return "ahead" if back >= _LONG_AGO else "behind" if back <= _NEAR_PAST else "unsure"
    begins, lasts = phrase.bounds == "begin" and later > 0, phrase.bounds == "end" and phrase.lasting and later < 0
    return "unsure" if begins or lasts else "behind"


def _weekday(phrase: Phrase, back: int, far: int) -> Direction:
    """`back`: days since the last such day; `far`: from how many on the next one is meant."""
    if back >= far:
        return "ahead"
    if phrase.bounds == "end" and phrase.lasting and back:                   # "diliburkan hingga Sabtu"
        doubtful = back == 1 or (phrase.part is not None and back == _NEAR_PAST)
        return "unsure" if doubtful else "ahead"
    if phrase.bounds == "begin":
        return "unsure" if back >= _NEAR_PAST else "behind"
    exact = phrase.part is not None or phrase.clock is not None              # "41 tewas hingga Minggu sore"
    return "unsure" if phrase.bounds == "end" and back > _NEAR_PAST and not exact else "behind"


def _lies_behind(phrase: Phrase, anchor: str) -> bool:
    """"Sejak 17 Desember", "utang per 31 Desember" lie behind, though the day would be nearer ahead.

    "Berlaku per 1 Januari" may lie ahead.
    """
    known = phrase.bounds == "as-of" and not (phrase.lasting or phrase.planned)
    nearest = resolve_phrase(phrase, "day-nearest", anchor) if phrase.weekday is None and (
        phrase.since or known) else None
    ahead = (nearest.first - date.fromisoformat(anchor)).days if nearest else 0
    return ahead > (0 if known else SOON)


def from_to(around: Around) -> tuple[Phrase, str, str | None] | None:
    """A bare weekday that a word for "until" joins to another day: its phrase, its rule and its anchor.

    "Senin hingga Rabu (18/6)" is the last Monday before that, "Senin (16/6) hingga Rabu" the first Wednesday behind. Of
    two bare ones nobody can tell the week, unless a plan sends the first ahead or something has begun on it.
    """
    if not is_bare(around.phrase):
        return None
    first = _joined(around, 0)
    other = first or _joined(around, -1)
    if other is None:
        return None
    if is_bare(other.phrase):
        begin = (around if first else other).phrase
        if not (begin.coming or begin.since):
            return around.phrase, VAGUE, None
        if first:
            return None
    day = time_of(around.scope.text, *placed(other), around.anchor).edtf
    if day is None or "/" in day:
        return around.phrase, VAGUE, None
    if first:
        return around.phrase._replace(coming=False), "weekday-last", day
    return around.phrase._replace(coming=True), "weekday-next", day


def _joined(around: Around, step: int) -> Around | None:
    """The day behind this one (step 0) or before it (step -1), where nothing but a word for "until" is between them."""
    at = around.at + step
    if not 0 <= at < len(around.phrases) - 1:
        return None
    before, after = around.phrases[at], around.phrases[at + 1]
    between = around.scope.text[before.end:after.start].strip().lower()
    days = before.kind == after.kind == "day" and before.until is None
    until = around.scope.lang.calendar.words["clock.until"]
    return replace(around, at=at + 1 if step == 0 else at) if days and between in until else None


def is_bare(phrase: Phrase) -> bool:
    """Whether a phrase is a weekday and nothing says of which week."""
    if phrase.kind != "day" or phrase.weekday is None:
        return False
    return phrase.day is None and phrase.turn is None and phrase.shift is None and phrase.month is None
