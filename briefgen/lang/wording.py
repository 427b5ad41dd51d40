"""Say a date in the language that is read."""

from __future__ import annotations

from briefgen.lang.pack import Language


def say_date(edtf: str, lang: Language) -> str:
    """A single EDTF date in words: "2024-06" is "Juni 2024". Intervals are not said."""
    parts = [int(part) for part in edtf.rstrip("?~%").split("-")]
    form = (lang.clauses.year, lang.clauses.month, lang.clauses.day)[len(parts) - 1]
    names = {"year": parts[0], "month": lang.calendar.month_name(parts[1]) if len(parts) > 1 else "",
             "day": parts[2] if len(parts) > 2 else ""}
    return form.format(**names)
