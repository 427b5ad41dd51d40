"""Which claims of a group stand on the side of one of them that clashes."""

from __future__ import annotations

import pytest

from briefgen.dossier.assembly import plan
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.conflicts import merge_clashes
from briefgen.dossier.corroboration import Clustered
from briefgen.dossier.telling import compare
from briefgen.model.dossier import ConflictKind
from tests.dossier.small import NOBODY, Said, body, person, place, sheet

NAMES = (person("rani", "Rani Osk"), person("tirta", "Tirta Osk"), place("lada", "Lada"), place("karot", "Karot"),
         body("dinas-air", "Dinas Air"), body("dinas-laut", "Dinas Laut"))
ALL = ["a", "b", "c"]


def said(text: str) -> Said:
    """A claim about those whom it names, with the days of March and the number of people that it gives."""
    days = tuple(("event", f"{day} Maret 2031", f"2031-03-{day:02}") for day in range(1, 28)
                 if f" {day} Maret 2031" in text)
    people = tuple((f"{many} orang", float(many), "exact", "person") for many in range(1, 28)
                   if f"{many} orang" in text)
    return Said(text, about=tuple(each.id for each in NAMES if each.name in text), times=days, quantities=people)


def sides(kind: ConflictKind, measure: str, values: tuple[str, str], texts: tuple[str, ...]) -> list[list[str]]:
    """The sheets on the sides of a clash of the first and the last of some claims; the others are the first's mates."""
    files = [sheet(stem, said(text), entities=NAMES) for stem, text in zip("abcdef", texts, strict=False)]
    made = plan(files, NOBODY)
    compared = compare(made.stories[0], made.names[0], {}, made.lang)
    last = len(texts) - 1
    assert [claim.sheet for claim in compared.claims] == [file.sheet.id for file in files]
    clustered = Clustered((tuple(range(last)),), dict.fromkeys(range(last), 0), compared.matches)
    (conflict,) = merge_clashes([Clash(kind, 0, last, values, measure, ())], compared, clustered)
    return [[ref[0] for ref in side.claims] for side in conflict.sides]


@pytest.mark.parametrize(("kind", "measure", "values", "texts"), [
    ("date", "date", ("9", "11"), (
        "Jembatan itu runtuh pada 9 Maret 2031.", "Runtuhnya jembatan terjadi 9 Maret 2031.", "Jembatan itu runtuh.",
        "Jembatan itu runtuh pada 11 Maret 2031.")),
    ("date", "end", ("9", "11"), (
        "Pasar ditutup hingga 9 Maret 2031.", "Pasar ikan ditutup sampai 9 Maret 2031.", "Pasar ditutup.",
        "Pasar ditutup hingga 11 Maret 2031.")),
    ("date", "hour", ("7", "9"), (
        "Kapal tiba pukul 07.00.", "Kapal itu tiba pukul 07.00 pagi.", "Kapal itu tiba.", "Kapal tiba pukul 09.30.")),
    ("number", "person", ("7", "9"), (
        "Sebanyak 7 orang hilang.", "Ada 7 orang hilang.", "Banyak orang hilang.", "Sebanyak 9 orang hilang.")),
    ("number", "rank", ("3", "5"), (
        "Rani Osk finis di peringkat ketiga.", "Rani Osk di peringkat 3.", "Rani Osk finis.",
        "Rani Osk finis di peringkat kelima.")),
    ("number", "score", ("3-1", "2-1"), (
        "Lada menang 3-1.", "Lada menang dengan skor 3-1.", "Lada menang.", "Lada menang 2-1.")),
    ("attribution", "age", ("41", "43"), (
        "Rani Osk (41) selamat.", "Rani Osk, 41 tahun, selamat.", "Rani Osk selamat.", "Rani Osk (43) selamat.")),
    ("attribution", "place", ("Lada", "Karot"), (
        "Kapal meledak di Lada.", "Ledakan kapal terjadi di Lada.", "Kapal meledak.", "Kapal meledak di Karot.")),
    ("attribution", "lying", ("Lada", "Osk"), (
        "Gudang berdiri di Desa Karot, Kabupaten Lada.", "Warga Desa Karot, Kabupaten Lada, pulang.",
        "Warga Desa Karot pulang.", "Gudang berdiri di Desa Karot, Kabupaten Osk.")),
    ("attribution", "agent", ("polisi", "tentara"), (
        "Kapal itu ditembak oleh polisi.", "Kapal ikan itu ditembak polisi.", "Kapal itu ditembak.",
        "Kapal itu ditembak oleh tentara.")),
    ("attribution", "doer", ("Dinas Air", "Dinas Laut"), (
        "Dinas Air menutup pasar.", "Pasar ditutup oleh Dinas Air.", "Pasar ditutup.", "Dinas Laut menutup pasar.")),
    ("attribution", "holder", ("Rani Osk", "Tirta Osk"), (
        "Rani Osk ditunjuk sebagai pelaksana tugas rektor.", "Rani Osk menjadi plt rektor.", "Rani Osk dipilih.",
        "Tirta Osk ditunjuk sebagai pelaksana tugas rektor.")),
    ("attribution", "cause", ("korsleting", "percikan las"), (
        "Kebakaran disebabkan korsleting.", "Kebakaran itu akibat korsleting listrik.", "Kebakaran itu besar.",
        "Kebakaran disebabkan percikan las.")),
    ("attribution", "reason", ("sanksi", "bukan sanksi"), (
        "Duta besar diusir sebagai balasan atas sanksi.", "Pengusiran duta besar terkait dengan sanksi.",
        "Duta besar diusir.", "Pengusiran duta besar tidak terkait dengan sanksi.")),
    ("modality", "settled", ("settled", "open"), (
        "Polisi memastikan kapal karam.", "Dipastikan kapal itu karam.", "Kapal itu karam.",
        "Polisi masih menyelidiki karamnya kapal.")),
])
def test_a_mate_that_says_as_much_stands_there_and_one_that_does_not_stands_nowhere(
    kind: ConflictKind, measure: str, values: tuple[str, str], texts: tuple[str, ...],
) -> None:
    """The second says what the first does, in other words; the third leaves out what the two differ in."""
    assert sides(kind, measure, values, texts) == [["a", "b"], ["d"]]


def test_every_mate_tells_what_was_said_and_is_taken_back() -> None:
    """Not on the side of who takes it back, which is his own."""
    texts = "Saya mundur.", "Saya akan mundur.", "Rani Osk mundur.", "Saya tidak pernah bilang mundur."
    assert sides("modality", "unsaid", ("said", "negated"), texts) == [ALL, ["d"]]
    assert sides("modality", "unsaid", ("negated", "said"), texts[::-1]) == [["a"], ["d"]]


def test_no_mate_is_of_chance_or_of_intent() -> None:
    """What is alike in two claims may be the fire."""
    texts = "Gudang terbakar akibat korsleting.", "Korsleting membakar gudang.", "Gudang terbakar.", "Gudang dibakar."
    assert sides("attribution", "intent", ("korsleting", "dibakar"), texts) == [["a"], ["d"]]


@pytest.mark.parametrize(("kind", "measure"), [("modality", "modality"), ("attribution", "speaker")])
def test_all_mates_stand_beside_a_clash_of_what_makes_the_group(kind: ConflictKind, measure: str) -> None:
    """Whose words it is that are denied, or how sure, they would not be of one group if they did not say alike."""
    texts = "Pasar ditutup.", "Pasar itu ditutup.", "Pasar ikan ditutup.", "Pasar tidak ditutup."
    assert sides(kind, measure, ("done", "negated"), texts) == [ALL, ["d"]]


@pytest.mark.parametrize("measure", ["person missing", "portion"])
def test_other_measures_are_told_as_their_kind_is(measure: str) -> None:
    """What is counted has a measure of its own, and is told as any number is."""
    texts = "Sebanyak 7 orang hilang.", "Ada 7 orang hilang.", "Banyak orang hilang.", "Sebanyak 9 orang hilang."
    assert sides("number", measure, ("7", "9"), texts) == [["a", "b"], ["d"]]
