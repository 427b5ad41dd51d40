"""Periods: months, years, quarters, decades, and units with a turn ("pekan lalu", "akhir tahun")."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from briefgen.lang.calendar import Calendar
from briefgen.lang.id.atoms import Found, initial, month_word, turn_at, year
from briefgen.lang.timephrase import Phrase, Unit
from briefgen.text.tokens import Tokens

_JOINERS = frozenset("-–—")
_TURNING: frozenset[Unit] = frozenset(("week", "month", "quarter", "half", "year", "decade", "century"))
_RECENT_YEARS = range(1900, 2100)


def month_period(cal: Calendar, tokens: Tokens, i: int, *, cued: bool = False) -> Found | None:
    """"Juli 2015", "bulan April lalu", "Juni tahun lalu", "Juni-Juli 2015", "pada April".

    cued: something before it shows that the word is a month. A month that stands alone needs that, since "Mei" and
    "April" are also names.
    """
    led = tokens.word(i) == cal.word("year.month")
    j = i + 1 if led else i
    month = month_word(cal, tokens, j)
    if month is None:
        return None
    phrase, end = _month_range(cal, tokens, Phrase("month", month=month), j)
    phrase, end = _year_behind(cal, tokens, phrase, end)
    if end > j + 1 or led or (cued and tokens.word(j) not in cal.words["shy.with_number"]):
        shy = tokens.word(j) in cal.words["shy.with_number"] and phrase.year is None
        return None if shy else (phrase, end)
    return (phrase, end) if _month_alone(cal, tokens, j) else None


def _month_range(cal: Calendar, tokens: Tokens, phrase: Phrase, i: int) -> Found:
    """"Juni-Juli" and the year behind it; each end keeps its own."""
    last = month_word(cal, tokens, i + 2) if tokens.word(i + 1) in _JOINERS else None
    if last is None:
        return phrase, i + 1
    full = year(tokens, i + 3)
    first = full - 1 if full and phrase.month and phrase.month > last else full
    return replace(phrase, year=first, until=Phrase("month", month=last, year=full)), i + 4 if full else i + 3


def _year_behind(cal: Calendar, tokens: Tokens, phrase: Phrase, i: int) -> Found:
    """"2015", "tahun 2015", "lalu", "tahun lalu", "2015 lalu", "'15" behind a month."""
    j = i + 1 if tokens.word(i) in cal.words["year.words"] else i
    full = year(tokens, j) if phrase.year is None else None
    if full:
        phrase, i = replace(phrase, year=full), j + 1
    turned, end = turn_at(cal, tokens, phrase, i)
    if phrase.year is None:
        return turned, end
    return phrase, end if turned.turn_unit is None and turned.turn not in {"that", None} else i


def _month_alone(cal: Calendar, tokens: Tokens, i: int) -> bool:
    """Whether a month that nothing else supports is one: a cue before it, or a place where no name could stand."""
    word = tokens.word(i)
    if word in cal.words["shy.with_number"] or not tokens.capital(i):
        return False
    before, name = tokens.word(i - 1), tokens.capital(i + 1) and not tokens.glued(i + 1)
    if _listed(cal, tokens, i + 1):
        return True
    if before in cal.words["cues.forward"]:
        return True
    if before in cal.words["cues.words"] and not (name and before in cal.words["cues.weak"]):
        return True
    if name or word in cal.words["shy.with_cue"]:
        return False
    return not tokens.capital(i - 1) or initial(tokens, i - 1)


def _listed(cal: Calendar, tokens: Tokens, i: int) -> bool:
    """Whether a list of months goes on: "Juni, Juli, dan Agustus"."""
    j = i + 1 if tokens.word(i) == "," else i
    j = j + 1 if tokens.word(j) in cal.links else j
    return j > i and month_word(cal, tokens, j) is not None


def year_period(cal: Calendar, tokens: Tokens, i: int, *, cued: bool = False) -> Found | None:
    """"tahun 2014", "2014", "2014 silam", "2010-2014", "2014/2015"; not a number of things."""
    led = tokens.word(i) in cal.words["year.words"]
    j = i + 1 if led else i
    full = year(tokens, j)
    if full is None or not (led or cued or _year_alone(cal, tokens, j, full)):
        return None
    phrase, end = Phrase("year", year=full, named=_in_name(cal, tokens, i)), j + 1
    if tokens.word(end) in _JOINERS | {"/"}:
        phrase, end = _year_range(tokens, phrase, end)
    turn = cal.turns.at(tokens, end)
    return phrase, turn[1] if turn and turn[0] != "that" else end


def _year_range(tokens: Tokens, phrase: Phrase, i: int) -> Found:
    """"-2014", "/2015", "/15" behind a year, where the second is later."""
    first = phrase.year or 0
    word = tokens.word(i + 1)
    last = year(tokens, i + 1)
    if last is None and word.isdigit() and len(word) == 2 and tokens.glued(i + 1) and tokens.word(i) == "/":
        last = first // 100 * 100 + int(word)
    if last is None or not first < last <= first + 200:
        return phrase, i
    return replace(phrase, until=Phrase("year", year=last)), i + 2


def _year_alone(cal: Calendar, tokens: Tokens, i: int, full: int) -> bool:
    """Four digits without "tahun": a year unless they count, price or number something."""
    before, after = tokens.word(i - 1), tokens.word(i + 1)
    units = cal.numbers.units
    if full not in _RECENT_YEARS or before in cal.numbers.labels - cal.words["cues.words"]:
        return False
    if before in cal.numbers.amounts - cal.words["cues.words"] or cal.numbers.bounds.before(tokens, i):
        return before in cal.words["cues.words"] and not _counted(cal, tokens, i + 1)
    if units.money_before.before(tokens, i) or (tokens.glued(i) and before in {"-", "/", ".", "+", "#"}):
        return False
    return not _counted(cal, tokens, i + 1) and not (after == "-" and tokens.word(i + 2) == "an")


def _counted(cal: Calendar, tokens: Tokens, i: int) -> bool:
    units = cal.numbers.units
    return any(table.at(tokens, i) for table in (units.measures, units.counted, units.money_after)) or (
        tokens.word(i) in cal.numbers.scales or tokens.word(i) in units.classifiers)


def _in_name(cal: Calendar, tokens: Tokens, i: int) -> bool:
    """Whether the year belongs to the name before it: "APBN 2015", "UU Nomor 23 Tahun 2014"."""
    before = tokens.word(i - 1)
    if before[:1].isdigit():
        return tokens.capital(i) or tokens.capital(i - 2)
    plain = before in cal.words["cues.words"] or before in cal.portions or before in cal.months
    return tokens.capital(i - 1) and not plain and not (initial(tokens, i - 1) and tokens.raw(i - 1)[1:].islower())


def unit_turn(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"pekan lalu", "tahun ini", "bulan depan", "hari itu", "tahun-tahun terakhir", "bulan sebelumnya"."""
    unit = cal.units.get(tokens.word(i))
    if unit is None:
        return None
    if tokens.word(i + 1) == "-" and tokens.word(i + 2) == tokens.word(i) and unit in _TURNING | {"day"}:
        recent = cal.counts.at(tokens, i + 3)
        return (Phrase("count", unit=unit, relation="recent"), recent[1]) if recent and recent[0] == "recent" else None
    neighbour = cal.neighbours.at(tokens, i + 1) if unit in _TURNING | {"day"} else None
    if neighbour:
        return Phrase("count", unit=unit, count=Decimal(1), relation=neighbour[0]), neighbour[1]
    turn = cal.turns.at(tokens, i + 1)
    if turn is None or (unit not in _TURNING and not (unit == "day" and turn[0] == "that")):
        return None
    return Phrase("unit", unit=unit, turn=turn[0]), turn[1]


def weekend(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"akhir pekan", "akhir pekan lalu", "akhir pekan ini"."""
    found = cal.weekend.at(tokens, i)
    if found is None:
        return None
    turn = cal.turns.at(tokens, found[1])
    return Phrase("weekend", turn=turn[0] if turn else None), turn[1] if turn else found[1]


def portioned(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"awal Juni", "pertengahan 2014", "akhir bulan ini", "akhir tahun", "awal kuartal II 2020"."""
    portion = cal.portions.get(tokens.word(i))
    if portion is None:
        return None
    j = i + 1
    found = (quarter(cal, tokens, j) or decade(cal, tokens, j) or unit_turn(cal, tokens, j)
             or month_period(cal, tokens, j, cued=True) or year_period(cal, tokens, j, cued=True)
             or week_of_month(cal, tokens, j) or century(cal, tokens, j))
    if found is None:
        unit = cal.units.get(tokens.word(j))
        found = (Phrase("unit", unit=unit, turn="this"), j + 1) if unit in {"week", "month", "year"} else None
    if found is None or found[0].kind == "count" or found[0].unit == "day":
        return None
    return replace(found[0], portion=portion, named=False), found[1]


def quarter(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"kuartal II 2020", "triwulan pertama tahun ini", "semester I/2015", "paruh kedua 2014", "kuartal ketiga"."""
    unit = cal.units.get(tokens.word(i)) or cal.halves.get(tokens.word(i))
    if unit not in {"quarter", "half"}:
        return None
    highest = 4 if unit == "quarter" else 2
    ranked = cal.numbers.ordinal(tokens, i + 1)
    if ranked is None and tokens.word(i + 1) in cal.words["year.last"]:
        ranked = highest, i + 2
    if ranked is None or not 1 <= ranked[0] <= highest:
        return None
    phrase, j = Phrase("quarter", unit=unit, rank=ranked[0]), ranked[1]
    k = j + 1 if tokens.word(j) in _JOINERS | {"/"} else j
    k = k + 1 if tokens.word(k) in cal.words["year.words"] and year(tokens, k + 1) else k
    full = year(tokens, k)
    if full:
        return replace(phrase, year=full), k + 1
    turn = cal.turns.at(tokens, j + 1) if cal.units.get(tokens.word(j)) == "year" else None
    return (replace(phrase, turn=turn[0]), turn[1]) if turn else (phrase, j)


def week_of_month(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"minggu kedua Oktober", "pekan pertama bulan ini"."""
    if cal.units.get(tokens.word(i)) != "week":
        return None
    ranked = cal.numbers.ordinal(tokens, i + 1)
    if ranked is None or not 1 <= ranked[0] <= 5:
        return None
    rest = month_period(cal, tokens, ranked[1], cued=True) or unit_turn(cal, tokens, ranked[1])
    if rest is None or (rest[0].kind == "unit" and rest[0].unit != "month") or rest[0].kind == "count":
        return None
    return replace(rest[0], kind="week-of-month", rank=ranked[0], unit="week"), rest[1]


def decade(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"1990-an", "tahun 1980-an", "era 1990-an", "tahun 80-an"."""
    led = tokens.word(i) in cal.words["year.era"]
    j = i + 1 if led else i
    suffixed = tokens.word(j + 1) == "-" and tokens.word(j + 2) == cal.word("prefixes.suffix")
    word = tokens.word(j)
    if not suffixed or not (word.isascii() and word.isdigit()) or not word.endswith("0"):
        return None
    if len(word) == 2 and led:
        return Phrase("decade", year=1900 + int(word) if int(word) >= 30 else 2000 + int(word)), j + 3
    return (Phrase("decade", year=int(word)), j + 3) if len(word) == 4 and int(word) in range(1000, 2100) else None


def century(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"abad ke-20", "abad XIX"."""
    if tokens.word(i) != cal.word("year.century"):
        return None
    ranked = cal.numbers.ordinal(tokens, i + 1)
    return (Phrase("century", rank=ranked[0]), ranked[1]) if ranked and 1 <= ranked[0] <= 21 else None
