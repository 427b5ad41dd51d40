"""Days in figures: "tanggal 25 Agustus 2015", "25/8/2015", "21-25 Agustus", "tanggal 10 bulan depan"."""

from __future__ import annotations

from briefgen.lang.calendar import Calendar
from briefgen.lang.id.atoms import Found, date_at, month_word, part_at, slashed, turn_at, whole, written, year
from briefgen.lang.id.clocks import with_clock
from briefgen.lang.timephrase import Phrase
from briefgen.text.tokens import Tokens


def numeric_day(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"tanggal 25 Agustus 2015", "25 Agustus lalu", "17 Juni tahun lalu", "25/8/2015", "2015-08-25", "tanggal 17"."""
    led = tokens.word(i) in cal.words["year.date"]
    j = i + 1 if led else i
    found = day_range(cal, tokens, j) or date_at(cal, tokens, j, short=led)
    if found is None:
        day = whole(tokens, j, 1, 31) if led else None
        return None if day is None else with_clock(cal, tokens, *_of_month(cal, tokens, Phrase("day", day=day), j + 1))
    phrase, end = year_turn(cal, tokens, *found)
    phrase, end = part_at(cal, tokens, phrase, end)
    return with_clock(cal, tokens, phrase, end)


def _of_month(cal: Calendar, tokens: Tokens, phrase: Phrase, i: int) -> Found:
    """"bulan ini", "bulan depan" behind "tanggal 10", also behind "tanggal 5 dan 6"."""
    joined = cal.until.at(tokens, i)
    j = joined[1] if joined else i + 1 if tokens.word(i) == cal.numbers.range_close else i
    last = whole(tokens, j, 1, 31) if j > i else None
    k = j + 1 if last else i
    turn = cal.turns.at(tokens, k + 1) if cal.units.get(tokens.word(k)) == "month" else None
    if turn is None:
        return phrase, i
    until = Phrase("day", day=last) if last and last > (phrase.day or 0) else None
    return phrase._replace(turn=turn[0], turn_unit="month", until=until), turn[1]


def year_turn(cal: Calendar, tokens: Tokens, phrase: Phrase, i: int) -> Found:
    """"lalu", "tahun lalu", "tahun 2014" behind a date; behind a year, "lalu" and "ini" add nothing but length."""
    if phrase.year is None and tokens.word(i) in cal.words["year.words"] and year(tokens, i + 1):
        return phrase._replace(year=year(tokens, i + 1)), i + 2
    dressed, end = turn_at(cal, tokens, phrase, i)
    if phrase.year is not None:
        return phrase, end if dressed.turn_unit is None and dressed.turn != "that" else i
    return dressed, end


def day_range(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"21-25 Agustus 2015", "28 Agustus - 2 September 2015", "21 hingga 25 Agustus", "17 dan 18 Juni"."""
    first = whole(tokens, i, 1, 31)
    if first is None:
        return None
    month = month_word(cal, tokens, i + 1)
    j = i + 2 if month else i + 1
    joined = cal.until.at(tokens, j)
    if joined and month and tokens.word(j).isalpha():      # "28 Agustus hingga 2 September" is two days
        return None
    last = written(cal, tokens, joined[1] if joined else j + 1)
    if last is None or (month is None and first >= last[0][0]):
        return None
    if joined is None and (tokens.word(j) != cal.numbers.range_close or month or last[0][0] != first + 1):
        return None
    day, last_month, full = last[0]
    begin = full - 1 if full and month and month > last_month else full
    until = Phrase("day", day=day, month=last_month, year=full)
    return Phrase("day", day=first, month=month or last_month, year=begin, until=until), last[1]


def slashed_range(tokens: Tokens, i: int) -> Found | None:
    """"4-6/7/2020"."""
    first, last = whole(tokens, i, 1, 31), slashed(tokens, i + 2)
    if first is None or last is None or tokens.word(i + 1) not in {"-", "–"} or first >= last[0][0]:
        return None
    day, month, full = last[0]
    until = Phrase("day", day=day, month=month, year=full)
    return until._replace(day=first, until=until), last[1]
