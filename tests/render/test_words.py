"""Words, dates and numbers of the interface, held against CLDR."""

from __future__ import annotations

import string
import tomllib
from collections import UserDict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from babel.dates import format_date, get_month_names
from babel.numbers import format_decimal, format_percent

from briefgen.dossier.certain import OPEN as UNSETTLED
from briefgen.dossier.certain import SETTLED
from briefgen.dossier.clashes.doers.whose_will import ORDERED, OWN
from briefgen.dossier.wording import SURENESS
from briefgen.errors import TemplateFault
from briefgen.render import flow, urls
from briefgen.render.feeds import feeds
from briefgen.render.pages import briefing
from briefgen.render.words import Words, read_words
from tests.render.conftest import filled, views_at
from tests.render.fixture import DOSSIER, EMPTY, SEVERAL, TWINS, site
from tests.render.large import contested, many, tighten
from tests.render.test_corrections import history_of

LOCALES = {"id": "id", "en": "en_GB"}
Templates = Mapping[str, str | bytes]


@pytest.fixture(params=LOCALES)
def words(request: pytest.FixtureRequest, templates: Templates) -> Words:
    """The words of each language."""
    return read_words(request.param, templates)


def keys(templates: Templates, language: str) -> dict[str, object]:
    """table.key -> value of a strings file."""
    tables = tomllib.loads(bytes(templates[f"strings/{language}.toml"]).decode())
    return {f"{table}.{key}": value for table, rows in tables.items() for key, value in rows.items()}


def test_both_languages_have_the_same_entries_and_gaps(templates: Templates) -> None:
    """A key, and the names to fill in, exist in both."""
    indonesian, english = keys(templates, "id"), keys(templates, "en")
    assert list(indonesian) == list(english)
    for key, value in indonesian.items():
        assert names_in(value) == names_in(english[key]), key


def names_in(value: object) -> set[str]:
    """The {names} of a string or of either plural."""
    text = " ".join(value.values()) if isinstance(value, dict) else str(value)
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_entry_is_used(templates: Templates, monkeypatch: pytest.MonkeyPatch) -> None:
    """A string that no page asks for is dead; vocabularies are asked for by value, and no fixture has every value."""
    monkeypatch.setattr(flow, "SHOWN", 1)
    monkeypatch.setattr(briefing, "THIN", 1)
    read = read_words("id", templates)
    noting = Noting(read.entries)
    words = replace(read, entries=noting)
    for dossier in (DOSSIER, EMPTY, TWINS, SEVERAL):
        config = site(excerpt_budget=None if dossier is DOSSIER else 0.1)
        at = views_at(dossier, config, words, history_of(shallow=dossier is DOSSIER))
        filled(at, templates)
        feeds(at(urls.ATOM), site())
    tighten(monkeypatch)
    for dossier in (DOSSIER, SEVERAL, contested(many(DOSSIER, 3))):
        at = views_at(dossier, site(), words)
        filled(at, templates)
    vocabularies = {"kind", "review", "basis", "role", "rule", "bound", "unit", "entity_type", "outlet_kind", "ask",
                    "conflict_kind", "conflict_class", "calendar", "numbers", "value", "why", "counted", "outcome"}
    assert {key for key in read.entries.keys() - noting.asked if key.split(".")[0] not in vocabularies} == set()


class Noting(UserDict[str, Any]):
    """Entries that remember which were asked for."""

    def __init__(self, entries: Mapping[str, Any]) -> None:
        super().__init__(entries)
        self.asked: set[str] = set()

    def __getitem__(self, key: str) -> object:
        self.asked.add(key)
        return super().__getitem__(key)


def test_months_are_those_of_cldr(words: Words) -> None:
    """In full as printed in dates, abbreviated as printed on axes."""
    locale = LOCALES[words.tag]
    full = get_month_names("wide", "stand-alone", locale)
    short = get_month_names("abbreviated", "stand-alone", locale)
    assert [words.month_year(2024, n) for n in range(1, 13)] == [f"{full[n]} 2024" for n in range(1, 13)]
    assert [words.short_month(n) for n in range(1, 13)] == [short[n] for n in range(1, 13)]


@pytest.mark.parametrize("day", [date(2024, 2, 29), date(2025, 6, 1), date(1998, 12, 31)])
def test_a_day_is_written_as_in_cldr(words: Words, day: date) -> None:
    """The long form."""
    assert words.date(day.isoformat()) == format_date(day, "long", LOCALES[words.tag])


@pytest.mark.parametrize("number", [0, 7, 999, 1000, 11000, -4700, 1_200_000_000, 4.5, 1234.25])
def test_a_number_is_written_as_in_cldr(words: Words, number: float) -> None:
    """Groups of three and the decimal mark of the language; nothing rounded."""
    assert words.number(number) == format_decimal(number, locale=LOCALES[words.tag])


def test_a_share_is_written_as_in_cldr(words: Words) -> None:
    """Whole per cent."""
    assert words.share(0.634) == format_percent(0.63, locale=LOCALES[words.tag])


@pytest.mark.parametrize(("edtf", "indonesian", "english"), [
    ("2024", "2024", "2024"),
    ("2024-06", "Juni 2024", "June 2024"),
    ("2025-05-28~", "sekitar 28 Mei 2025", "about 28 May 2025"),
    ("2025-05?", "mungkin Mei 2025", "perhaps May 2025"),
    ("2025%", "mungkin sekitar 2025", "perhaps about 2025"),
    ("2025-06-01~/2025-06-10~", "sekitar 1–10 Juni 2025", "about 1–10 June 2025"),
    ("2025-06-03/2025-06-17", "3–17 Juni 2025", "3–17 June 2025"),
    ("2024-12/2025-02", "Desember 2024–Februari 2025", "December 2024–February 2025"),
    ("2024/2025", "2024–2025", "2024–2025"),
    ("2025-06-17/..", "17 Juni 2025 atau sesudahnya", "17 June 2025 or later"),
    ("../2022", "sampai 2022", "up to 2022"),
    ("nonsense", "nonsense", "nonsense"),
])
def test_a_date_is_as_precise_in_words_as_in_edtf(
    templates: Templates, edtf: str, indonesian: str, english: str
) -> None:
    """A month stays a month, an open end stays open, an uncertain date stays uncertain."""
    assert read_words("id", templates).date(edtf) == indonesian
    assert read_words("en", templates).date(edtf) == english


@pytest.mark.parametrize(("n", "indonesian", "english"), [
    (1, "menurut satu sumber", "according to one source"),
    (3, "menurut tiga sumber", "according to three sources"),
    (12, "menurut 12 sumber", "according to 12 sources"),
])
def test_counts_choose_their_plural_and_small_numbers_are_words(
    templates: Templates, n: int, indonesian: str, english: str
) -> None:
    """Indonesian has one form, English two."""
    assert read_words("id", templates)("counts.by_sources", n=n) == indonesian
    assert read_words("en", templates)("counts.by_sources", n=n) == english


@pytest.mark.parametrize(("text", "says"), [
    ("[a]\nb = 1", "a.b must be text"),
    ("[a]\nb = {one = 'x'}", "a.b must be text"),
    ("[numbers]\nwords = ['nol']", "numbers.words must be text"),
    ("[a", "templates/strings/id.toml"),
])
def test_a_broken_strings_file_says_where(text: str, says: str) -> None:
    """Neither a number nor half a plural is a string."""
    with pytest.raises(TemplateFault, match=says):
        read_words("id", {"strings/id.toml": text})


def test_a_missing_key_or_language_says_what_to_do(templates: Templates) -> None:
    """The message names the file."""
    with pytest.raises(TemplateFault, match=r"templates/strings/id\.toml: there is no entry no\.such; add it"):
        read_words("id", templates)("no.such")
    with pytest.raises(TemplateFault, match=r"language 'jv' has no templates/strings/jv\.toml"):
        read_words("jv", templates)
    with pytest.raises(TemplateFault, match=r"cannot be filled in"):
        read_words("id", templates)("claim.line", m=3)


def test_what_a_side_says_in_a_word_of_ours_has_words_in_each_language(templates: Templates) -> None:
    """How certain it is, whose will it was: such a value is a key of the table, and never shown as it is."""
    ours = {*SURENESS, "negated", "said", SETTLED, UNSETTLED, OWN, ORDERED, "nobody", "somebody"}
    for language in LOCALES:
        assert {f"value.{value}" for value in ours} <= keys(templates, language).keys()
