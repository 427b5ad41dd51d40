"""Clocks: "pukul 19.30 WIB", "jam 7 pagi", "pukul 09.00-17.00", alone and behind a day."""

from __future__ import annotations

import re

from briefgen.lang.calendar import Calendar
from briefgen.lang.id.atoms import Found, date_at, part_at, whole
from briefgen.lang.timephrase import Phrase
from briefgen.text.tokens import Tokens

_CLOCK = re.compile(r"([01]?\d|2[0-4])[.:]([0-5]\d)(?:[.:][0-5]\d)?")
NOON, MIDNIGHT = 12, 24
_FULL = 5
"""Signs of a clock with both its hours and minutes in two figures."""


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
    if zone and k == j:                      # "pukul 01.44 WIB dini hari"
        part, end = part_at(cal, tokens, part, end)
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
    return phrase._replace(clock=clock.clock, zone=clock.zone, until=clock.until or phrase.until, mod=mod), end


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
