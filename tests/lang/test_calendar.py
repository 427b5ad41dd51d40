"""The calendar of a pack: every word of its tables does what the table says, and full dates are read as printed."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.errors import PackError
from briefgen.lang.calendar import load_calendar
from briefgen.lang.explicit import ExplicitDate
from briefgen.lang.phrases import phrase_table
from briefgen.lang.table import read_table
from briefgen.lang.timephrase import Phrase
from briefgen.text.tokens import tokenise

CAL = load_calendar("id")
TABLE = read_table("id", "calendar")


def phrase(text: str) -> Phrase:
    """The one time expression of a text, which it fills to the last letter."""
    (found,) = CAL.find_phrases(text)
    assert text[found.start:found.end] == text
    return found


@pytest.mark.parametrize(("word", "number"), CAL.months.items())
def test_every_month_word_is_a_month_between_a_day_and_a_year(word: str, number: int) -> None:
    """Full names, short forms, old spellings and English ones."""
    found = phrase(f"5 {word.capitalize()} 2020")
    assert (found.day, found.month, found.year) == (5, number, 2020)


@pytest.mark.parametrize(("word", "number"), CAL.weekdays.items())
def test_every_weekday_word_is_a_weekday_before_a_date(word: str, number: int) -> None:
    """Also those that would be names if they stood alone."""
    assert phrase(f"{word.capitalize()} (5/3/2020)").weekday == number


@pytest.mark.parametrize("word", sorted(CAL.words["shy.with_number"]))
def test_a_shy_word_alone_is_no_time(word: str) -> None:
    """ "Mar", "Sun", "May", "Des"."""
    assert list(CAL.find_phrases(f"Kata {word.capitalize()} pulang.")) == []


@pytest.mark.parametrize(("word", "unit"), CAL.units.items())
def test_every_unit_is_counted(word: str, unit: str) -> None:
    """After a number, and behind se-."""
    assert phrase(f"tiga {word}").unit == unit
    assert phrase(f"se{word}").unit == unit


@pytest.mark.parametrize("word", TABLE.data["parts"])
def test_every_part_of_the_day_stands_behind_a_weekday(word: str) -> None:
    """ "Senin dini hari"."""
    assert phrase(f"Senin {word}").part == TABLE.data["parts"][word]


@pytest.mark.parametrize("word", TABLE.data["days"])
def test_every_relative_day_shifts_the_anchor(word: str) -> None:
    """As many days as the table says."""
    assert phrase(word).shift == TABLE.data["days"][word]


@pytest.mark.parametrize(("turn", "word"),
                         [(turn, word) for turn, words in TABLE.data["turns"].items() for word in words])
def test_every_turn_places_a_year(turn: str, word: str) -> None:
    """ "tahun lalu", "tahun yang akan datang"."""
    assert phrase(f"tahun {word}").turn == turn


@pytest.mark.parametrize(("relation", "word"),
                         [(relation, word) for relation, words in TABLE.data["counts"].items() for word in words])
def test_every_relation_places_a_count(relation: str, word: str) -> None:
    """ "tiga hari lalu", "tiga hari sebelumnya", "tiga hari terakhir"."""
    assert phrase(f"tiga hari {word}").relation == relation


@pytest.mark.parametrize(("portion", "word"),
                         [(portion, word) for portion, words in TABLE.data["portions"].items() for word in words])
def test_every_portion_cuts_a_month(portion: str, word: str) -> None:
    """ "awal Juni", "penghujung Juni"."""
    assert phrase(f"{word} Juni 2020").portion == portion


@pytest.mark.parametrize(("mod", "word"), [(mod, word) for mod, words in TABLE.data["mods"].items() for word in words])
def test_every_modifier_bounds_a_duration(mod: str, word: str) -> None:
    """ "kurang lebih tiga tahun"."""
    assert phrase(f"{word} tiga tahun").mod == mod


@pytest.mark.parametrize(("ref", "word"), [(ref, word) for ref, words in TABLE.data["refs"].items() for word in words])
def test_every_reference_names_no_day(ref: str, word: str) -> None:
    """ "saat ini", "baru-baru ini", "kelak"."""
    assert phrase(word).ref == ref


@pytest.mark.parametrize("word", TABLE.data["same"]["words"] + TABLE.data["next_day"]["words"])
def test_every_back_reference_is_read_whole(word: str) -> None:
    """ "kala itu", "keesokan harinya"."""
    assert phrase(word).kind in {"same", "next-day"}


@pytest.mark.parametrize("word", TABLE.data["named_days"])
def test_every_named_day_with_its_year_is_a_day(word: str) -> None:
    """ "Tahun Baru 2015"."""
    found = phrase(f"{word.title()} 2015")
    assert f"{found.month:02}-{found.day:02}" == TABLE.data["named_days"][word]


@pytest.mark.parametrize("zone", TABLE.data["zones"])
def test_every_zone_makes_a_clock(zone: str) -> None:
    """ "19.30 WIB" needs no "pukul"."""
    assert phrase(f"19.30 {zone.upper()}").clock == "19:30"


@pytest.mark.parametrize("word", TABLE.data["every"]["words"])
def test_every_word_for_every_makes_a_set(word: str) -> None:
    """ "saban bulan"."""
    assert phrase(f"{word} bulan").kind == "every"


@pytest.mark.parametrize("word", TABLE.data["plans"]["ahead"])
def test_a_word_of_planning_puts_a_date_ahead(word: str) -> None:
    """Unless a word of saying stands between."""
    assert [found.planned for found in CAL.find_phrases(f"x {word} dibuka 5 Maret 2020 itu")] == [True]
    assert [found.planned for found in CAL.find_phrases(f"x {word} dibuka, kata Rana, 5 Maret 2020 itu")] == [False]


@pytest.mark.parametrize("word", TABLE.data["plans"]["done"])
def test_a_word_of_saying_puts_a_date_behind(word: str) -> None:
    """Though a plan was told before it."""
    assert [found.planned for found in CAL.find_phrases(f"x akan dibuka {word} 5 Maret 2020 itu")] == [False]


@pytest.mark.parametrize(("text", "wanted"), [
    ("17 Juni 2025", ("17 Juni 2025", "2025-06-17", None, None, None)),
    ("Rana • 5 June 2025 15:06", ("5 June 2025 15:06", "2025-06-05", "15:06", None, None)),
    ("17 Jun 2025, 10:15 WIB", ("17 Jun 2025, 10:15 WIB", "2025-06-17", "10:15", None, "WIB")),
    ("pada Selasa (17/6/2025).", ("Selasa (17/6/2025)", "2025-06-17", None, "Selasa", None)),
    ("Koran - 13/04/2020, 18:25 WIB", ("13/04/2020, 18:25 WIB", "2020-04-13", "18:25", None, "WIB")),
    ("Selasa, 25 Agustus 2015 | 10:15", ("Selasa, 25 Agustus 2015 | 10:15", "2015-08-25", "10:15", "Selasa", None)),
    ("Jum’at, 28 Agustus 2015", ("Jum’at, 28 Agustus 2015", "2015-08-28", None, "Jum’at", None)),
    ("June 17, 2025", ("June 17, 2025", "2025-06-17", None, None, None)),
    ("2025-06-17", ("2025-06-17", "2025-06-17", None, None, None)),
    ("17.06.2025 pukul 9.05", ("17.06.2025 pukul 9.05", "2025-06-17", "09:05", None, None)),
    ("25/8/15", ("25/8/15", "2015-08-25", None, None, None)),
    ("Wednesday, 17 June 2020", ("Wednesday, 17 June 2020", "2020-06-17", None, "Wednesday", None)),
    ("17 Juni 2020 | Pukul: 12.30 WIB", ("17 Juni 2020 | Pukul: 12.30 WIB", "2020-06-17", "12:30", None, "WIB")),
    ("17 Juni 2020 08:15 PM WIB", ("17 Juni 2020 08:15 PM WIB", "2020-06-17", "20:15", None, "WIB")),
    ("17 Juni 2020, 12.05 a.m.", ("17 Juni 2020, 12.05 a.m.", "2020-06-17", "00:05", None, None)),
    ("17 Juni 2020 18:15 PM", ("17 Juni 2020 18:15 PM", "2020-06-17", "18:15", None, None)),
    ("17 Juni 2020 12:30 Amir", ("17 Juni 2020 12:30", "2020-06-17", "12:30", None, None)),
    ("2020-06-17T08:15:30+07:00", ("2020-06-17T08:15:30+07:00", "2020-06-17", "08:15", None, None)),
    ("2020-06-17T08:15:30Z", ("2020-06-17T08:15:30Z", "2020-06-17", "08:15", None, None)),
])
def test_a_full_date_is_read_as_printed(text: str, wanted: tuple[str, ...]) -> None:
    """Words, day, clock, weekday, zone."""
    (found,) = CAL.find_explicit(text)
    assert (text[found.start:found.end], found.date, found.time, found.weekday, found.zone) == wanted


@pytest.mark.parametrize("text", ["31/2/2020", "1.000.000", "12 ribu 2015", "021-555-0123", "1/2/3/2020", "A5/6/2020",
                                  "Pasal 5 2020", "3-1", "17 Juni", "Juni 2025"])
def test_what_is_no_full_date_is_not_read(text: str) -> None:
    """Impossible days, numbers, codes, and dates without day or year."""
    assert list(CAL.find_explicit(text)) == []


def test_only_the_asked_stretch_is_read() -> None:
    """A weekday before the stretch does not belong to the date in it."""
    text = "Selasa, 17 Juni 2025, 18 Juni 2025"
    assert list(CAL.find_explicit(text, 8, 20)) == [ExplicitDate(8, 20, "2025-06-17")]


def test_a_weekday_that_does_not_fit_is_flagged_beside_a_full_date() -> None:
    """The date stands."""
    (found,) = CAL.find_explicit("Senin, 17 Juni 2025")
    assert (found.date, found.weekday_mismatch) == ("2025-06-17", True)


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_any_day_in_figures_is_read_back(day: date) -> None:
    """The day stands before the month."""
    (found,) = CAL.find_explicit(f"({day.day}/{day.month}/{day.year:04})")
    assert found.date == day.isoformat()


def test_a_long_line_of_dates_takes_linear_time() -> None:
    """Ten times the length takes about ten times as long; the best of three runs."""
    def spent(count: int) -> float:
        text = "Senin, 25 Agustus 2015 10.15 " * count
        begin = time.process_time()
        assert sum(1 for _ in CAL.find_explicit(text)) == count
        return time.process_time() - begin

    spent(10)
    assert min(spent(3000) for _ in range(3)) < 30 * max(min(spent(300) for _ in range(3)), 0.005)


def test_a_group_that_stands_twice_is_refused() -> None:
    """Two meanings for one group of words are a fault of the pack."""
    with pytest.raises(PackError, match="turns: 'Yang  Lalu' stands twice"):
        phrase_table([("yang lalu", 1), ("Yang  Lalu", 2)], "turns")


def test_the_longest_group_wins() -> None:
    """ "kemarin lusa" is not "kemarin"."""
    table = phrase_table([("kemarin", -1), ("kemarin lusa", -2)], "days")
    assert table.at(tokenise("kemarin lusa"), 0) == (-2, 2)
    assert table.at(tokenise("kemarin sore"), 0) == (-1, 1)
    assert table.before(tokenise("tiba kemarin lusa"), 3) == (-2, 1)
