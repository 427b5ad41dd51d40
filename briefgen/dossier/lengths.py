"""Lengths of time and other measures that a sheet does not list: "delapan tahun penjara", "gempa M 6,8"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefgen.dossier.measures import NUMBER, Count, counts_of
from briefgen.lang.compare import Comparison
from briefgen.lang.pack import Language
from briefgen.model.sheet import Claim, ClaimQuantity
from briefgen.text.tokens import Tokens, tokenise

YEAR, MONTH, MONTHS = "year", "month", 12
MAGNITUDE = "magnitude"
STRONGEST = 10
"""Beyond any magnitude of a quake."""
_YEAR = re.compile(r"(?:19|20)\d\d")


def lengths_in(claim: Claim, lang: Language, words: Comparison) -> tuple[Count, ...]:
    """What the lengths of time in a claim count, which a sheet lists as times or not at all; and magnitudes.

    Not those that a date is made of ("dua tahun lalu"), nor what is a quantity already.
    """
    text = claim.claim.lower()
    if not any(unit in text for unit in lang.calendar.units) and not words.units.scaled.search(text):
        return ()
    taken = [item.text for item in claim.quantities if item.unit != NUMBER] + [time.text for time in claim.times]
    found = tuple(item for item in (*_lengths(claim.claim, lang), *_magnitudes(claim.claim, lang, words))
                  if not any(item.text in held or held in item.text for held in taken))
    return counts_of(replace(claim, quantities=found, times=()), words) if found else ()


def _lengths(words: str, lang: Language) -> Iterator[ClaimQuantity]:
    """The numbers with a unit of time behind them, but for ages of what was ("dua tahun lalu", "kelas tiga").

    Nor those of a decree with its year behind it: "Peraturan Nomor 33 Tahun 2020".
    """
    tokens, numbers = tokenise(words), lang.numbers
    i = 0
    while i < len(tokens):
        both = _year_and_months(tokens, i, lang)
        if both:
            yield both[0]
            i = both[1]
            continue
        read = numbers.read(tokens, i) if numbers.starts(tokens.word(i)) else None
        unit = lang.calendar.units.get(tokens.word(read.end)) if read else None
        of_year = read is not None and _YEAR.fullmatch(tokens.word(read.end + 1)) is not None
        if read and unit and not (read.vague or of_year or lang.calendar.turns.at(tokens, read.end + 1)):
            bound = numbers.bounds.before(tokens, i)
            yield ClaimQuantity(_text(tokens, i, read.end), read.number, bound[0] if bound else "exact", unit)
        i = read.end if read else i + 1


def _year_and_months(tokens: Tokens, i: int, lang: Language) -> tuple[ClaimQuantity, int] | None:
    """"Satu tahun enam bulan" in months, and the index behind it; None for one of the two alone, and for a date."""
    months, end = 0, i
    for unit in (YEAR, MONTH):
        read = lang.numbers.read(tokens, end) if lang.numbers.starts(tokens.word(end)) else None
        if read is None or read.vague or lang.calendar.units.get(tokens.word(read.end)) != unit:
            return None
        months, end = months * MONTHS + int(read.number), read.end + 1
    if lang.calendar.turns.at(tokens, end):
        return None
    bound = lang.numbers.bounds.before(tokens, i)
    return ClaimQuantity(_text(tokens, i, end - 1), months, bound[0] if bound else "exact", MONTH), end


def _magnitudes(words: str, lang: Language, known: Comparison) -> Iterator[ClaimQuantity]:
    """Numbers below ten beside a word for the scale of quakes: "M 6,8", "magnitudo 6,8", "6,8 magnitudo"."""
    tokens = tokenise(words)
    for i in range(len(tokens)):
        if tokens.word(i)[:1].isdigit() and known.units.scale.intersection((tokens.word(i - 1), tokens.word(i + 1))):
            read = lang.numbers.read(tokens, i)
            if read and 0 < read.number < STRONGEST:
                yield ClaimQuantity(_text(tokens, i, i), read.number, "exact", MAGNITUDE)


def _text(tokens: Tokens, first: int, last: int) -> str:
    return tokens.text[tokens.starts[first]:tokens.ends[last]]
