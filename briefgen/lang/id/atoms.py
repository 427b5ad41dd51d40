"""The smallest parts of Indonesian time expressions: days in figures, months, years, weekdays, clocks, turns."""

from __future__ import annotations

import re
from dataclasses import replace

from briefgen.lang.calendar import Calendar
from briefgen.lang.timephrase import Phrase
from briefgen.text.tokens import Tokens

Found = tuple[Phrase, int]
_CLOCK = re.compile(r"([01]?\d|2[0-4])[.:]([0-5]\d)(?:[.:][0-5]\d)?")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_BREAKS = frozenset("\"“”‘(:;.!?–—-•")
NOON, MIDNIGHT = 12, 24
_FULL = 5
"""Signs of a clock with both its hours and minutes in two figures."""
JOINERS = frozenset("-–—")


def initial(tokens: Tokens, i: int) -> bool:
    """Whether a capital at `i` may be there only because a sentence, a quotation or a bracket begins."""
    return i == 0 or tokens.word(i - 1) in _BREAKS


def whole(tokens: Tokens, i: int, lowest: int, highest: int, *, length: int = 2) -> int | None:
    """The plain digits at `i` as a number within the bounds, None where they are something else."""
    word = tokens.word(i)
    if not (word.isascii() and word.isdigit() and len(word) <= length):
        return None
    return int(word) if lowest <= int(word) <= highest else None


def year(tokens: Tokens, i: int, lowest: int = 1000) -> int | None:
    """A year of four digits that is not part of a longer sign ("2014", not "QZ2014", "2014/PUU")."""
    if len(tokens.word(i)) != 4 or (tokens.glued(i) and tokens.word(i - 1)[-1:].isalnum()):
        return None
    after, beyond = tokens.word(i + 1), tokens.word(i + 2)
    coded = after in {"/", "-"} and tokens.glued(i + 2) and beyond.isalpha() and beyond != "an"
    if tokens.glued(i + 1) and (after[:1].isdigit() or coded):
        return None
    return whole(tokens, i, lowest, 2999, length=4)


def slashed(tokens: Tokens, i: int) -> tuple[tuple[int, int, int | None], int] | None:
    """"25/8/2015", "25-8-2015", "25.8.2015", "25/8": (day, month, year) and the index behind."""
    dotted = _DOTTED.fullmatch(tokens.word(i))
    if dotted:
        return _valid(int(dotted[1]), int(dotted[2]), int(dotted[3]), i + 1)
    day, sign = whole(tokens, i, 1, 31), tokens.word(i + 1)
    if day is None or sign not in {"/", "-"} or not (tokens.glued(i + 1) and tokens.glued(i + 2)):
        return None
    month = whole(tokens, i + 2, 1, 12)
    if month is None:
        return None
    if tokens.word(i + 3) == sign and tokens.glued(i + 3) and tokens.glued(i + 4):
        full = whole(tokens, i + 4, 0, 2999, length=4)
        if full is None or (full < 1000 and len(tokens.word(i + 4)) != 2):
            return None
        return _valid(day, month, full + 2000 if full < 100 else full, i + 5)
    return _valid(day, month, None, i + 3) if sign == "/" else None


def iso(tokens: Tokens, i: int) -> tuple[tuple[int, int, int | None], int] | None:
    """"2025-06-17"."""
    full, month, day = (whole(tokens, i, 1000, 2999, length=4), whole(tokens, i + 2, 1, 12),
                        whole(tokens, i + 4, 1, 31))
    if full is None or month is None or day is None or not all(tokens.glued(k) for k in range(i + 1, i + 5)):
        return None
    return _valid(day, month, full, i + 5) if tokens.word(i + 1) == tokens.word(i + 3) == "-" else None


def _valid(day: int, month: int, full: int | None, end: int) -> tuple[tuple[int, int, int | None], int] | None:
    longest = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1] if 1 <= month <= 12 else 0
    if full and month == 2 and (full % 4 or (full % 100 == 0 and full % 400)):
        longest = 28
    return ((day, month, full), end) if 1 <= day <= longest else None


def month_word(cal: Calendar, tokens: Tokens, i: int) -> int | None:
    """The number of the month that is written at `i`."""
    return cal.months.get(tokens.word(i))


def written(cal: Calendar, tokens: Tokens, i: int) -> tuple[tuple[int, int, int | None], int] | None:
    """"25 Agustus 2015", "25 Agustus", "5 Jun. 2025"."""
    day, month = whole(tokens, i, 1, 31), month_word(cal, tokens, i + 1)
    if day is None or month is None or tokens.glued(i + 1):
        return None
    j = i + 2
    if tokens.word(j) == "." and year(tokens, j + 1) and len(tokens.word(i + 1)) <= 4:
        j += 1
    full = year(tokens, j)
    return _valid(day, month, full, j + 1 if full else i + 2)


def date_at(cal: Calendar, tokens: Tokens, i: int, *, short: bool = False) -> Found | None:
    """A date in any of these forms. short: whether "25/8" is a date here (behind a weekday, not standing alone)."""
    found = written(cal, tokens, i) or slashed(tokens, i) or iso(tokens, i)
    if found is None or (not short and found[0][2] is None and tokens.word(i + 1) == "/"):
        return None
    (day, month, full), end = found
    return Phrase("day", day=day, month=month, year=full), end


def bracketed(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"(25/8/2015)", "(25/8)", "(25/8/2015 pukul 10.15 WIB)": the closing bracket belongs to it."""
    if tokens.word(i) != "(":
        return None
    k = i + 2 if tokens.word(i + 1) in cal.words["year.date"] else i + 1
    found = date_at(cal, tokens, k, short=True)
    if found is None:
        return None
    phrase, j = with_clock(cal, tokens, *found)
    return phrase, j + 1 if tokens.word(j) == ")" else j


def turn_at(cal: Calendar, tokens: Tokens, phrase: Phrase, i: int) -> Found:
    """"lalu", "ini", "depan" behind a weekday, a month, a date; also "pekan lalu", "tahun depan"."""
    turn = cal.turns.at(tokens, i)
    if turn:
        return replace(phrase, turn=turn[0]), turn[1]
    unit = cal.units.get(tokens.word(i))
    turn = cal.turns.at(tokens, i + 1) if unit in {"week", "month", "year"} else None
    if unit and turn and not (unit == "month" and phrase.month):
        return replace(phrase, turn=turn[0], turn_unit=unit), turn[1]
    return phrase, i


def part_at(cal: Calendar, tokens: Tokens, phrase: Phrase, i: int) -> Found:
    """"malam", "malam hari", "dini hari tadi" behind a day."""
    found = cal.parts.at(tokens, i)
    if found is None:
        return phrase, i
    j = found[1]
    if tokens.word(j) == cal.word("part_words.day"):
        j += 1
    if any(tokens.word(j) in cal.words[f"part_words.{when}"] for when in ("earlier", "later", "now")):
        j += 1
    return replace(phrase, part=found[0]), j


def clock_at(cal: Calendar, tokens: Tokens, i: int, *, bare: bool = False, dotted: bool = False) -> Found | None:
    """"pukul 19.30 WIB", "jam 7 pagi", "19.30 WIB", "pukul 09.00-17.00 WIB", "pukul setengah tujuh malam".

    bare: "15:06" alone is a clock here (directly behind a date). dotted: "10.00" alone is one as well.
    """
    led = tokens.word(i) in cal.words["clock.before"]
    j = i + 1 if led else i
    if led and tokens.word(j) == "." and tokens.glued(j):
        j += 1
    time, j = _time(cal, tokens, j, led=led)
    if time is None:
        return None
    until, j = _until(cal, tokens, j)
    part, k = part_at(cal, tokens, Phrase("clock"), j)
    zone, end = _zone(cal, tokens, k)
    plain = dotted or (bare and ":" in time[1]) or (k > j and ":" in time[0]) or (
        until is not None and _full_range(cal, tokens, i, j))
    if not (led or zone or plain or _closes_range(cal, tokens, i)):
        return None
    return Phrase("clock", clock=_shift_hour(time[0], part.part), zone=zone, part=None,
                  until=Phrase("clock", clock=_shift_hour(until, part.part)) if until else None), end


def _full_range(cal: Calendar, tokens: Tokens, i: int, end: int) -> bool:
    """"06.00-22.00": two clocks of four figures, and no prices or shares."""
    units = cal.numbers.units
    money = units.money_after.at(tokens, end) or units.money_before.before(tokens, i)
    counted = money or units.measures.at(tokens, end)
    return end == i + 3 and len(tokens.word(i)) == len(tokens.word(i + 2)) == _FULL and not counted


def _closes_range(cal: Calendar, tokens: Tokens, i: int) -> bool:
    """Whether a clock stands before a word for "until": "pukul 05.00 WIB hingga 10.00"."""
    if not (tokens.word(i - 1).isalpha() and tokens.word(i - 1) in cal.words["clock.until"]):
        return False
    k = i - 3 if tokens.word(i - 2) in cal.zones else i - 2
    return _CLOCK.fullmatch(tokens.word(k)) is not None and tokens.word(k - 1) in cal.words["clock.before"]


def _time(cal: Calendar, tokens: Tokens, i: int, *, led: bool) -> tuple[tuple[str, str] | None, int]:
    """("06:18", the token) and the index behind."""
    word = tokens.word(i)
    found = _CLOCK.fullmatch(word)
    if found:
        return (f"{int(found[1]):02}:{found[2]}", word), i + 1
    if not led:
        return None, i
    half = word in cal.words["clock.small"]
    j = i + 1 if half else i
    hour = whole(tokens, j, 0, MIDNIGHT)
    numeral = None if hour is not None else cal.numbers.read(tokens, j)
    if numeral and numeral.value == int(numeral.value) and 1 <= numeral.value <= MIDNIGHT:
        hour, j = int(numeral.value), numeral.end - 1
    if hour is None or tokens.word(j + 1) in cal.units:
        return None, i
    return (f"{(hour - 1) % MIDNIGHT:02}:30" if half else f"{hour:02}", word), j + 1


def _until(cal: Calendar, tokens: Tokens, i: int) -> tuple[str | None, int]:
    """"-17.00" behind a clock; behind a word ("hingga 17.00") it is a time of its own."""
    joined = cal.until.at(tokens, i)
    if joined is None or tokens.word(i).isalpha():
        return None, i
    j = joined[1] + 1 if tokens.word(joined[1]) in cal.words["clock.before"] else joined[1]
    found = _CLOCK.fullmatch(tokens.word(j))
    return (f"{int(found[1]):02}:{found[2]}", j + 1) if found else (None, i)


def _zone(cal: Calendar, tokens: Tokens, i: int) -> tuple[str | None, int]:
    """"WIB", "waktu setempat", "waktu Singapura"; a slash may join two zones."""
    if tokens.word(i) in cal.zones:
        return tokens.raw(i), i + 1
    if tokens.word(i) != cal.word("clock.local"):
        return None, i
    j = i + 1
    if tokens.word(j).isalpha() and not tokens.capital(j) and tokens.word(j) not in cal.units:
        return "local", j + 1
    while j < i + 4 and tokens.word(j).isalpha() and tokens.capital(j):
        j += 1
    return ("local", j) if j > i + 1 else (None, i)


def _shift_hour(clock: str, part: str | None) -> str:
    """"7" with "malam" is 19, with "siang" 2 is 14; noon and what is already past it stay."""
    hour, sign, minute = clock.partition(":")
    number = int(hour)
    evening = part in {"EV", "NI"} or (part == "AF" and number < 7)
    if evening and number < NOON and not (part == "NI" and number < 4):
        number += NOON
    elif part == "NI" and number == NOON:
        number = MIDNIGHT
    return f"{number:02}{sign}{minute}"


def with_clock(cal: Calendar, tokens: Tokens, phrase: Phrase, i: int) -> Found:
    """Add the clock that stands behind a day: "Minggu (28/12/2014) pukul 06.18 WIB", "…, sekitar pukul 06.18"."""
    j, mod = i, phrase.mod
    if tokens.word(j) == ",":
        j += 1
    if tokens.word(j) in cal.words["clock.links"]:
        about = cal.mods.at(tokens, j)
        mod = about[0] if about else mod
        j += 1
    found = clock_at(cal, tokens, j, bare=j <= i + 1)
    if found is None:
        return phrase, i
    clock, end = found
    return replace(phrase, clock=clock.clock, zone=clock.zone, until=clock.until or phrase.until, mod=mod), end
