"""The smallest parts of Indonesian time expressions: days in figures, months, years, turns, parts of the day."""

from __future__ import annotations

import re

from briefgen.lang.calendar import Calendar
from briefgen.lang.timephrase import Part, Phrase
from briefgen.text.tokens import Tokens

Found = tuple[Phrase, int]
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_BREAKS = frozenset("\"“”‘(:;.!?–—-•")
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
    """"25 Agustus 2015", "25 Agustus", "5 Jun. 2025", "11-Okt-18"."""
    day, month = whole(tokens, i, 1, 31), month_word(cal, tokens, i + 1)
    if day and tokens.word(i + 1) == tokens.word(i + 3) == "-" and (named := month_word(cal, tokens, i + 2)):
        short = whole(tokens, i + 4, 0, 99)
        full = year(tokens, i + 4) or (2000 + short if short is not None and len(tokens.word(i + 4)) == 2 else None)
        return _valid(day, named, full, i + 5) if full else None
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


def turn_at(cal: Calendar, tokens: Tokens, phrase: Phrase, i: int) -> Found:
    """"lalu", "ini", "depan" behind a weekday, a month, a date; also "pekan lalu", "tahun depan"."""
    turn = cal.turns.at(tokens, i)
    if turn:
        return phrase._replace(turn=turn[0]), turn[1]
    unit = cal.units.get(tokens.word(i))
    turn = cal.turns.at(tokens, i + 1) if unit in {"week", "month", "year"} else None
    if unit and turn and not (unit == "month" and phrase.month):
        return phrase._replace(turn=turn[0], turn_unit=unit), turn[1]
    return phrase, i


def worn_part(cal: Calendar, tokens: Tokens, i: int) -> Part | None:
    """The part of the day in "malamnya", "paginya"."""
    word = tokens.word(i)
    bare = cal.numbers.bare_noun(word)
    entries = cal.parts.by_first.get(bare, ()) if bare != word else ()
    return entries[-1][1] if entries and len(entries[-1][0]) == 1 else None


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
    return phrase._replace(part=found[0]), j
