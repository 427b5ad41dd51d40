"""Periods: months, quarters, weekends, and units with a turn ("pekan lalu", "akhir tahun")."""

from __future__ import annotations

from decimal import Decimal

from briefgen.lang.calendar import Calendar
from briefgen.lang.id.atoms import JOINERS, Found, initial, month_word, turn_at, year
from briefgen.lang.id.years import century, decade, year_period
from briefgen.lang.timephrase import LAST, Phrase, Unit
from briefgen.text.tokens import Tokens

_TURNING: frozenset[Unit] = frozenset(("week", "month", "quarter", "half", "year", "decade", "century"))


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
    last = month_word(cal, tokens, i + 2) if tokens.word(i + 1) in JOINERS else None
    if last is None:
        return phrase, i + 1
    full = year(tokens, i + 3)
    first = full - 1 if full and phrase.month and phrase.month > last else full
    return phrase._replace(year=first, until=Phrase("month", month=last, year=full)), i + 4 if full else i + 3


def _year_behind(cal: Calendar, tokens: Tokens, phrase: Phrase, i: int) -> Found:
    """"2015", "tahun 2015", "lalu", "tahun lalu", "2015 lalu", "'15" behind a month."""
    j = i + 1 if tokens.word(i) in cal.words["year.words"] else i
    full = year(tokens, j) if phrase.year is None else None
    if full:
        phrase, i = phrase._replace(year=full), j + 1
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


def unit_turn(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"pekan lalu", "tahun ini", "bulan depan", "hari itu", "tahun-tahun terakhir", "bulan sebelumnya"."""
    unit = cal.units.get(tokens.word(i))
    if unit is None:
        return None
    if tokens.word(i + 1) == "-" and tokens.word(i + 2) == tokens.word(i) and unit in _TURNING | {"day"}:
        return _many(cal, tokens, unit, i + 3)
    if tokens.word(i + 1) in cal.words["year.running"] and unit in {"month", "quarter", "year"}:
        return Phrase("unit", unit=unit, turn="this"), i + 2
    neighbour = cal.neighbours.at(tokens, i + 1) if unit in _TURNING | {"day"} else None
    if neighbour:
        return Phrase("count", unit=unit, count=Decimal(1), relation=neighbour[0]), neighbour[1]
    turn = cal.turns.at(tokens, i + 1)
    if turn is None or (unit not in _TURNING and not (unit == "day" and turn[0] == "that")):
        return None
    return Phrase("unit", unit=unit, turn=turn[0]), turn[1]


def _many(cal: Calendar, tokens: Tokens, unit: Unit, i: int) -> Found | None:
    """"tahun-tahun terakhir", "tahun-tahun sebelumnya": how many, nobody says."""
    recent, beside = cal.counts.at(tokens, i), cal.neighbours.at(tokens, i)
    if beside:
        return Phrase("count", unit=unit, relation=beside[0]), beside[1]
    return (Phrase("count", unit=unit, relation="recent"), recent[1]) if recent and recent[0] == "recent" else None


def ranked(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"hari ke-10", "pada hari kedua", "memasuki pekan ketiga": counted from something that began, on no known day."""
    unit, behind = cal.units.get(tokens.word(i)), cal.numbers.ordinal(tokens, i + 1)
    if unit not in {"day", "week"} or behind is None or tokens.word(i + 1)[:1].isdigit() or tokens.raw(i + 1).isupper():
        return None
    counted = tokens.word(i + 1) == cal.numbers.ordinal_prefix
    if tokens.word(behind[1]) in cal.words["cues.rounds"]:
        return None
    return (Phrase("ref"), behind[1]) if counted or tokens.word(i - 1) in cal.words["cues.rank"] else None


def season(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"musim dingin", "musim kemarau 2014", "musim lalu" (of sports): no calendar says from when to when."""
    found = cal.seasons.at(tokens, i)
    if found is None:
        turn = cal.turns.at(tokens, i + 1) if tokens.word(i) == cal.word("year.season") else None
        return (Phrase("ref"), turn[1]) if turn and turn[0] != "that" else None
    full = year(tokens, found[1])
    return Phrase("ref", ref=f"{full or 'XXXX'}-{found[0]}"), found[1] + 1 if full else found[1]


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
    named = tokens.capital(i) and tokens.capital(i - 1) and not initial(tokens, i)
    if portion is None or named:             # "Polda Jawa Tengah pekan ini"
        return None
    j = i + 1
    found = (quarter(cal, tokens, j) or decade(cal, tokens, j) or unit_turn(cal, tokens, j)
             or month_period(cal, tokens, j, cued=True) or year_period(cal, tokens, j, cued=True)
             or week_of_month(cal, tokens, j) or century(cal, tokens, j) or season(cal, tokens, j))
    if found is None:
        unit = cal.units.get(tokens.word(j))
        found = (Phrase("unit", unit=unit, turn="this"), j + 1) if unit in {"week", "month", "year"} else None
    if found is None or found[0].kind == "count" or found[0].unit == "day":
        return None
    return found[0]._replace(portion=portion, named=False), found[1]


def quarter(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"kuartal II 2020", "triwulan pertama tahun ini", "semester I/2015", "paruh kedua 2014", "Q2"."""
    unit = cal.units.get(tokens.word(i)) or cal.halves.get(tokens.word(i))
    if unit not in {"quarter", "half"}:
        return None
    if len(tokens.word(i)) == 1 and not (tokens.capital(i) and tokens.glued(i + 1)):
        return None
    highest = 4 if unit == "quarter" else 2
    ranked = cal.numbers.ordinal(tokens, i + 1)
    if ranked is None and tokens.word(i + 1) in cal.words["year.last"]:
        ranked = highest, i + 2
    if ranked is None and (digit := cal.numbers.below_ten.get(tokens.word(i + 1))):
        ranked = digit, i + 2                # "triwulan dua"
    if ranked is None or not 1 <= ranked[0] <= highest:
        return None
    phrase, j = Phrase("quarter", unit=unit, rank=ranked[0]), ranked[1]
    k = j + 1 if tokens.word(j) in JOINERS | {"/"} else j
    k = k + 1 if tokens.word(k) in cal.words["year.words"] and year(tokens, k + 1) else k
    full = year(tokens, k)
    if full:
        return phrase._replace(year=full), k + 1
    turn = cal.turns.at(tokens, j + 1) if cal.units.get(tokens.word(j)) == "year" else None
    return (phrase._replace(turn=turn[0]), turn[1]) if turn else (phrase, j)


def week_of_month(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"minggu kedua Oktober", "pekan pertama bulan ini", "pekan terakhir Juni"."""
    if cal.units.get(tokens.word(i)) != "week":
        return None
    ranked = cal.numbers.ordinal(tokens, i + 1)
    if tokens.word(i + 1) in cal.words["year.last"]:
        ranked = LAST, i + 2
    if ranked is None or not (1 <= ranked[0] <= 5 or ranked[0] == LAST):
        return None
    rest = month_period(cal, tokens, ranked[1], cued=True) or unit_turn(cal, tokens, ranked[1])
    if rest is None or (rest[0].kind == "unit" and rest[0].unit != "month") or rest[0].kind == "count":
        return None
    return rest[0]._replace(kind="week-of-month", rank=ranked[0], unit="week"), rest[1]
