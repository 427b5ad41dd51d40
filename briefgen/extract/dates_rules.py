"""Which rule dates which phrase, and every rule by its name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefgen.extract import dates_explicit, dates_relative
from briefgen.extract.dates_days import to_end
from briefgen.extract.dates_explicit import period_of
from briefgen.extract.dates_relative import portioned
from briefgen.extract.dates_values import Period, portion, unit_of
from briefgen.extract.rule import DateRule
from briefgen.lang.timephrase import Phrase, Unit
from briefgen.model import edtf


def rule_of(phrase: Phrase) -> str:
    """The name of the rule that dates a phrase; "duration", "set" and "vague" name no date."""
    if phrase.portion and phrase.kind != "ref":
        coming = phrase.kind == "month" and phrase.coming and phrase.turn is None and phrase.year is None
        return "part-of-coming-month" if coming else f"part-of-{unit_of(phrase)}"
    match phrase.kind:
        case "day" | "named-day" | "feast":
            return _day_rule(phrase)
        case "month" | "quarter" | "week-of-month" | "weekend" | "unit":
            return _period_rule(phrase)
        case "year" | "decade" | "century":
            return "year-of-name" if phrase.named else "explicit"
        case "count":
            return _count_rule(phrase)
        case "part" if phrase.shift is not None:
            return "day-offset"
        case "part" | "clock":
            return "same-as-anchor" if phrase.turn == "that" else "day-itself"
        case "next-day":
            return "day-offset"
        case "same":
            return "same-as-anchor"
        case "every":
            return "set"
        case "ref":
            return "as-of-published" if phrase.ref == "PRESENT_REF" else "vague"


def _turn(phrase: Phrase) -> str | None:
    """The turn that the words give; a plan before them sends what has none ahead."""
    if phrase.turn is None and phrase.coming:
        return "next"
    return "this" if phrase.turn == "that" else phrase.turn


def _day_rule(phrase: Phrase) -> str:
    if phrase.year is not None:
        return "explicit"
    turn = _turn(phrase)
    if phrase.feast or (phrase.day and phrase.month):
        if phrase.turn_unit == "year":
            return f"day-of-{turn}-year"
        dated = {"last": "day-last", "next": "day-next"}.get(turn or "", "day-nearest")
        return "day-nearest" if phrase.weekday else dated
    if phrase.day:
        return "day-of-month"
    if phrase.weekday is None:
        return "day-offset"
    if phrase.turn_unit == "week" or phrase.turn == "this":
        return "weekday-of-week"
    return "weekday-next" if turn == "next" else "weekday-last"


def _period_rule(phrase: Phrase) -> str:
    if phrase.year is not None:
        return "explicit"
    sent = phrase.kind == "month" or (phrase.kind == "week-of-month" and phrase.month is not None)
    turn = _turn(phrase) if sent else "this" if phrase.turn == "that" else phrase.turn
    if phrase.kind == "unit":
        return "same-as-anchor" if phrase.turn == "that" else f"{phrase.unit}-{turn}"
    if phrase.kind == "weekend":
        return f"weekend-{turn or 'this'}"
    if phrase.kind == "quarter":
        return f"quarter-of-{turn}-year" if turn else "quarter-coming" if phrase.coming else "quarter-past"
    if phrase.month is None:
        return "week-of-month"
    if phrase.turn_unit == "year" or turn == "this":
        return f"month-of-{turn}-year"
    return "month-coming" if turn == "next" else "month-past"


def _count_rule(phrase: Phrase) -> str:
    if phrase.relation is None or phrase.relation == "recent" or phrase.unit in {"hour", "minute", "second"}:
        return "duration"
    if phrase.count is not None:
        return "offset"
    return "before-anchor" if phrase.relation in {"ago", "before"} else "after-anchor"


def _year_of_neighbour(phrase: Phrase, anchor: date) -> Period | None:
    later = phrase.month is not None and phrase.month > anchor.month
    dated = phrase if phrase.month else phrase._replace(month=anchor.month)
    found = to_end(phrase, period_of(dated, anchor.year - 1 if later else anchor.year))
    return portion(found, unit_of(phrase), phrase.portion) if found and phrase.portion else found


_PORTIONED: tuple[tuple[Unit, str], ...] = (
    ("week", "awal pekan ini: 2025-06-16~/2025-06-17~"),
    ("month", "awal Juni: 2025-06-01~/2025-06-10~"),
    ("quarter", "akhir kuartal I 2025: 2025-03-02~/2025-03-31~"),
    ("half", "akhir semester I 2025: 2025-05-01~/2025-06-30~"),
    ("year", "akhir tahun lalu: 2024-09~/2024-12~"),
    ("decade", "awal 1990-an: 1990~/1992~"),
    ("century", "awal abad ke-20: 1901~/1933~"),
)

RULES: dict[str, DateRule] = {rule.name: rule for rule in (
    *dates_explicit.RULES,
    *dates_relative.RULES,
    DateRule("part-of-coming-month", "akan dibuka pada awal Agustus: 2025-08-01~/2025-08-10~",
             portioned("month", lambda _phrase: RULES["month-coming"].resolve)),
    DateRule("year-of-neighbour", "Juni hingga Juli 2015: 2015-06, with the anchor 2015-07", _year_of_neighbour),
    *(DateRule(f"part-of-{unit}", example, portioned(unit, lambda phrase: RULES[rule_of(phrase)].resolve))
      for unit, example in _PORTIONED),
)}
"""Every rule that dates words, by the name that a sheet keeps. "editor" is no rule: a person set it."""


def resolve_phrase(phrase: Phrase, name: str, anchor: str | None) -> Period | None:
    """The period that a rule gives for a phrase at an EDTF anchor; None where it does not apply or lacks an anchor."""
    rule = RULES.get(name)
    if rule is None or (anchor is None and needs_anchor(phrase, name)):
        return None
    when = edtf.parse(anchor) if anchor else None
    day = (when.low or when.high or date.min) if when else date.min
    try:
        period = rule.resolve(phrase, day)
    except (ValueError, OverflowError):      # beyond the years that a calendar has
        return None
    return replace(period, edtf=anchor) if period and phrase.kind == "same" else period


_AHEAD = frozenset(("weekday-next", "day-next", "month-coming", "part-of-coming-month", "quarter-coming"))


def fits(phrase: Phrase, name: str) -> bool:
    """Whether a rule may date these words, given that the sentence around them is no longer known."""
    if name == rule_of(phrase) or (name == "year-of-name" and phrase.kind == "year"):
        return True
    if name in {"day-last", "weekend-last"} and name == rule_of(phrase._replace(turn="last")):
        return True
    return (name == "year-of-neighbour" and (phrase.month or phrase.day) is not None) or (
        name in _AHEAD and name == rule_of(phrase._replace(coming=True)))


def needs_anchor(phrase: Phrase, name: str) -> bool:
    """Whether the date depends on the anchor: "awal Juni" does, "awal Juni 2025" and "awal abad ke-20" do not."""
    rule = RULES.get(name)
    full = phrase.portion is not None and (phrase.year is not None or phrase.kind == "century")
    return rule is not None and rule.anchored and not full
