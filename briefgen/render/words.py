"""The words of the interface in the site's language: strings, plurals, numbers and dates."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date as Day  # noqa: N812 - `date` is a method here
from typing import Any

from briefgen.errors import TemplateFault
from briefgen.model.edtf import Edtf, parse
from briefgen.model.values import Number

_LIST_LENGTHS = {"calendar.months": 12, "calendar.months_short": 12, "numbers.words": 11}


@dataclass(frozen=True, slots=True)
class Words:
    """strings/<language>.toml: "table.key" -> text, a pair (one, other), or a list.

    file: where the words come from, for messages. dates: those that were written out before, of which a site has few.
    """

    file: str
    entries: Mapping[str, str | tuple[str, str] | tuple[str, ...]]
    dates: dict[str, str] = field(default_factory=dict, compare=False, repr=False)

    @property
    def tag(self) -> str:
        """BCP 47 tag of the interface."""
        return self("language.tag")

    def __call__(self, key: str, **values: object) -> str:
        """The string `key` with `{name}` filled in; `n` chooses the plural and is printed as a number.

        Raises:
            TemplateFault: there is no such key, or it wants a value that was not given.
        """
        entry = self._entry(key)
        if not values and type(entry) is str:
            return entry
        count = values.get("n")
        if isinstance(count, int | float):
            if not isinstance(entry, str):
                entry = entry[0] if count == 1 else entry[1]
            values |= {"n": self.number(count)}
            if "{words}" in entry:
                values |= {"words": self._number_word(count)}
        if not isinstance(entry, str):
            raise TemplateFault(f"{self.file}: {key} is a plural and needs a count `n`")
        try:
            return entry.format_map(values) if values else entry
        except (LookupError, ValueError, TypeError, AttributeError) as error:
            raise TemplateFault(f"{self.file}: {key} cannot be filled in: {error!r}") from None

    def get(self, key: str) -> str | None:
        """The plain string `key`, or None where the language has no word for it."""
        entry = self.entries.get(key)
        return entry if isinstance(entry, str) else None

    def label(self, table: str, key: str) -> str:
        """The word for a value of a fixed vocabulary; the value itself where nobody has named it yet."""
        return self.get(f"{table}.{key}") or key

    def number(self, value: Number) -> str:
        """A number in the site's language: 11000 is `11.000` in Indonesian (CLDR)."""
        text = f"{value:,}" if isinstance(value, int) or not float(value).is_integer() else f"{int(value):,}"
        if text.isdecimal():
            return text
        return text.replace(".", "\0").replace(",", self("numbers.group")).replace("\0", self("numbers.decimal"))

    def share(self, value: float) -> str:
        """A share between 0 and 1 as a whole percentage."""
        return self("numbers.percent", number=self.number(round(100 * value)))

    def date(self, edtf: str) -> str:
        """An EDTF date as people write it, as precise as it is: `2024-06` is `Juni 2024`."""
        if edtf not in self.dates:
            try:
                self.dates[edtf] = self._qualified(edtf, parse(edtf))
            except ValueError:
                self.dates[edtf] = edtf
        return self.dates[edtf]

    def short_month(self, month: int) -> str:
        """The abbreviated name of month 1 to 12."""
        return self._list("calendar.months_short")[month - 1]

    def month_year(self, year: int, month: int | None) -> str:
        """`Juni 2024`, or `2024` where no month is known."""
        return self("calendar.month", month=self._list("calendar.months")[month - 1], year=year) if month else str(year)

    def _entry(self, key: str) -> str | tuple[str, ...]:
        try:
            return self.entries[key]
        except KeyError:
            raise TemplateFault(f"{self.file}: there is no entry {key}; add it") from None

    def _list(self, key: str) -> tuple[str, ...]:
        entry = self._entry(key)
        if isinstance(entry, str):
            raise TemplateFault(f"{self.file}: {key} must be a list")
        return entry

    def _number_word(self, count: float) -> str:
        names = self._list("numbers.words")
        return names[int(count)] if count in range(len(names)) else self.number(count)

    def _qualified(self, text: str, edtf: Edtf) -> str:
        plain = self._interval(text, edtf) if edtf.interval else self._day(text.rstrip("?~%"))
        wrap = {"~": "calendar.about", "?": "calendar.maybe", "%": "calendar.maybe_about"}.get(edtf.qualifier)
        return self(wrap, date=plain) if wrap else plain

    def _interval(self, text: str, edtf: Edtf) -> str:
        first, last = (side.rstrip("?~%") for side in text.split("/", 1))
        if edtf.high is None:
            return self("calendar.since", first=self._day(first))
        if edtf.low is None:
            return self("calendar.until", last=self._day(last))
        if len(first) == len(last) == 10 and first[:7] == last[:7]:
            return self._days(edtf.low, edtf.high)
        return self("calendar.span", first=self._day(first), last=self._day(last))

    def _days(self, low: Day, high: Day) -> str:
        month = self._list("calendar.months")[low.month - 1]
        return self("calendar.days", day=low.day, last_day=high.day, month=month, year=low.year)

    def _day(self, text: str) -> str:
        year, month, day = (*map(int, text.split("-")), None, None)[:3]
        if day is None:
            return self.month_year(year or 0, month)
        return self("calendar.day", day=day, month=self._list("calendar.months")[(month or 1) - 1], year=year)


def read_words(language: str, templates: Mapping[str, str | bytes]) -> Words:
    """Read strings/<language>.toml and, over it, strings/<language>.own.toml, which may hold a few entries only.

    Raises:
        TemplateFault: the file is missing or is no TOML, or an entry is neither text, plural nor list.
    """
    file = f"strings/{language}.toml"
    if file not in templates:
        raise TemplateFault(f"content/site.yaml: language {language!r} has no templates/{file}")
    entries: dict[str, Any] = {}
    for path in (file, f"strings/{language}.own.toml"):
        if path in templates:
            entries |= _read(path, templates[path])
    return Words(f"templates/{file}", entries)


def _read(path: str, content: str | bytes) -> dict[str, str | tuple[str, ...]]:
    text = content.decode("utf-8") if isinstance(content, bytes) else content
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TemplateFault(f"templates/{path}: {error}") from None
    except RecursionError:
        raise TemplateFault(f"templates/{path}: is nested too deeply") from None
    if loose := [name for name, rows in tables.items() if not isinstance(rows, dict)]:
        raise TemplateFault(f"templates/{path}: {loose[0]} stands outside of every [table]")
    return {
        f"{table}.{key}": _value(path, f"{table}.{key}", value)
        for table, rows in tables.items() for key, value in rows.items()
    }


def _value(path: str, key: str, value: object) -> str | tuple[str, ...]:
    match value:
        case str():
            return value
        case {"one": str(one), "other": str(other), **rest} if not rest:
            return one, other
        case list() if _is_list_of_words(value, _LIST_LENGTHS.get(key)):
            return tuple(value)
    raise TemplateFault(f"templates/{path}: {key} must be text, {{one, other}}, or a list of the right length")


def _is_list_of_words(value: list[object], length: int | None) -> bool:
    return all(isinstance(word, str) for word in value) and length in (None, len(value))
