"""The words by which claims are compared: forms of a root meet, tables hold together."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from briefgen.lang.classes import split_words
from briefgen.lang.compare import load_comparison
from briefgen.lang.id.stemming import stem
from briefgen.lang.toll_words import ABOUT, OF

WORDS = load_comparison("id")
PACK = files("briefgen.lang") / "id"
TABLES = tomllib.loads((PACK / "compare.toml").read_text(encoding="utf-8")) | {
    "synonyms": tomllib.loads((PACK / "synonyms.toml").read_text(encoding="utf-8"))}
CLASSES = [
    (table, name, entry.rstrip("*")) for table in ("synonyms", "counted", "outcomes")
    for name, entries in TABLES[table].items() if name not in (*ABOUT, "vague") and not (
        table == "outcomes" and name.startswith(OF))
    for entry in entries]


@pytest.mark.parametrize("forms", [
    "kirim mengirim mengirimkan pengiriman dikirim", "kerah mengerahkan dikerahkan pengerahan",
    "tangkap menangkap ditangkap penangkapan", "serang menyerang diserang serangan penyerangan",
    "pilih memilih dipilih pemilihan terpilih", "tolak menolak ditolak penolakan",
    "tembak menembak ditembak penembakan",
    "dok pengedokan", "cek mengecek pengecekan dicek", "bom mengebom pengeboman dibom",
    "sah mengesahkan pengesahan disahkan",
    "luka luka-luka terluka", "ungsi mengungsi pengungsi pengungsian", "bakar membakar terbakar kebakaran",
])
def test_the_forms_of_a_root_share_a_key(forms: str) -> None:
    """Also where a nasal prefix swallows the root's first consonant, or the root has one syllable."""
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(("one", "other"), [
    ("menang", "tangan"), ("kelas", "las"), ("mengecam", "cam"), ("minggu", "tunggu"), ("pasar", "kasar"),
    ("tanam", "tanah"), ("menit", "titik")])
def test_other_roots_keep_other_keys(one: str, other: str) -> None:
    """Putting a consonant back must not invent kinship."""
    assert stem(one) != stem(other)


@pytest.mark.parametrize(("table", "name", "entry"), CLASSES)
def test_every_entry_leads_to_its_class(table: str, name: str, entry: str) -> None:
    """Whole phrases included; no longer phrase of another class swallows it."""
    classes = {"synonyms": WORDS.synonyms, "counted": WORDS.counted, "outcomes": WORDS.outcomes}[table]
    tokens = split_words(entry)
    assert classes.at(tokens, 0) == (name, len(tokens))


@pytest.mark.parametrize(("text", "terms"), [
    ("Pemerintah kota mengirimkan bantuan kepada para pengungsi.", ("GOVERNMENT", "SEND", "AID", "DISPLACE")),
    ("Dua kapal feri tenggelam pada Senin malam.", ("SHIP", "SINK")),
    ("Menurut polisi, 43 orang meninggal dunia.", ("POLICE", "DIE")),
    ("Korban tewasnya bertambah.", ("DIE", "RISE")),
    ("Soal jembatan, camat mengaku cuma menduga.", ("BRIDGE", "SUBDISTRICT_HEAD", "duga")),
    ("Gimana ceritanya, kok gudang itu justru nggak dikunci?", ("DEPOT", "LOCKED")),
])
def test_terms_are_what_a_claim_is_about(text: str, terms: tuple[str, ...]) -> None:
    """Classes of meaning and stems; no numbers, days, function words or verbs of saying."""
    assert WORDS.terms(split_words(text)) == terms


@pytest.mark.parametrize(("word", "is_verb"), [
    ("mengirim", True), ("dikirim", True), ("bertemu", True), ("terjatuh", True), ("menteri", False), ("berita", False),
    ("direktur", False), ("kirim", False), ("mereka", False)])
def test_verbs_are_told_by_their_shape(word: str, is_verb: bool) -> None:
    """Words that only begin like verbs are listed."""
    assert bool(WORDS.grammar.verb.fullmatch(word)) is is_verb


def test_every_metonym_is_an_id_of_the_pack() -> None:
    """A capital that the name rules do not know would never match."""
    known = "\n".join((files("briefgen.lang") / "id" / f"{name}.toml").read_text(encoding="utf-8")
                      for name in ("places", "institutions"))
    for metonym, state in TABLES["metonyms"].items():
        assert f"\n{state} = [" in known, state
        spelt = metonym.replace("-", " ").title()
        assert f"\n{metonym} = [" in known or f'"{spelt}"' in known, metonym


def test_a_million_letters_are_split_in_a_moment() -> None:
    """Linear, whatever the text."""
    assert len(split_words("a-" * 500_000)) == 1
    assert len(split_words("1." * 500_000)) == 1


def test_units_of_changes_and_of_what_varies_are_units_of_the_pack() -> None:
    """By the names that the table of units gives them, which stand in the sheets."""
    units = tomllib.loads((PACK / "units.toml").read_text(encoding="utf-8"))
    assert WORDS.units.steps
    assert WORDS.units.daily
    assert units["measures"].keys() | units["percent"] >= WORDS.units.steps | WORDS.units.daily
