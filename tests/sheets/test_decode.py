"""Every fault of shape is one line with file, line and fix; no text makes the reader raise or linger."""

from __future__ import annotations

import dataclasses
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.model.sheet import ClaimQuantity
from briefgen.sheets import decode_sheet, encode_sheet
from briefgen.sheets.encode import MODELINE
from tests.sheets.test_merge import PATH, claim, sheet

SOUND = encode_sheet(sheet([claim(0), claim(1)]))


def told(text: str) -> list[str]:
    """The problems as check prints them, without the path; the sheet must be refused."""
    decoded, problems = decode_sheet(text, PATH)
    assert decoded is None
    assert problems
    return [str(each).removeprefix(PATH) for each in problems]


@pytest.mark.parametrize(("old", "new", "line"), [
    ("topics: []", "topics: [", (
        ":6: Y001 this is not YAML: while parsing a flow sequence did not find expected ',' or ']'\n"
        "    fix: mend the line, or the one before it; put double quotes around free text")),
    ("topics: []", "topics: [\x07]", (
        ":4: Y002 the character U+0007 may not stand in the file\n"
        "    fix: delete it, or write it as an escape inside double quotes")),
    ("topics: []", "topics: [\u2028]", (
        ":4: Y002 the character U+2028 may not stand in the file\n"
        "    fix: delete it, or write it as an escape inside double quotes")),
    ("topics: []", "topics: " + "[" * 25 + "]" * 25, (
        ":4: Y004 nested more than 20 deep\n    fix: a sheet needs five")),
    ("topics: []", "topics: !!python/object/apply:os.system [a]", (
        ":4: Y005 the tag tag:yaml.org,2002:python/object/apply:os.system is not read\n"
        "    fix: delete the tag; put double quotes around text")),
    (MODELINE, "%YAML 1.1\n---", (
        ":1: Y005 directives (%YAML, %TAG) are not read\n    fix: delete the line that starts with %")),
    ("topics: []", "topics: &a []", (
        ":4: Y006 the anchor &a is not read\n    fix: write the value out where it is needed")),
    ("topics: []", "topics: *a", ":4: Y006 the alias *a is not read\n    fix: write the value out"),
    ("topics: []", "topics: []\n<<: {a: b}", ":5: Y007 merge keys (<<) are not read\n    fix: write the keys out"),
    ("topics: []", "topics: []\ntopics: []", (
        ":5: Y008 the key 'topics' stands twice, first on line 4\n    fix: keep one of them")),
    ("topics: []", "topics: []\n---\na: b", (
        ":5: Y009 a second document begins here\n    fix: keep one document a file; delete the ---")),
    ("topics: []", "[topics]: []", (
        ":4: Y010 a key is a list or a mapping\n    fix: write a plain word before the colon")),
    ("topics: []", "topics: []\ntopcis: []", (
        ":5: F001 unknown key 'topcis'\n    fix: did you mean `topics`?")),
    ("    kind: event\n", "    kind: event\n    zzzz: 1\n", (
        ":32: F001 unknown key 'zzzz' @ claims[0]\n    fix: known keys are id, line, kind, claim, quote, quote_prefix, "
        "quote_suffix, also, via, hedge, negated, times, quantities, place, about, event, answers, measure, review, "
        "note, proposal")),
    ("topics: []\n", "", ":2: F002 the key `topics` is missing\n    fix: write `topics:` and its value"),
    ("  url: null\n", "", (
        ":6: F002 the key `url` is missing @ source\n    fix: write `url: null` if it is unknown")),
    ("schema: fact-sheet/1\n", "", (
        ":1: F002 the key `schema` is missing\n    fix: write `schema: fact-sheet/1` at the top")),
    ("topics: []", "topics: a", (
        ":4: F003 expected a list @ topics\n    fix: write [a, b], or a line with a dash for each item")),
    ("  language: \"id\"", "  language: [id]", (
        ":8: F003 expected a language tag such as \"id\", found a list @ source.language\n"
        "    fix: write one value on one line")),
    ("review: {state: unreviewed}", "review: unreviewed", (
        ":36: F003 expected a mapping @ claims[0].review\n"
        "    fix: write `key: value`, a line each, or {key: value}")),
    ("kind: event", "kind: evnt", (
        ":31: F004 expected one of event, plan, state, statement, assessment, found 'evnt' @ claims[0].kind\n"
        "    fix: did you mean `event`?")),
    ("kind: event", "kind: event\n    negated: yes", (
        ":32: F004 expected true or false, found 'yes' @ claims[0].negated\n"
        "    fix: write true or false, without quotes")),
    ("id: c-000000", "id: c-1", (
        ":29: F005 expected c- and six hex digits, such as c-4f1a22, found 'c-1' @ claims[0].id\n"
        "    fix: correct the value")),
    ('edtf: "2025-06-17"', "edtf: 2025-02-30", (
        ":17: F006 not a date: '2025-02-30': day is out of range for month @ source.published.edtf\n"
        '    fix: write a date such as 2025, 2025-06, 2025-06-17 or "2025-06-17/.."')),
    ("line: 1", "line: 0", (
        ":30: F007 expected a whole number, at least 1, found 0 @ claims[0].line\n    fix: correct the number")),
    ("line: 1", 'line: "1"', (
        ":30: F007 expected a whole number, found '1' @ claims[0].line\n    fix: take the quotes away")),
    ("    kind: event", "    kind: event\n    quantities: [{text: a, value: 5.000, bound: exact, unit: b}]", (
        ":32: F007 expected a number, found '5.000' @ claims[0].quantities[0].value\n"
        "    fix: write 5000 for the whole number; the point is the decimal mark here")),
    ("    kind: event", "    kind: event\n    quantities: [{text: a, value: lima, bound: exact, unit: b}]", (
        ":32: F007 expected a number, found 'lima' @ claims[0].quantities[0].value\n"
        "    fix: write digits, with a point as the decimal mark and nothing between thousands")),
    ("c-000010", "c-000000", (
        ":38: F008 the claim id c-000000 stands twice, first on line 29 @ claims[1].id\n"
        "    fix: give one of them another id, or delete it")),
    ("id: 2025-06-17-a", "id: 2025-06-17-b", (
        ":3: F009 the sheet's id is '2025-06-17-b', but the file is named '2025-06-17-a' @ id\n"
        "    fix: rename the file to 2025-06-17-b.yaml; an id never changes")),
    ('  language: "id"', "  language:", (
        ":8: F010 expected a language tag such as \"id\", found nothing @ source.language\n"
        "    fix: write the value, or take the key out")),
    ("schema: fact-sheet/1", "schema: fact-sheet/2", (
        ":2: F011 the schema is 'fact-sheet/2', this version reads fact-sheet/1 @ schema\n"
        "    fix: write `schema: fact-sheet/1`, or use the briefgen that wrote the file")),
])
def test_a_fault_is_one_line_with_its_place_and_its_fix(old: str, new: str, line: str) -> None:
    """The first problem of the file, whole."""
    assert told(SOUND.replace(old, new, 1))[0] == line


def test_the_sound_sheet_is_sound() -> None:
    """The cases above damage a sheet that reads without a word."""
    decoded, problems = decode_sheet(SOUND, PATH)
    assert problems == ()
    assert decoded is not None
    assert decoded.claim_lines == (("c-000000", 29), ("c-000010", 38))


def test_all_faults_of_a_file_are_told_in_one_run() -> None:
    """None stops the others."""
    text = SOUND.replace("kind: event", "kind: evnt").replace("topics: []", "topic: []").replace("line: 3", "line: x")
    assert [line.split()[1] for line in told(text)] == ["F002", "F004", "F007", "F004", "F001"]


def test_a_file_with_endless_faults_is_cut_short() -> None:
    """A hundred, and a word that there are more."""
    lines = told(SOUND.replace("topics: []", "topics: [" + "A, " * 5000 + "]"))
    assert len(lines) == 101
    assert lines[-1] == (": Y012 more than 100 problems; the rest is not listed\n"
                         "    fix: mend these first, then run check again")


@pytest.mark.parametrize(("text", "line"), [
    ("", ":1: Y011 the file holds no keys\n    fix: start it with `schema:` as the other files of its kind do"),
    ("- a\n", ":1: Y011 the file holds no keys\n    fix: start it with `schema:` as the other files of its kind do"),
    ("a: \ud800\n", (":1: Y002 the character U+D800 may not stand in the file\n"
                     "    fix: delete it, or write it as an escape inside double quotes")),
    ("a: b\rc: d\n", (":1: Y002 the character U+000D may not stand in the file\n"
                      "    fix: delete it, or write it as an escape inside double quotes")),
    ("a: " + "x" * 2_000_000, (": Y003 the file has more than 2,000,000 bytes\n"
                               "    fix: split it; one file holds what is known of one article")),
    ("a: [" + "a," * 250_000 + "]", ":1: Y003 the file has more than 200,000 values\n    fix: split it"),
])
def test_what_is_no_sheet_at_all_is_told_in_one_line(text: str, line: str) -> None:
    """Nothing else is said of it."""
    assert told(text) == [line]


@pytest.mark.parametrize("text", [
    "a: &a [x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]\n",
    "&a [*a]",
    "[" * 900_000,
    "{" * 900_000,
    "- " * 500_000,
    "? " * 500_000,
    "a: " * 500_000,
    "\n".join("&x" for _ in range(300_000)),
    "!" * 1_900_000,
    "!<" + "a" * 1_900_000,
    "a: |\n" + " \n" * 900_000,
    "a: \"" + "\\\n" * 900_000,
    "#" * 1_900_000,
    "a: 'b\n" + "\n" * 1_000_000,
    "".join(f"k{number}: v\n" for number in range(150_000)),
    "k: v\n" * 300_000,
])
def test_a_hostile_file_is_refused_in_bounded_time(text: str) -> None:
    """Alias bombs, cycles, deep nesting, endless keys: seconds at most, on a slow machine too."""
    start = time.process_time()
    assert told(text)
    assert time.process_time() - start < 10


@given(st.text(st.characters(), max_size=60))
@settings(max_examples=200)
def test_no_text_makes_the_reader_raise(text: str) -> None:
    """Whatever stands in the file, the answer is a list of problems."""
    assert told(text)


@given(st.integers(0, len(SOUND) - 1),
       st.sampled_from((*"\t '\"#&*!|>%@`{}[],:-?\\\n", "\u200b", "\x85", "...", "---")))
@settings(max_examples=300)
def test_a_stray_character_never_raises(place: int, stray: str) -> None:
    """Read or refused, but never an exception; what is read can be written."""
    decoded, problems = decode_sheet(SOUND[:place] + stray + SOUND[place:], PATH)
    assert (decoded is None) == bool(problems)
    assert decoded is None or encode_sheet(decoded.sheet)


def test_words_that_yaml_takes_for_something_else_are_text() -> None:
    """Unquoted NO, 15:06, 2025-06-04, 007 and on are what stands in the file."""
    text = SOUND.replace('authors: ["Ada"]', "authors: [NO, on, 007, 2025-06-04, 1e3]").replace(
        "time: null", "time: 15:06")
    decoded, problems = decode_sheet(text, PATH)
    assert problems == ()
    assert decoded is not None
    assert decoded.sheet.source.authors == ("NO", "on", "007", "2025-06-04", "1e3")
    assert decoded.sheet.source.published.time == "15:06"


def test_windows_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    """GitHub's web editor and Windows editors write them."""
    assert decode_sheet("\ufeff" + SOUND.replace("\n", "\r\n"), PATH) == decode_sheet(SOUND, PATH)


def test_a_number_that_is_not_finite_is_not_written() -> None:
    """A sheet could not be read back."""
    one = dataclasses.replace(claim(0), quantities=(ClaimQuantity("a", float("nan"), "exact", "b"),))
    with pytest.raises(ValueError, match="a sheet cannot hold nan"):
        encode_sheet(sheet([one]))
