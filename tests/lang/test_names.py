"""The pack's names: every entry is found as what it is, and broken tables are refused."""

from __future__ import annotations

import pytest

from briefgen.errors import PackError
from briefgen.extract.names import find_names
from briefgen.extract.scope import scope_of
from briefgen.lang.id.name_shapes import initials_of, looks_active, looks_ordinary
from briefgen.lang.names import Known
from briefgen.lang.phrasebook import phrasebook
from briefgen.model.finding import Mention
from tests.extract.scopes import LANG, scope

NAMES = LANG.names
KNOWN = sorted({(form, known) for book in (NAMES.known, NAMES.acronyms) for known in book.values.values()
                for form in known.forms}, key=lambda pair: (pair[1].group, pair[0]))
GROUPS = sorted({known.group for _, known in KNOWN})


def mentions(text: str) -> tuple[Mention, ...]:
    """The mentions of a text."""
    return find_names(scope_of(scope(text).article, LANG))[0]


def exact(text: str) -> list[str]:
    """The words of the mentions of a text."""
    return [hit.span.exact for hit in mentions(text)]


@pytest.mark.parametrize("group", GROUPS)
def test_every_known_name_is_found_with_its_id_and_type(group: str) -> None:
    """Places behind a preposition, institutions as those who act: each form of each entry."""
    wrong = []
    for form, known in (pair for pair in KNOWN if pair[1].group == group):
        found = [(hit.span.exact, hit.id, hit.type) for hit in mentions(sentence(form, known))]
        if found != [(form, known.id, known.type)]:
            wrong.append((form, known.id, found))
    assert not wrong


def sentence(form: str, known: Known) -> str:
    """A sentence that names it, with nothing else to name."""
    return f"Kemarin {form} setuju." if known.type == "ORG" else f"Warga pindah dari {form} kemarin."


@pytest.mark.parametrize("kind", ["honorific", "rank", "office", "portfolio"])
def test_every_title_leads_to_the_person_behind_it(kind: str) -> None:
    """"Kemarin <title> Darsono Wikrama hadir" names one person, and the title is no part of the name."""
    titles = [title for title, value in NAMES.titles.values.items() if value == kind]
    found = {title: exact(f"Kemarin {title} Darsono Wikrama hadir.") for title in titles}
    assert len(titles) > 3
    assert found == {title: ["Darsono Wikrama"] for title in titles}


def test_every_degree_with_a_capital_leads_to_the_person_behind_it() -> None:
    """"Prof", "Dr", "H": the full stop may be there or not."""
    degrees = [title for title, value in NAMES.titles.values.items() if value == "degree"]
    for degree in degrees:
        for written in (degree.capitalize(), f"{degree.capitalize()}."):
            assert exact(f"Kemarin {written} Darsono Wikrama hadir.") == ["Darsono Wikrama"], written


def test_every_head_opens_a_name_and_names_nothing_alone() -> None:
    """"Kemarin <Head> Wesnawara" is one name; the head in small letters leaves the rest to other rules."""
    for head, kind in NAMES.heads.values.items():
        if NAMES.known.get(head) is not None:
            continue
        title = head.title()
        found = mentions(f"Kemarin dibangun {title} Wesnawara.")
        assert [hit.span.exact for hit in found] == [f"{title} Wesnawara"], head
        assert (found[0].type == "ORG") == (kind in ("organisation", "organ")), head
        assert not mentions(f"Kemarin dibangun {title} itu."), head


def test_every_given_name_is_a_person_behind_a_form_of_address() -> None:
    """A given name is never taken for an ordinary word there."""
    wrong = [name for name in sorted(NAMES.given)
             if [(hit.span.exact, hit.type) for hit in mentions(f"Kemarin Pak {name.capitalize()} hadir.")]
             != [(name.capitalize(), "PER")]]
    assert not wrong


def test_every_by_name_has_the_id_of_the_name_behind_it() -> None:
    """Every by-name of the pack stands for the full name where the article writes both."""
    for short, full in NAMES.nicknames.items():
        if " " in short:
            continue
        form = short.upper() if len(short) < 4 else short.capitalize()
        found = mentions(f"Kemarin hadir {full}. Lalu {form} mengatakan hal itu.")
        assert {hit.name for hit in found} == {full}, short


def test_no_ordinary_word_opens_a_sentence_as_a_name() -> None:
    """Every listed word at the head of a sentence, before small letters, names nobody."""
    listed = NAMES.words | NAMES.times | NAMES.fields | NAMES.things
    wrong = sorted(word for word in listed if word not in NAMES.given and NAMES.known.get(word) is None
                   and mentions(f"{word.capitalize()} itu sudah lama."))
    assert not wrong


def test_no_listed_abbreviation_is_a_name() -> None:
    """BBM, KTP and their like name no institution, whoever speaks beside them."""
    wrong = sorted(word for word in NAMES.abbreviations if mentions(f"Kemarin {word} itu habis."))
    assert not wrong


@pytest.mark.parametrize(("word", "ordinary"), [
    ("perikanan", True), ("menegaskan", True), ("pembangunan", True), ("anak-anak", True), ("sayangnya", True),
    ("nasionalisme", True), ("organisasi", True), ("perlman", False), ("ubedillah", False), ("berlin", False),
    ("meutya", False), ("pengawal", True), ("penulis", True),
    ("dian", False), ("keegan", False), ("menuhin", False), ("jong-un", False),
])
def test_shapes_of_ordinary_words(word: str, ordinary: bool) -> None:
    """A front alone proves nothing: a noun needs its end and a stem of two syllables."""
    assert looks_ordinary(word) is ordinary


@pytest.mark.parametrize(("word", "active"), [
    ("mendirikan", True), ("berangkat", True), ("meninggalkan", True), ("bersama", True), ("dengan", False),
    ("menteri", True), ("dibangun", False), ("besar", False),
])
def test_shapes_of_verbs_behind_their_subject(word: str, active: bool) -> None:
    """meN- and ber- words; a passive has its doer elsewhere."""
    assert looks_active(word) is active


def test_initials_leave_connectors_out() -> None:
    """Badan Pengawas Obat dan Makanan is BPOM."""
    words = ["badan", "pengawas", "obat", "dan", "makanan"]
    assert initials_of(words, NAMES.near.connectors) == "BPOM"


def test_the_longest_phrase_wins_and_two_readings_are_refused() -> None:
    """A phrasebook gives the longest match within its bounds, or nothing."""
    book = phrasebook([("korea", 1), ("korea utara", 2)], "test")
    words = ("di", "korea", "utara")
    assert book.at(words, 1, 3) == (3, 2)
    assert book.at(words, 1, 2) == (2, 1)
    assert book.at(words, 0, 3) is None
    with pytest.raises(PackError, match=r"test: 'korea' has two readings"):
        phrasebook([("korea", 1), ("korea", 2)], "test")
