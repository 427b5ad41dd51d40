"""The words that report speech: forms, acts, hedges, and what a broken table is told."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from briefgen.errors import PackError
from briefgen.lang import cues as cues_module
from briefgen.lang import load_language
from briefgen.lang.cues import Cue, load_cues
from briefgen.lang.id.clitics import active, inflect, looks_verbal, voice_of
from briefgen.lang.table import Table
from tests.extract.speech_cases import speeches

CUES = load_language("id").cues
TABLES = {name: tomllib.loads((files("briefgen.lang") / "id" / f"{name}.toml").read_text(encoding="utf-8"))
          for name in ("cues", "hedges", "pronouns")}


def ids(cue: Cue) -> str:
    """The form, for the test's name."""
    return cue.form


def of_voice(*voices: str) -> list[Cue]:
    """Every cue of these voices, in order."""
    return [cue for _, cue in sorted(CUES.verbs.items()) if cue.voice in voices]


@pytest.mark.parametrize("cue", of_voice("bare"), ids=ids)
def test_bare_form_between_a_quotation_and_a_name_gives_it_to_the_name(cue: Cue) -> None:
    """`"…," kata Rani Putri.` for every bare form."""
    found = speeches(f"“Jalan itu rusak parah,” {cue.form} Rani Putri kepada wartawan.", people=["Rani Putri"])
    assert [(s.kind, s.span.exact, s.speaker and s.speaker.name, s.cue) for s in found] == [
        ("quote", "Jalan itu rusak parah,", "Rani Putri", cue.form)]


@pytest.mark.parametrize("cue", of_voice("clitic"), ids=ids)
def test_form_with_clitic_behind_a_quotation_gives_it_to_who_was_named(cue: Cue) -> None:
    """`"…," katanya.` for every form with -nya."""
    found = speeches(f"Rani Putri tiba. “Jalan itu rusak parah,” {cue.form}.", people=["Rani Putri"])
    assert [(s.kind, s.speaker and s.speaker.name, s.cue) for s in found] == [("quote", "Rani Putri", cue.form)]


@pytest.mark.parametrize("cue", [cue for cue in of_voice("active") if cue.act not in ("find", "relay")], ids=ids)
def test_active_form_reports_the_clause_behind_bahwa(cue: Cue) -> None:
    """`Rani Putri mengatakan bahwa …` for every active form."""
    found = speeches(f"Rani Putri {cue.form} bahwa jalan itu rusak parah.", people=["Rani Putri"])
    assert [(s.kind, s.span.exact, s.speaker and s.speaker.name, s.cue) for s in found] == [
        ("statement", "jalan itu rusak parah", "Rani Putri", cue.form)]


@pytest.mark.parametrize("cue", [cue for cue in of_voice("active") if cue.act in ("find", "relay")], ids=ids)
def test_form_of_finding_or_relaying_reports_for_a_body(cue: Cue) -> None:
    """`Badan Anu mencatat bahwa …`; "mengutip" names somebody else's words and has a rule of its own."""
    found = speeches(f"Badan Anu {cue.form} bahwa jalan itu rusak parah.", bodies=["Badan Anu"])
    quoting = "quoting" in CUES.kinds.get(cue.form, frozenset())
    assert [s.speaker and s.speaker.name for s in found] == ([] if quoting else ["Badan Anu"])


@pytest.mark.parametrize("cue", of_voice("passive"), ids=ids)
def test_passive_form_without_an_agent_reports_nobody(cue: Cue) -> None:
    """`Jalan itu diduga rusak` is a hedge, not somebody's statement."""
    assert speeches(f"Jalan itu {cue.form} rusak parah sejak Mei.") == ()


@pytest.mark.parametrize("cue", [cue for cue in of_voice("bare", "clitic") if not cue.free], ids=ids)
def test_tied_form_as_an_ordinary_word_reports_nothing(cue: Cue) -> None:
    """A noun or adjective that looks like a verb of saying: `Rani Putri memakai nilai itu`."""
    assert speeches(f"Rani Putri memakai {cue.form} itu, lalu pulang.", people=["Rani Putri"]) == ()


@pytest.mark.parametrize(("root", "form", "word"), [
    ("kata", "meN-kan", "mengatakan"), ("papar", "meN-kan", "memaparkan"), ("sebut", "meN", "menyebut"),
    ("tutur", "meN-kan", "menuturkan"), ("nilai", "meN", "menilai"), ("klaim", "meN!", "mengklaim"),
    ("prediksi", "meN!", "memprediksi"), ("ungkap", "meN-kan", "mengungkapkan"), ("aku", "meN-i", "mengakui"),
    ("beber", "meN-kan", "membeberkan"), ("jelas", "meN-kan", "menjelaskan"), ("lapor", "meN-kan", "melaporkan"),
    ("garisbawah", "meN-i", "menggarisbawahi"), ("kira", "memper-kan", "memperkirakan"), ("harap", "ber", "berharap"),
    ("kira", "diper-kan", "diperkirakan"), ("kata", "nya", "katanya"), ("yakin", "word", "yakin"),
])
def test_form_is_made_from_its_root(root: str, form: str, word: str) -> None:
    """Nasal prefix, suffixes and clitic, as the grammar has them."""
    assert inflect(root, form) == word  # type: ignore[arg-type]


def test_active_keeps_a_cluster() -> None:
    """k before a consonant is not swallowed."""
    assert (active("kritik"), active("kutip")) == ("mengkritik", "mengutip")


def test_voice_follows_from_the_form() -> None:
    """Where the speaker stands."""
    assert [voice_of(form) for form in ("bare", "nya", "meN-kan", "word", "di-kan", "diper-kan")] == [
        "bare", "clitic", "active", "active", "passive", "passive"]


def test_shape_of_a_verb_is_told_from_short_words() -> None:
    """Nouns of that shape stand in the table of exceptions."""
    assert looks_verbal("mengirim")
    assert not looks_verbal("di")
    assert "not_verbs" in CUES.kinds["menteri"]


@pytest.mark.parametrize(("cue", "act"), [
    ("kata", "say"), ("Menurut", None), (None, None), ("berjanji", "promise"), ("membantah", "deny"),
    ("menilai", "assess"), ("meminta", "demand"), ("mengakui", "admit"), ("menuduh", "accuse"),
    ("mengklaim", "claim"), ("melaporkan", "relay"), ("Bertanya", "ask"),
    ("berharap", "hope"), ("memuji", "express"), ("mencatat", "find"),
])
def test_act_is_told_by_the_cue(cue: str | None, act: str | None) -> None:
    """Later rooms tell a denial from a promise by it."""
    assert CUES.act_of(cue) == act


@pytest.mark.parametrize("hedge", CUES.hedges, ids=lambda hedge: str(hedge.words))
def test_hedge_is_found_whole_and_in_any_case(hedge: cues_module.Hedge) -> None:
    """The longest wins: "diduga kuat" is not "diduga"."""
    found = CUES.hedge.pattern.search(f"Jalan itu {hedge.words.capitalize()} rusak.")
    assert found is not None
    assert found[0].lower() == hedge.words


def test_hedge_is_not_found_inside_a_word() -> None:
    """"isu" in "isu-isu" and "mungkin" in "memungkinkan" hold nothing back."""
    assert CUES.hedge.pattern.search("Itu memungkinkan pembahasan isu-isu keamanan.") is None


def test_polarity_and_plans_are_told() -> None:
    """Three words of each kind stand for the tables."""
    assert {"tidak", "belum", "bukan"} <= CUES.negations
    assert {"membantah", "dibantah", "menolak"} <= CUES.denials
    assert {"akan", "berencana", "bakal"} <= CUES.plans


def test_every_word_class_is_read_from_its_table() -> None:
    """No word of the tables is lost on the way."""
    tables = [TABLES["cues"][name] for name in ("relays", "terms", "phrases", "speakers")]
    tables += [TABLES["pronouns"][name] for name in ("third", "definite")]
    for table in tables:
        for kind, words in table.items():
            assert all(kind in CUES.kinds[word] for word in words)


@pytest.mark.parametrize(("group", "told"), [
    ({"act": "sing", "content": "any", "forms": ["bare"], "roots": ["kata"]}, "has an unknown value"),
    ({"act": "say", "content": "any", "forms": ["men"], "roots": ["kata"]}, "unknown form 'men'"),
    ({"act": "say", "content": "any", "forms": ["bare"], "roots": ["kata"], "root": []}, "unknown key 'root'"),
    ({"act": "say", "content": "any", "forms": ["bare"], "roots": ["kata", "kata"]}, "holds 'kata' twice"),
])
def test_broken_group_of_verbs_is_refused(
        group: dict[str, object], told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the file's name and what is wrong."""
    broken = {**TABLES["cues"], "verbs": [group]}
    real = cues_module.read_table
    monkeypatch.setattr(cues_module, "read_table", lambda tag, name: (
        Table("lang/id/cues.toml", broken) if name == "cues" else real(tag, name)))
    with pytest.raises(PackError, match=r"lang/id/cues\.toml") as refused:
        load_cues("id")
    assert told in str(refused.value)


def test_form_with_two_readings_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two groups that make one form are a mistake in the table."""
    group = {"act": "say", "content": "any", "forms": ["bare"], "roots": ["kata"]}
    real = cues_module.read_table
    monkeypatch.setattr(cues_module, "read_table", lambda tag, name: (
        Table("lang/id/cues.toml", {**TABLES["cues"], "verbs": [group, group]}) if name == "cues" else real(tag, name)))
    with pytest.raises(PackError, match="'kata' comes from two groups of verbs"):
        load_cues("id")


def test_pack_without_cues_is_refused() -> None:
    """A language that nobody has described."""
    with pytest.raises(PackError, match=r"lang/xx/cues\.toml"):
        load_cues("xx")


def test_no_word_of_the_pack_stands_in_the_rules() -> None:
    """The rules are free of words: no reporting verb of the pack is spelled in extract/'s files on speech."""
    folder = Path(__file__).parents[2] / "briefgen" / "extract"
    for name in ("quotes", "passages", "noun_phrases", "subjects", "attributions", "chains", "shares", "speakers",
                 "speech"):
        code = (folder / f"{name}.py").read_text(encoding="utf-8")
        assert not [form for form in CUES.verbs if f'"{form}"' in code]
