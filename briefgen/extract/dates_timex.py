"""The finding for one phrase: its TIMEX3 type, value and modifier, and the EDTF date for a sheet."""

from __future__ import annotations

from briefgen.extract.dates_durations import duration, every
from briefgen.extract.dates_rules import needs_anchor, resolve_phrase
from briefgen.extract.dates_values import Period
from briefgen.lang.timephrase import Phrase
from briefgen.model.finding import Time, TimexType
from briefgen.model.span import span_of

_NAMED = frozenset(("named-day", "feast"))


def time_of(text: str, phrase: Phrase, name: str, anchor: str | None) -> Time:
    """The finding for one phrase, dated by the rule of that name at an EDTF anchor."""
    span = span_of(text, phrase.start, phrase.end)
    if name in {"duration", "set"}:
        kind: TimexType = "DURATION" if name == "duration" else "SET"
        return Time(span, kind, duration(phrase) if name == "duration" else every(phrase), phrase.mod, None, name)
    period = resolve_phrase(phrase, name, anchor)
    timed = bool(phrase.clock or (phrase.part and phrase.kind not in _NAMED))
    value = _value(phrase, period) if period else _open_value(phrase)
    return Time(span, "TIME" if timed else "DATE", value, phrase.portion or phrase.mod, period.edtf if period else None,
                name, anchor if period and needs_anchor(phrase, name) else None, bool(period and period.mismatch))


def _value(phrase: Phrase, period: Period) -> str:
    """The period's TIMEX3 value with the clock or the part of the day."""
    if phrase.clock:
        first = f"{period.value}T{phrase.clock}"
        last = phrase.until.clock if phrase.until else None
        return f"{first}/{period.value}T{last}" if last else first
    return f"{period.value}T{phrase.part}" if phrase.part and phrase.kind not in _NAMED else period.value


def _open_value(phrase: Phrase) -> str | None:
    """What TIMEX3 can say without an anchor: "Senin" XXXX-WXX-1, "17 Juni" XXXX-06-17, "kelak" FUTURE_REF."""
    clock = f"T{phrase.clock or phrase.part}" if phrase.clock or phrase.part else ""
    if phrase.kind == "clock" and phrase.until:
        clock += f"/T{phrase.until.clock}"
    if phrase.ref or phrase.kind == "same":
        return phrase.ref or "PAST_REF"
    if phrase.kind == "count" and phrase.count is None:      # "tahun-tahun sebelumnya"
        return "PAST_REF" if phrase.relation in {"ago", "before"} else "FUTURE_REF"
    if phrase.month and phrase.kind in {"day", "month"}:
        return f"XXXX-{phrase.month:02}" + (f"-{phrase.day:02}{clock}" if phrase.day else "")
    if phrase.weekday:
        return f"XXXX-WXX-{phrase.weekday}{clock}"
    return clock or None
