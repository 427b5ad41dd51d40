"""Times that only measure what happened: "turun dibandingkan Juni 2015", "tertinggi sejak 2006"."""

from __future__ import annotations

from briefgen.lang import Language
from briefgen.model.finding import Time

_NEAR = 5
"""Words between one for "compared with" and the time that serves to compare."""
_RANKED = 3
"""Words before "since" among which stands what nothing else has been since then."""
_ENDS = (",", ";", ":", ".")


def is_measure(text: str, start: int, time: Time, lang: Language) -> bool:
    """Whether a time in a sentence that begins at `start` dates what something is compared with.

    "Paling mematikan sejak 2006" was not in 2006; "memimpin sejak 2006" was.
    """
    words = text[start:time.span.start].lower().split()
    clause = words[max((i + 1 for i, word in enumerate(words) if word.endswith(_ENDS)), default=0):]
    calendar = lang.calendar.words
    if not calendar["compared.words"].isdisjoint(clause[-_NEAR:]):
        return True
    return bool(clause) and clause[-1] in calendar["cues.since"] and not calendar["compared.top"].isdisjoint(
        clause[-_RANKED - 1:-1])
