"""Headings under which long lists come apart: days within months within years, and letters."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from briefgen.model.dossier import DossierClaim, Event, SheetFile
from briefgen.model.edtf import parse
from briefgen.render import urls
from briefgen.render.parts import Ladder, Rung
from briefgen.render.views import Views

_DATED = re.compile(r"(|.*-)(\d{4}(?:-\d\d){0,2})")


def by_day(views: Views, day: str | None, *, without: str = "undated") -> tuple[Rung, ...]:
    """An ISO day within its month, year and decade; None stands under `without`, "undated" or "unpublished"."""
    days: dict[str, tuple[Rung, ...]] = views.shelf.whole("days", dict)
    key = day or without
    if key not in days:
        days[key] = _by_day(views, day, without)
    return days[key]


def by_date(views: Views) -> Ladder[DossierClaim]:
    """A claim under the first day of its event; without one, under the day of its article."""
    days: dict[str, tuple[Rung, ...]] = views.shelf.whole("days", dict)
    undated: dict[str, tuple[Rung, ...]] = views.shelf.whole("undated", dict)

    def rungs(claim: DossierClaim) -> tuple[Rung, ...]:
        if day := claim.low or claim.high:
            return days.get(day) or by_day(views, day)
        if claim.sheet not in undated:          # claims are many
            undated[claim.sheet] = _undated(views, claim)
        return undated[claim.sheet]

    return rungs


def by_event(views: Views, event: Event) -> tuple[Rung, ...]:
    """An event under its first day."""
    when = parse(event.date)
    first = when.low or when.high
    return by_day(views, first.isoformat() if first else None)


def by_publication(views: Views, file: SheetFile) -> tuple[Rung, ...]:
    """An article under the day on which it came out."""
    return by_day(views, published(file), without="unpublished")


def span(views: Views, first: Rung, last: Rung) -> str:
    """From one heading to another: `11–12 Desember 2024`, where both are of a day, a month or a year."""
    begin, end = _DATED.fullmatch(first[0]), _DATED.fullmatch(last[0])
    if begin is None or end is None or begin[1] != end[1]:
        return f"{first[1]} \u2013 {last[1]}"
    words = views.words
    return first[1].replace(words.date(begin[2]), words.date(f"{begin[2]}/{end[2]}"))


def by_letter(name: str) -> tuple[Rung, ...]:
    """A name under its first letter; what begins with none stands under the digits."""
    letter = initial(name)
    return ((urls.file_name(letter.casefold()) if letter.isalpha() else "0-9", letter),)


def initial(name: str) -> str:
    """The letter of the alphabet under which a name stands, without its marks."""
    first = unicodedata.normalize("NFKD", name.casefold().lstrip("\u201c\"'"))[:1].upper()
    return first if first.isalpha() else "0\u20139"


@lru_cache(maxsize=1 << 12)
def within(section: Rung, rungs: tuple[Rung, ...]) -> tuple[Rung, ...]:
    """Headings of one section among several, told with its name."""
    return (section, *((f"{section[0]}-{key}", f"{section[1]}: {label}") for key, label in rungs))


def published(file: SheetFile) -> str | None:
    """The first day on which an article can have come out."""
    edtf = file.sheet.source.published.edtf
    return _first_day(edtf) if edtf else None


@lru_cache(maxsize=1 << 12)
def _first_day(edtf: str) -> str | None:
    low = parse(edtf).low
    return low.isoformat() if low else None


def _undated(views: Views, claim: DossierClaim) -> tuple[Rung, ...]:
    words = views.words
    undated = ("undated", words("table.undated"))
    days = by_day(views, published(views.book.sheets[claim.sheet]), without="unpublished")
    return (undated, *((f"undated-{key}", words("parts.undated", label=label)) for key, label in days[1:]))


def _by_day(views: Views, day: str | None, without: str) -> tuple[Rung, ...]:
    words = views.words
    if day is None:
        return ((without, words(f"table.{without}")),)
    year, month, _ = day.split("-")
    decade = f"{year[:3]}0"
    return (("dated", words("table.dated")), (f"{decade}s", f"{decade}\u2013{year[:3]}9"), (year, year),
            (f"{year}-{month}", words.month_year(int(year), int(month))), (day, words.date(day)))
