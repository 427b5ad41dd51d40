"""Years, decades and centuries: "tahun 2014", "2010-2014", "tahun 98", "1990-an", "abad ke-20"."""

from __future__ import annotations

from briefgen.lang.calendar import Calendar
from briefgen.lang.id.atoms import JOINERS, Found, initial, year
from briefgen.lang.timephrase import Phrase
from briefgen.text.tokens import Tokens

_APOSTROPHES = frozenset("'’‘")
_RECENT_YEARS = range(1900, 2100)
_SHORTEST_YEAR = 30
"""From here on two digits behind "tahun" are a year of the last century."""


def year_period(cal: Calendar, tokens: Tokens, i: int, *, cued: bool = False) -> Found | None:
    """"tahun 2014", "2014", "2014 silam", "2010-2014", "2014/2015"; not a number of things."""
    led = tokens.word(i) in cal.words["year.words"]
    j = i + 1 if led else i
    j = j + 1 if led and tokens.word(j) in cal.words["year.kinds"] else j
    full = year(tokens, j) or (_short_year(cal, tokens, j) if led else None)
    if full is None or not (led or cued or _year_alone(cal, tokens, j, full)):
        return None
    phrase, end = Phrase("year", year=full, named=_in_name(cal, tokens, i)), j + 1
    if tokens.word(end) in JOINERS | {"/"}:
        phrase, end = _year_range(tokens, phrase, end)
    turn = cal.turns.at(tokens, end)
    return phrase, turn[1] if turn and turn[0] != "that" else end


def _short_year(cal: Calendar, tokens: Tokens, i: int) -> int | None:
    """"pada tahun 98" is 1998; not "tahun 98 persen", nor a number that may count years."""
    word, before = tokens.word(i), tokens.word(i - 2)
    if i > 1 and before not in cal.words["cues.words"]:
        return None
    plain = len(word) == 2 and word.isascii() and word.isdigit() and int(word) >= _SHORTEST_YEAR
    if not plain or tokens.word(i + 1) == "-" or _counted(cal, tokens, i + 1):
        return None
    return 1900 + int(word)


def _year_range(tokens: Tokens, phrase: Phrase, i: int) -> Found:
    """"-2014", "/2015", "/15" behind a year, where the second is later."""
    first = phrase.year or 0
    word = tokens.word(i + 1)
    last = year(tokens, i + 1)
    if last is None and word.isdigit() and len(word) == 2 and tokens.glued(i + 1) and tokens.word(i) == "/":
        last = first // 100 * 100 + int(word)
    if last is None or not first < last <= first + 200:
        return phrase, i
    return phrase._replace(until=Phrase("year", year=last)), i + 2


def _year_alone(cal: Calendar, tokens: Tokens, i: int, full: int) -> bool:
    """Four digits without "tahun": a year unless they count, price or number something.

    One of long ago only right behind "pada" and before a word that it cannot count: "pada 1687 saat berlayar".
    """
    before, after = tokens.word(i - 1), tokens.word(i + 1)
    units = cal.numbers.units
    if full not in _RECENT_YEARS:
        return before in cal.words["year.of"] and (not after.isalnum() or after in cal.words["year.behind"])
    if before in cal.numbers.labels - cal.words["cues.words"]:
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


def decade(cal: Calendar, tokens: Tokens, i: int) -> Found | None:
    """"1990-an", "tahun 1980-an", "era 1990-an", "tahun 80-an", "'90-an"."""
    led = tokens.word(i) in cal.words["year.era"]
    j = i + 1 if led else i
    if tokens.word(j) in _APOSTROPHES and tokens.glued(j + 1):
        led, j = True, j + 1
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
