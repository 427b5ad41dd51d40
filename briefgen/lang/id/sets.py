"""Sets of times: "setiap Senin", "tiap dua tahun", "per bulan", "dua kali seminggu", "sehari-hari"."""

from __future__ import annotations

from decimal import Decimal

from briefgen.lang.calendar import Calendar
from briefgen.lang.id import durations
from briefgen.lang.id.atoms import JOINERS, Found, whole, written, year
from briefgen.lang.timephrase import Phrase
from briefgen.text.tokens import Tokens


def every(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"setiap hari", "tiap Senin", "setiap dua tahun", "setiap pagi", "setiap Agustus", "sehari-hari"."""
    if tokens.word(i) in cal.words["every.rate"]:
        return _rate(cal, tokens, i)
    daily = cal.daily.at(tokens, i)
    if daily:
        return Phrase("every", unit="day", count=Decimal(1)), daily[1]
    if tokens.word(i) not in cal.words["every.words"]:
        return None
    j = i + 1
    amount = durations.amount(cal, tokens, j)
    if amount:
        return amount[0]._replace(kind="every"), amount[1]
    dated = _every_date(cal, tokens, j)
    if dated:
        return dated
    k = j + 1 if cal.units.get(tokens.word(j)) == "day" and cal.weekdays.get(tokens.word(j + 1)) else j
    if (number := cal.weekdays.get(tokens.word(k))) and (k > j or tokens.capital(k)):
        until = cal.weekdays.get(tokens.word(k + 2)) if tokens.word(k + 1) in JOINERS else None
        found = Phrase("every", weekday=number, until=Phrase("day", weekday=until) if until else None)
        return found, k + 3 if until else k + 1
    return _every_unit(cal, tokens, j)


def _every_date(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"setiap 17 Agustus", "setiap tanggal 17"."""
    led = tokens.word(i) in cal.words["year.date"]
    j = i + 1 if led else i
    found, day = written(cal, tokens, j), whole(tokens, j, 1, 31)
    if found and found[0][2] is None:
        return Phrase("every", day=found[0][0], month=found[0][1]), found[1]
    return (Phrase("every", day=day), j + 1) if led and day and found is None else None


def _rate(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"per bulan", "per tahun"; not "bulan per bulan", "per tahun 2019", and not what is measured ("km per jam")."""
    unit = cal.units.get(tokens.word(i + 1))
    if tokens.capital(i + 1) and tokens.word(i + 1) in cal.weekdays:
        return None                          # "per Minggu" is as of that day
    if tokens.word(i - 1) in cal.numbers.units.measures:
        return None
    dated = year(tokens, i + 2) or cal.months.get(tokens.word(i + 2)) or cal.turns.at(tokens, i + 2)
    if unit is None or durations.rank(unit) < durations.rank("day"):
        return None
    if dated or tokens.word(i - 1) == tokens.word(i + 1):
        return None
    return Phrase("every", unit=unit, count=Decimal(1)), i + 2


def often(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"dua kali seminggu", "tiga kali dalam sehari", "sekali setahun"."""
    if tokens.word(i) in cal.words["every.once"]:
        j = i + 1
    else:
        numeral = cal.numbers.read(tokens, i)
        if numeral is None or tokens.word(numeral.end) not in cal.words["every.times"]:
            return None
        j = numeral.end + 1
    j = j + 1 if tokens.word(j) in cal.words["prefixes.spanning"] else j
    found = durations.one(cal, tokens, j)
    return (found[0]._replace(kind="every"), found[1]) if found else None


def _every_unit(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    part, month = cal.parts.at(tokens, i), cal.months.get(tokens.word(i))
    if part:
        return Phrase("every", part=part[0]), part[1]
    if month and tokens.capital(i):
        return Phrase("every", month=month), i + 1
    j = i + 1 if tokens.word(i) in cal.portions else i
    unit = cal.units.get(cal.numbers.bare_noun(tokens.word(j)))
    if unit is None or tokens.word(j + 1) in cal.words["prefixes.measuring"]:
        return None
    end = j + 3 if tokens.words[j + 1:j + 3] == ("-", tokens.word(j)) else j + 1
    return Phrase("every", unit=unit, count=Decimal(1)), end
