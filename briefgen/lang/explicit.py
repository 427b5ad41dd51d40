"""Days that are given in full, as bylines and datelines give them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

_DATE = re.compile(
    r"(?<![\w/])(?<!\d[.,-])(?:"
    r"(?P<y1>\d{4})-(?P<m1>\d\d)-(?P<d1>\d\d)"
    r"|(?P<d2>\d{1,2})(?P<sep>[/-])(?P<m2>\d{1,2})(?P=sep)(?P<y2>\d{4}|\d\d)"
    r"|(?P<d3>\d{1,2})\.(?P<m3>\d{1,2})\.(?P<y3>\d{4})"
    r"|(?P<d4>\d{1,2}) (?P<m4>[^\W\d_]{3,9})\.?,? (?P<y4>\d{4})"
    r"|(?P<d5>\d{1,2}),? (?P<y5>\d{4})"
    r"|(?P<d6>\d{1,2})-(?P<m6>[^\W\d_]{3,9})-(?P<y6>\d{4}|\d\d)"
    r")(?![\d/]|[-.:]\d)")
_WORD_BEFORE = re.compile(r"([^\W\d_]{3,9})\.? $")
_WEEKDAY_BEFORE = re.compile(r"(?<![^\W\d_])([^\W\d_]{3,9}(?:['’][^\W\d_]{2})?)(?: ?,? ?\( ?| ?, ?| )$")
_CLOCK_AFTER = re.compile(
    r"(?:T| ?\)?[ ,|•·−–-]{0,4}(?:(?P<word>[^\W\d_]{2,5})(?:\.| ?:)? )?)(?P<h>\d{1,2})[.:](?P<min>\d\d)"
    r"(?P<sec>[.:]\d\d)?(?:(?P<shift>Z|[+-]\d\d:?\d\d)\b|(?![\d/]|[.,:-]\d))"
    r"(?: ?(?P<half>[AP]M|[ap]m|[ap]\.m\.)(?!\w))?(?: ?(?P<zone>[^\W\d_]{2,4})\b)?")
_LOOKBACK = 16
_NOON = 12


@dataclass(frozen=True, slots=True)
class ExplicitDate:
    """A day that the words give in full, with the weekday and the clock written beside it.

    start, end: from the weekday (or the first digit) to the last character of the year, the closing bracket, the
    clock or the zone, whichever comes last. date: EDTF day. time: "HH:MM" as printed. zone: as printed ("WIB").
    weekday: as written. weekday_mismatch: the date stands although that is not its weekday.
    """

    start: int
    end: int
    date: str
    time: str | None = None
    weekday: str | None = None
    zone: str | None = None
    weekday_mismatch: bool = False


@dataclass(frozen=True, slots=True)
class ExplicitReader:
    """Reads full dates. months, weekdays, zones: words in lower case. clock_words: what may stand before a clock."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    zones: Mapping[str, int]
    clock_words: frozenset[str]

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[ExplicitDate]:
        """Every day in `text[start:end]` that is given with its year, in text order.

        Reads "17 Juni 2025", "June 5, 2025", "(17/6/2025)", "17-06-2025", "17.06.2025" (the day stands before the
        month), "17-Jun-25" and "2025-06-17", each with a weekday before it and a clock behind it. A day that no
        calendar has is no date. A year of two digits is of this century.
        """
        stop = len(text) if end is None else end
        for found in _DATE.finditer(text, start, stop):
            day = self._day(text, start, found)
            if day:
                yield self._dress(text, day[0], found.end(), (start, stop), day[1])

    def _day(self, text: str, floor: int, found: re.Match[str]) -> tuple[int, date] | None:
        """Where the date begins, and the day; None where it is none."""
        begin = found.start()
        kind = next(k for k in "123456" if found[f"y{k}"])
        if kind == "5":
            word = _WORD_BEFORE.search(text, max(floor, begin - _LOOKBACK), begin)
            month = self.months.get(word[1].lower()) if word else None
            begin = word.start() if word else begin
        else:
            raw = found[f"m{kind}"]
            month = int(raw) if raw.isdigit() else self.months.get(raw.lower())
        year = int(found[f"y{kind}"])
        try:
            return begin, date(year + 2000 if year < 100 else year, month or 0, int(found[f"d{kind}"]))
        except ValueError:
            return None

    def _dress(self, text: str, begin: int, finish: int, bounds: tuple[int, int], day: date) -> ExplicitDate:
        """Add the weekday before the date, the bracket around it and the clock behind it."""
        floor, stop = bounds
        before = _WEEKDAY_BEFORE.search(text, max(floor, begin - _LOOKBACK), begin)
        number = self.weekdays.get(before[1].lower()) if before else None
        weekday = before[1] if before and number else None
        if before and number:
            begin = before.start()
        if text[begin:finish].count("(") and text[finish:finish + 1] == ")" and finish < stop:
            finish += 1
        time = zone = None
        clock = _CLOCK_AFTER.match(text, finish, stop)
        if clock and int(clock["h"]) < 25 and int(clock["min"]) < 60 and self._clock_word(clock["word"]):
            last = next(group for group in ("half", "shift", "sec", "min") if clock[group])
            time, finish = f"{_hour(clock):02}:{clock['min']}", clock.end(last)
            if clock["zone"] and clock["zone"].lower() in self.zones:
                zone, finish = clock["zone"], clock.end("zone")
        return ExplicitDate(begin, finish, day.isoformat(), time, weekday, zone,
                            number is not None and number != day.isoweekday())

    def _clock_word(self, word: str | None) -> bool:
        return word is None or word.lower() in self.clock_words


def _hour(clock: re.Match[str]) -> int:
    """The hour of 24: "12:30 PM" is 12:30, "12:30 AM" is 00:30, "08.15 pm" is 20:15."""
    hour, half = int(clock["h"]), (clock["half"] or "")[:1].lower()
    return hour % _NOON + (_NOON if half == "p" else 0) if half and hour <= _NOON else hour
