"""Dates: the cases of tests/cases/id/dates.toml, the anchor, and working a sheet's date out again."""

from __future__ import annotations

import time
import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.extract.dates import find_times
from briefgen.extract.dates_again import resolve, window
from briefgen.extract.dates_rules import RULES, rule_of
from briefgen.model import edtf
from tests.extract.scopes import LANG, scope

CASES = tomllib.loads((Path(__file__).parents[1] / "cases/id/dates.toml").read_text(encoding="utf-8"))["case"]
DEFAULT = "2025-06-18"


def seen(text: str, published: str | None, wanted: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What is found, with the keys that the case asks for; "" stands for None."""
    found = []
    for i, hit in enumerate(find_times(scope(text, published))[0]):
        record = {"exact": hit.span.exact, "type": hit.type, "value": hit.value or "", "mod": hit.mod or "",
                  "edtf": hit.edtf or "", "rule": hit.rule, "anchor": hit.anchor or "",
                  "mismatch": hit.weekday_mismatch}
        keys = wanted[i].keys() if i < len(wanted) else record.keys()
        found.append({key: record[key] for key in keys})
    return found


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    """What is found in the text is what the case says, and nothing else."""
    published = case.get("published", DEFAULT) or None
    assert seen(case["text"], published, case["finds"]) == case["finds"]


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_every_date_of_the_cases_can_be_worked_out_again(case: dict[str, Any]) -> None:
    """A sheet keeps words, rule and anchor; they must give the same date."""
    for hit in find_times(scope(case["text"], case.get("published", DEFAULT) or None))[0]:
        if hit.edtf is not None:
            assert resolve(hit.span.exact, hit.rule, hit.anchor, LANG) == hit.edtf


def test_every_rule_is_exercised_by_a_case_or_its_example() -> None:
    """The example of a rule is its shortest case: "words: date" at 2025-06-18."""
    checked = set()
    for rule in RULES.values():
        for example in rule.example.split("; "):
            words, _, wanted = example.partition(": ")
            try:
                edtf.parse(wanted)
            except ValueError:
                continue
            for word in words.split(", "):
                assert resolve(word, rule.name, DEFAULT, LANG) == wanted, example
                checked.add(rule.name)
    told = {hit.rule for case in CASES for hit in find_times(scope(case["text"], DEFAULT))[0]}
    assert set(RULES) <= checked | told


def test_the_publication_is_the_anchor_where_it_is_a_day() -> None:
    """A stated day of publication wins over any day in the text."""
    _, anchor, bound = find_times(scope("Rapat digelar Selasa (17/6/2025).", "2025-06-18"))
    assert (anchor, bound) == ("2025-06-18", "2025-06-17")


def test_the_latest_day_told_as_done_is_the_anchor_where_no_publication_is_known() -> None:
    """The article was published then or later."""
    text = "Rapat digelar Senin (16/6/2025). Hasilnya diumumkan Selasa (17/6/2025). Pada Sabtu ia tiba."
    times, anchor, bound = find_times(scope(text))
    assert (anchor, bound) == ("2025-06-17", "2025-06-17")
    assert times[-1].edtf == "2025-06-14"


def test_a_day_that_is_still_to_come_is_no_lower_bound() -> None:
    """A plan says nothing of when the article appeared."""
    text = "Rapat digelar Senin (16/6/2025). Pemilihan akan digelar pada 27 November 2026."
    assert find_times(scope(text))[1:] == ("2025-06-16", "2025-06-16")


def test_the_day_of_the_report_counts_though_the_sentence_tells_a_plan() -> None:
    """Behind a word of saying, the day is that of the saying."""
    text = 'Jembatan akan dibuka, kata Bupati Rana Wijaya, Selasa (17/6/2025).'
    assert find_times(scope(text))[1] == "2025-06-17"


def test_a_day_after_the_publication_is_no_lower_bound() -> None:
    """What lies beyond a stated publication cannot bound it from below."""
    _, anchor, bound = find_times(scope("Berlaku 1 Juli 2025. Ditetapkan 2 Juni 2025.", "2025-06-18"))
    assert (anchor, bound) == ("2025-06-18", "2025-06-02")


def test_a_lower_bound_from_the_page_stands_when_the_text_gives_nothing_later() -> None:
    """An open interval bounds from below as well."""
    assert find_times(scope("Ditetapkan 2 Juni 2025.", "2025-06-17/.."))[1:] == ("2025-06-17", "2025-06-17")


def test_without_any_day_there_is_no_anchor() -> None:
    """Nothing is made up."""
    assert find_times(scope("Kemarin hujan."))[1:] == (None, None)


def test_the_window_of_a_past_month_runs_until_the_month_comes_again() -> None:
    """From the month after it to the end of its next coming."""
    assert window("April lalu", "month-past", "2025-04", "2025-06-18", LANG) == ("2025-05-01", "2026-04-30")


def test_the_window_of_a_weekday_is_a_week() -> None:
    """From the day itself to the eve of the next one."""
    assert window("Sabtu", "weekday-last", "2025-06-14", "2025-06-18", LANG) == ("2025-06-14", "2025-06-20")


def test_the_window_of_an_explicit_date_is_open() -> None:
    """No publication day changes it."""
    assert window("17 Juni 2025", "explicit", "2025-06-17", "2025-06-18", LANG) == (None, None)


def test_a_date_that_the_words_do_not_give_has_no_window() -> None:
    """A wrong date holds for no publication day."""
    assert window("April lalu", "month-past", "2024-04", "2025-06-18", LANG) == (None, None)


@pytest.mark.parametrize(("words", "rule", "anchor"), [
    ("April lalu", "weekday-last", "2025-06-18"),      # the words do not fit the rule
    ("April lalu", "month-past", None),                # the rule needs an anchor
    ("April lalu", "editor", "2025-06-18"),            # a person's date is not worked out
    ("rumah makan", "month-past", "2025-06-18"),       # no time at all
])
def test_what_cannot_be_worked_out_gives_nothing(words: str, rule: str, anchor: str | None) -> None:
    """Neither an error nor a guess."""
    assert resolve(words, rule, anchor, LANG) is None


@pytest.mark.parametrize(("rule", "wanted"), [("week-last", "2025-06-09/2025-06-15"), ("weekday-last", "2025-06-15")])
def test_the_rule_decides_whether_minggu_lalu_is_a_week_or_a_day(rule: str, wanted: str) -> None:
    """Where the sentence is gone, the rule tells."""
    assert resolve("Minggu lalu", rule, "2025-06-18", LANG) == wanted


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_any_written_day_is_read_back(day: date) -> None:
    """In words and in figures."""
    months = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
              "November", "Desember")
    for written in (f"{day.day} {months[day.month - 1]} {day.year}", f"{day.day}/{day.month}/{day.year}"):
        (hit,), _, _ = find_times(scope(f"Rapat pada {written}."))
        assert (hit.span.exact, hit.edtf) == (written, day.isoformat())


@given(st.dates(date(1901, 1, 1), date(2098, 12, 31)), st.sampled_from(("Senin", "Rabu", "Sabtu", "Ahad")))
def test_a_weekday_is_at_most_four_days_back_or_two_ahead_and_has_its_name(anchor: date, word: str) -> None:
    """The latest such day, but the coming one where that is five days gone."""
    (hit,), _, _ = find_times(scope(f"Rapat pada {word}.", anchor.isoformat()))
    found = date.fromisoformat(hit.edtf or "")
    assert timedelta(-2) <= anchor - found <= timedelta(4)
    assert found.isoweekday() == LANG.calendar.weekdays[word.lower()]


@given(st.text(alphabet=" .,()-/0123456789abJjSsun’\"hari lalu Mei ke-", max_size=80))
def test_any_text_gives_spans_that_stand_in_it_and_edtf_that_parses(text: str) -> None:
    """Spans are in order, do not overlap and are verbatim."""
    last = 0
    for hit in find_times(scope(text, "2025-06-18"))[0]:
        assert text[hit.span.start:hit.span.end] == hit.span.exact
        assert hit.span.start >= last
        last = hit.span.end
        if hit.edtf:
            edtf.parse(hit.edtf)


@pytest.mark.parametrize("unit", [
    "17 Juni ", "1/", "5-", "Senin, ", "dua dan ", "lebih dari ", "berbulan-", "awal ", "Juni, ", "tanggal 1, ",
    '"Hari ini ia diam," kata Rana, Senin. ', "kemarin (", "H-7 Lebaran ", "2x24 jam "])
def test_a_long_line_takes_linear_time(unit: str) -> None:
    """Ten times the length takes about ten times as long, whatever the line repeats.

    The best of three runs: a collection of all that other tests left behind is none of the line's.
    """
    def spent(length: int) -> float:
        text = (unit * (length // len(unit) + 1))[:length]
        begin = time.process_time()
        find_times(scope(text, "2025-06-18"))
        return time.process_time() - begin

    spent(1000)
    assert min(spent(40_000) for _ in range(3)) < 30 * max(min(spent(4_000) for _ in range(3)), 0.005)


def test_every_phrase_kind_has_a_rule() -> None:
    """What the grammar reads, the rules can name: a date rule, a duration, a set, or a vague reference."""
    for case in CASES:
        for phrase in LANG.calendar.find_phrases(case["text"]):
            assert rule_of(phrase) in {*RULES, "duration", "set", "vague"}
