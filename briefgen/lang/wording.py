"""Say a date in the language that is read."""

from __future__ import annotations

from briefgen.lang.pack import Language


def say_date(edtf: str, lang: Language) -> str:
    """A single EDTF date in words: "2024-06" is "Juni 2024". Intervals are not said."""
    parts = [int(part) for part in edtf.rstrip("?~%").split("-")]
    form = (lang.clauses.year, lang.clauses.month, lang.clauses.day)[len(parts) - 1]
    month = _month_name(parts[1], lang) if len(parts) > 1 else ""
    return form.format(year=parts[0], month=month, day=parts[-1])


def _month_name(number: int, lang: Language) -> str:
    """The month's own name: the first that the pack lists."""
    return next(word for word, month in lang.calendar.months.items() if month == number).capitalize()


def names_month(words: str, lang: Language) -> bool:
    """Whether one of the words is a month."""
    return any(word.lower() in lang.calendar.months for word in words.split())
