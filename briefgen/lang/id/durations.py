"""Counts of units: "lebih dari tiga tahun", "dua hari lalu", "sepekan terakhir", "berbulan-bulan"."""

from __future__ import annotations

from decimal import Decimal

from briefgen.lang.calendar import Calendar
from briefgen.lang.id.atoms import Found, year
from briefgen.lang.id.clocks import clock_at
from briefgen.lang.timephrase import UNITS, Phrase, Unit
from briefgen.text.tokens import Tokens

_HALF, _QUARTER = Decimal("0.5"), Decimal("0.25")
_TIMES_SIGNS = frozenset("x×")
_FULL: dict[Unit, int] = {"second": 60, "minute": 60, "hour": 24, "day": 31, "month": 12}
"""How many of a unit make the next larger one."""


def count(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """A number of units with what bounds it and what it is counted from.

    "tiga hari", "sekitar dua jam", "satu tahun dua bulan", "2-3 hari", "seminggu", "beberapa bulan", "puluhan tahun",
    "tiga hari lalu", "dua hari sebelumnya", "sepuluh tahun terakhir", "tiga tahun lebih".
    """
    if tokens.word(i - 1) in cal.words["clock.before"] and not _counted(cal, tokens, i):
        return None
    modified = cal.mods.at(tokens, i)
    found = amount(cal, tokens, modified[1] if modified else i)
    if found is None:
        return None
    phrase, j = _more(cal, tokens, *found)
    phrase = phrase._replace(mod=modified[0]) if modified else phrase
    after = cal.mods_after.at(tokens, j)
    if after and tokens.word(after[1]) not in cal.numbers.of:
        phrase, j = phrase._replace(mod=phrase.mod or after[0]), after[1]
    phrase, j = _relation(cal, tokens, phrase, j)
    each = phrase.relation is None and phrase.count == 1 and phrase.mod is None and j == i + 1
    if each and _counted(cal, tokens, i) and tokens.word(j) not in cal.words["every.no_rate"]:
        phrase = phrase._replace(kind="every")           # "8 jam sehari", "Rp 35 juta setahun"
    lasting = phrase.relation == "in" and tokens.word(i - 1) in cal.words["prefixes.spanning"]
    return (phrase._replace(relation="recent") if lasting else phrase), j


def _counted(cal: Calendar, tokens: Tokens, i: int) -> bool:
    """Whether a quantity stands before: "8 jam sehari", "3.180 porsi sehari", "Rp 50.000 sehari"."""
    units = cal.numbers.units
    money = units.money_after.before(tokens, i) or units.money_before.before(tokens, i - 1)
    return cal.numbers.starts(tokens.word(i - 2)) or money is not None


def amount(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """A number and its unit."""
    if tokens.word(i)[:1].isdigit():
        return _numbered(cal, tokens, i)
    return one(cal, tokens, i) or _many(cal, tokens, i) or _some(cal, tokens, i) or _numbered(cal, tokens, i)


def one(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"sepekan", "seminggu", "setahun", "seharian"."""
    word, prefix = tokens.word(i), cal.word("prefixes.one")
    base = word[len(prefix):] if word.startswith(prefix) else ""
    unit = cal.units.get(base) or cal.units.get(base.removesuffix(cal.word("prefixes.suffix")))
    if unit is None or tokens.word(i + 1) == "-":
        return None
    plus = tokens.word(i + 1) == cal.numbers.half
    return Phrase("count", unit=unit, count=1 + _HALF if plus else Decimal(1)), i + 2 if plus else i + 1


def _many(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"berbulan-bulan"."""
    word, many = tokens.word(i), cal.word("prefixes.many")
    base = word[len(many):] if word.startswith(many) else ""
    unit = cal.units.get(base)
    return (Phrase("count", unit=unit), i + 3) if unit and tokens.words[i + 1:i + 3] == ("-", base) else None


def _some(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"beberapa pekan", "puluhan tahun", "belasan jam"."""
    if tokens.word(i) not in cal.words["prefixes.some"] and tokens.word(i) not in cal.words["prefixes.tens"]:
        return None
    j = i + 2 if tokens.word(i + 1) in cal.numbers.scales else i + 1
    unit = cal.units.get(tokens.word(j))
    return (Phrase("count", unit=unit), j + 1) if unit else None


def _numbered(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"tiga hari", "2,5 jam", "setengah tahun", "dua-tiga hari", "3 sampai 5 tahun"."""
    begins = cal.numbers.starts(tokens.word(i)) or tokens.word(i) == cal.word("prefixes.quarter")
    if not begins or cal.numbers.units.money_before.before(tokens, i):          # "Rp 4 triliun tahun lalu"
        return None
    if tokens.word(i) == cal.numbers.half and (unit := cal.units.get(tokens.word(i + 1))):
        return Phrase("count", unit=unit, count=_HALF), i + 2
    if tokens.word(i) == cal.word("prefixes.quarter") and (unit := cal.units.get(tokens.word(i + 1))):
        return Phrase("count", unit=unit, count=_QUARTER), i + 2
    numeral = cal.numbers.read(tokens, i)
    ranked = tokens.word(i - 1) == "-" and tokens.word(i - 2) == cal.numbers.ordinal_prefix
    parted = tokens.glued(i) and (tokens.word(i - 1)[-1:].isalpha() or tokens.word(i - 1) == "/")       # "1 1/2 tahun"
    if numeral is None or ranked or parted:
        return None
    value: Decimal | None = numeral.value
    j = numeral.end
    if numeral.vague:
        value = None
    if tokens.word(j) in _TIMES_SIGNS and (factor := cal.numbers.read(tokens, j + 1)) and value:
        value, j = value * factor.value, factor.end          # "2x24 jam"
    joined = cal.numbers.joiners.at(tokens, j)
    last = cal.numbers.read(tokens, joined[1]) if joined else None
    if last and cal.units.get(tokens.word(last.end)) and last.value > numeral.value:
        value, j = None, last.end
    elif tokens.word(j) == "-" and tokens.word(j + 1) == cal.word("prefixes.suffix"):
        value, j = None, j + 2               # "20-an tahun"
    elif tokens.word(j) == "-" and tokens.glued(j):
        j += 1
    unit = cal.units.get(tokens.word(j))
    after = tokens.word(j + 1)
    if unit is None or after in {"/", "²"} or after in cal.words["prefixes.measuring"]:
        return None
    if unit == "year" and year(tokens, j + 1):
        return None
    return Phrase("count", unit=unit, count=value), j + 1


def _more(cal: Calendar, tokens: Tokens, phrase: Phrase, i: int) -> Found:
    """Smaller units behind: "satu tahun dua bulan", "satu jam dan 30 menit"."""
    last, more = phrase.unit, list(phrase.more)
    while phrase.count is not None and last:
        j = i + 1 if tokens.word(i) == cal.numbers.range_close else i
        found = _numbered(cal, tokens, j) or one(cal, tokens, j)
        part = found[0] if found else None
        if not found or not part or part.count is None or not part.unit or rank(part.unit) >= rank(last):
            break
        if part.count >= _FULL.get(part.unit, part.count + 1):      # "24 jam dan 90 menit" are two
            break
        more.append((part.count, part.unit))
        last, i = part.unit, found[1]
    return (phrase._replace(more=tuple(more)) if more else phrase), i


def rank(unit: Unit) -> int:
    """How long a unit is among the others."""
    return UNITS.index(unit)


def _relation(cal: Calendar, tokens: Tokens, phrase: Phrase, i: int) -> Found:
    """"lalu", "sebelumnya", "kemudian", "lagi", "terakhir"; then "dua kali seminggu" and "sebulan sekali" are sets."""
    if tokens.word(i) in cal.words["every.once"]:
        return phrase._replace(kind="every"), i + 1
    often = cal.numbers.read(tokens, i) is not None and tokens.word(i + 1) in cal.words["every.times"]
    if phrase.count == 1 and tokens.word(i - 2) in cal.words["every.times"]:
        return phrase._replace(kind="every"), i
    if often and phrase.count == 1:
        return phrase._replace(kind="every"), i + 2
    months = _months_of(cal, tokens, phrase, i)
    if months:
        return months
    found = cal.counts.at(tokens, i)
    if found is None:
        return phrase, i
    relation, end = found
    if relation == "recent":
        later = cal.counts.at(tokens, end)
        end = later[1] if later and later[0] == "recent" else end
    return with_hour(cal, tokens, phrase._replace(relation=relation), end)


def _months_of(cal: Calendar, tokens: Tokens, phrase: Phrase, i: int) -> Found | None:
    """"enam bulan pertama 2015", "tiga bulan terakhir tahun 2020", "sembilan bulan pertama tahun ini"."""
    word, count = tokens.word(i), phrase.count
    first = word in cal.words["year.first"]
    if phrase.unit != "month" or count is None or phrase.more or count != int(count) or not 2 <= count < 12 or not (
            first or word in cal.words["year.last"]):
        return None
    led = tokens.word(i + 1) in cal.words["year.words"]
    full = year(tokens, i + 2 if led else i + 1)
    turn = cal.turns.at(tokens, i + 2) if led else None
    if not full and (turn is None or turn[0] == "that"):
        return None
    begin, last = (1, int(count)) if first else (13 - int(count), 12)
    found = Phrase("month", month=begin, until=Phrase("month", month=last, year=full), year=full)
    if count in (3, 6):
        found = Phrase("quarter", unit="quarter" if count == 3 else "half", rank=last // int(count), year=full)
    if full:
        return found, i + 3 if led else i + 2
    return (found._replace(turn=turn[0], turn_unit="year"), turn[1]) if turn else None


def with_hour(cal: Calendar, tokens: Tokens, phrase: Phrase, i: int) -> Found:
    """A clock behind "dua hari lalu"."""
    found = clock_at(cal, tokens, i)
    return (phrase._replace(clock=found[0].clock, zone=found[0].zone), found[1]) if found else (phrase, i)
