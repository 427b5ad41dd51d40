"""Times that date nothing of what is asserted: "turun dibandingkan Juni 2015", "kapal buatan 2006"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefgen.lang import Language
from briefgen.model.finding import Time

_NEAR = 5
"""Words between one for "compared with" and the time that serves to compare."""
_RANKED = 3
"""Words before "since" among which stands what nothing else has been since then."""
_ENDS = (",", ";", ":", ".")


def dating(text: str, start: int, times: Iterable[Time], lang: Language) -> Iterator[Time]:
    """Those of some times, in text order, that date something in the sentence that begins at `start`.

    Of "gaji Juni, Juli, dan Agustus" none does: what stands in a row with one that dates nothing does not either.
    """
    idle = start
    for time in times:
        between = text[idle:time.span.start].strip(" ,").lower()
        in_row = idle > start and (not between or between in lang.calendar.links)
        if in_row or time.rule == "year-of-name" or _is_idle(text[start:time.span.start], lang):
            idle = time.span.end
        else:
            yield time


def _is_idle(before: str, lang: Language) -> bool:
    """Whether a time behind some words is only compared with, or says which one a noun means.

    "Paling mematikan sejak 2006" was not in 2006; "memimpin sejak 2006" was.
    """
    words = before.lower().split()
    clause = words[max((i + 1 for i, word in enumerate(words) if word.endswith(_ENDS)), default=0):]
    if not clause:
        return False
    table, ordinals = lang.calendar.words, lang.numbers.ordinals
    if clause[-1] in table["compared.nouns"] or not table["compared.words"].isdisjoint(clause[-_NEAR:]):
        return True
    if clause[-1] in table["compared.than"] and not table["compared.more"].isdisjoint(clause[-_RANKED - 1:-1]):
        return True
    return clause[-1] in table["cues.since"] and any(
        word in table["compared.top"] or word in ordinals for word in clause[-_RANKED - 1:-1])
