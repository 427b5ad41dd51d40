"""Numbers in digits and words, exact; and every word of the pack's tables."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.lang.number_words import load_numbers
from briefgen.lang.numerals import read_digits
from briefgen.lang.table import read_table
from briefgen.text.tokens import tokenise

NUMBERS = load_numbers("id")
TABLE = read_table("id", "numbers")
UNITS = read_table("id", "units")
BELOW_TEN = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")


def read(text: str) -> Decimal | None:
    """The number that a text is, None where it is none or more than one."""
    tokens = tokenise(text)
    found = NUMBERS.read(tokens, 0, money=True)
    return found.value if found and found.end == len(tokens) else None


def below_thousand(number: int) -> str:
    """In words: "dua ratus lima puluh tiga"."""
    hundreds, rest = divmod(number, 100)
    words = [] if not hundreds else ["seratus"] if hundreds == 1 else [BELOW_TEN[hundreds], "ratus"]
    tens, ones = divmod(rest, 10)
    if rest in {10, 11}:
        words.append({10: "sepuluh", 11: "sebelas"}[rest])
    elif tens == 1:
        words += [BELOW_TEN[ones], "belas"]
    else:
        words += [BELOW_TEN[tens], "puluh"] if tens else []
        words += [BELOW_TEN[ones]] if ones else []
    return " ".join(words)


def in_words(number: int) -> str:
    """Any whole number below 10^15 as Indonesian says it; a test's own second way, not the reader's."""
    if number == 0:
        return "nol"
    words = []
    for size, name in ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (1000, "ribu"), (1, "")):
        part, number = divmod(number, size)
        if part == 1 and name == "ribu":
            words.append("seribu")
        elif part:
            words.append(f"{below_thousand(part)} {name}".strip())
    return " ".join(words)


@given(st.integers(0, 10**15 - 1))
def test_any_number_in_words_is_read_back(number: int) -> None:
    """From nol to the trillions."""
    assert read(in_words(number)) == number


@given(st.integers(0, 10**18))
def test_any_number_in_digits_is_read_back(number: int) -> None:
    """Plain, and with dots between thousands."""
    assert read(str(number)) == number
    assert read(f"{number:,}".replace(",", ".")) == number


@pytest.mark.parametrize(("text", "value"), [
    ("0,68", "0.68"), ("1.565,8", "1565.8"), ("7.5", "7.5"), ("60.88", "60.88"), ("1,234,567.8", "1234567.8"),
    ("1.234,5678", "1234.5678"), ("2,5 juta", "2500000"), ("1 juta 200 ribu", "1200000"),
    ("14,96 triliun", "14960000000000"),
    ("685,920 juta", "685920000"), ("tiga setengah juta", "3500000"), ("setengah juta", "500000"),
    ("lima koma dua lima", "5.25"), ("1.500 ribu triliun", "1500000000000000000"), ("sejuta", "1000000"),
    ("seribu lima ratus", "1500"), ("puluhan ribu", "10000"), ("beberapa ratus ribu", "100000"), ("5 M", "5000000000"),
])
def test_a_number_is_exact(text: str, value: str) -> None:
    """Decimals never pass through a float."""
    assert read(text) == Decimal(value)


@pytest.mark.parametrize("text", ["06.18", "18:25", "00,5", "007", "beberapa", "setengah", "ribu", "1.2.3", "9" * 31,
                                  "dua tiga", "2 juta 500", "٣"])
def test_what_is_no_single_number_is_not_read(text: str) -> None:
    """Clocks, codes, scale words alone, two numbers in a row, digits of other scripts."""
    assert read(text) is None


def test_a_capital_m_is_a_scale_only_beside_money() -> None:
    """ "5 m" is five metres."""
    found = NUMBERS.read(tokenise("5 M"), 0)
    assert found is not None
    assert (found.value, found.end) == (5, 1)


@pytest.mark.parametrize(("text", "rank"), [("kedua", 2), ("ke-20", 20), ("II", 2), ("XIX", 19), ("3", 3), ("XX", 20)])
def test_an_ordinal_is_read(text: str, rank: int) -> None:
    """In words, with ke-, in Roman and plain digits."""
    assert NUMBERS.ordinal(tokenise(text), 0) == (rank, len(tokenise(text)))


@pytest.mark.parametrize("text", ["dua", "2015", "Vila", "ke", "MMXX"])
def test_what_is_no_ordinal_is_not_read(text: str) -> None:
    """Cardinals in words, years, names."""
    assert NUMBERS.ordinal(tokenise(text), 0) is None


@pytest.mark.parametrize(("word", "rank"), [(w, r) for w, r in TABLE.data["ordinals"].items() if w != "prefix"])
def test_every_ordinal_of_the_table_is_read(word: str, rank: int) -> None:
    """ "kesebelas"."""
    assert NUMBERS.ordinal(tokenise(word), 0) == (rank, 1)


@pytest.mark.parametrize(("word", "value"), [
    *TABLE.data["digits"].items(), *TABLE.data["whole"].items(), *TABLE.data["vague"].items()])
def test_every_number_word_of_the_table_is_read(word: str, value: int) -> None:
    """ "sebelas", "ribuan"."""
    assert read(word) == value


@pytest.mark.parametrize(("word", "value"), [*TABLE.data["scales"].items(), *TABLE.data["short_scales"].items()])
def test_every_scale_word_of_the_table_multiplies(word: str, value: int) -> None:
    """ "2 trilyun", "2 jt"."""
    assert read(f"2 {word}") == 2 * value


@pytest.mark.parametrize(("table", "word", "unit"), [
    (table, word, unit) for table in ("money_before", "money_after", "measures", "counted", "percent")
    for unit, words in UNITS.data[table].items() for word in words])
def test_every_unit_of_the_table_is_found(table: str, word: str, unit: str) -> None:
    """Whole, not a part of it."""
    tokens = tokenise(word)
    assert getattr(NUMBERS.units, "measures" if table == "percent" else table).at(tokens, 0) == (unit, len(tokens))


@pytest.mark.parametrize(("noun", "unit"), [("penjinak", "person"), ("pendaki", "person"), ("pesawat", "pesawat"),
                                            ("penyerangan", "penyerangan"), ("rumah", "rumah"), ("peluru", "peluru")])
def test_an_agent_noun_counts_persons(noun: str, unit: str) -> None:
    """By its form, where no table knows it."""
    assert NUMBERS.unit_of(noun) == unit


@pytest.mark.parametrize(("word", "verb"), [
    ("berada", True), ("dibandingkan", True), ("menteri", True),
    ("media", False),
    ("rumah", False), ("terbitan", False), ("distrik", False)])
def test_a_verb_is_known_by_its_form(word: str, verb: bool) -> None:
    """Nouns of that form are listed; "menteri" is listed as one that is counted."""
    assert NUMBERS.looks_like_verb(word) is verb


def test_a_possessive_is_taken_off_but_not_from_short_words() -> None:
    """ "hanya" and "punya" are no possessives."""
    assert [NUMBERS.bare_noun(word) for word in ("tentaranya", "hanya", "punya")] == ["tentara", "hanya", "punya"]


@given(st.text(alphabet="0123456789.,", max_size=20))
def test_digits_are_a_number_or_nothing(word: str) -> None:
    """No run of digits and signs raises."""
    value = read_digits(word) if word[:1].isdigit() else None
    assert value is None or value >= 0
