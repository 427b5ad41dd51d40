"""When two days of one event contradict each other, and when they are days of two events."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefgen.dossier import assemble
from briefgen.model.dossier import Dossier, SheetFile
from tests.dossier.small import NOBODY, Said, body, hop, person, place, sheet

RANI, KAROT, BALAI = person("rani-osk", "Rani Osk"), place("karot", "Karot"), body("balai", "Balai Uji Karot")


def pair(one: Said, other: Said, *more: Said, a: str = "2031-03-08", b: str = "2031-03-08") -> Dossier:
    """The dossier of two sheets: a claim, and one or more. a, b: when they were published."""
    names = (RANI, KAROT, BALAI)
    return assemble([sheet("a", one, entities=names, published=a),
                     sheet("b", other, *more, entities=names, published=b)], NOBODY)


def kinds(dossier: Dossier) -> list[str]:
    """The kinds of all conflicts."""
    return [conflict.kind for conflict in dossier.conflicts]


def on(text: str, words: str, edtf: str, role: str = "event", **more: object) -> Said:
    """A claim with one date."""
    return Said(text, times=((role, words, edtf),), **more)  # type: ignore[arg-type]


def test_who_is_quoted_for_a_day_is_held_to_it() -> None:
    """Where the day is that of the event; not where it is the day of the words."""
    told = on("Warga menyantap hidangan pesta panen di Karot pada 3 Maret.", "3 Maret", "2031-03-03")
    words = "Warga menyantap hidangan pesta panen di Karot pada 4 Maret."
    said = {"kind": "statement", "via": (hop("rani-osk"),)}
    assert kinds(pair(told, on(words, "4 Maret", "2031-03-04", **said))) == ["date"]  # type: ignore[arg-type]
    assert kinds(pair(told, on(words, "4 Maret", "2031-03-04", "said", **said))) == []  # type: ignore[arg-type]


@pytest.mark.parametrize(("one", "other", "told"), [
    ("Peristiwa nahas itu terjadi pada 3 Maret.", "Peristiwa tersebut terjadi pada 4 Maret.", ["date"]),
    ("Kejadian itu bermula pada 3 Maret.", "Bencana tersebut terjadi pada 4 Maret.", ["date"]),
    ("Kejadian serupa pernah terjadi pada 3 Maret.", "Bencana tersebut terjadi pada 4 Maret.", []),
    ("Setelah peristiwa itu, warga pergi pada 3 Maret.", "Peristiwa tersebut terjadi pada 4 Maret.", []),
])
def test_what_points_to_the_event_of_the_story_dates_it(one: str, other: str, told: list[str]) -> None:
    """However little else the claims share."""
    assert kinds(pair(on(one, "3 Maret", "2031-03-03"), on(other, "4 Maret", "2031-03-04"))) == told


@pytest.mark.parametrize(("more", "told"), [
    ((), ["date"]),
    (("Pasukan menyerang gudang desa hilir pada 6 Maret.", "Pasukan menyerang lumbung bukit pada 8 Maret."), []),
])
def test_an_act_that_the_story_is_of_was_on_one_day(more: tuple[str, ...], told: list[str]) -> None:
    """Unless the story tells of more days on which it was done."""
    first = on("Penyerangan terjadi pada 3 Maret menjelang fajar.", "3 Maret", "2031-03-03")
    others = [on("Kelompok itu menyerang tambang emas Karot pada 4 Maret.", "4 Maret", "2031-03-04"), *(
        on(text, " ".join(text.rstrip(".").split()[-2:]), f"2031-03-0{text.split()[-2]}") for text in more)]
    files = [sheet("a", first), *(sheet(f"b{i}", other) for i, other in enumerate(others)),
             sheet("c", Said("Warga mengecam penyerangan itu."))]
    assert kinds(assemble(files, NOBODY)) == told


def test_what_only_tells_who_somebody_is_dates_nothing() -> None:
    """The men "yang menyerang tambang" let hostages go on another day than that of the attack."""
    names = (KAROT,)
    free = on("Kelompok yang menyerang tambang emas di Karot melepas sandera pada 7 Maret.", "7 Maret", "2031-03-07")
    attack = on("Kelompok itu menyerang tambang emas di Karot pada 4 Maret.", "4 Maret", "2031-03-04")
    assert kinds(assemble([sheet("a", free, entities=names), sheet("b", attack, entities=names)], NOBODY)) == []


@pytest.mark.parametrize(("other", "edtf", "told"), [
    ("Rani Osk dicopot dari jabatan kepala pasar pada 6 Maret.", "2031-03-06", ["date"]),
    ("Rani Osk dicopot dari jabatan kepala pasar pada 12 Maret.", "2031-03-12", []),
    ("Kepala pasar dicopot pada 6 Maret.", "2031-03-06", []),
])
def test_an_article_may_be_older_than_the_day_that_another_gives(other: str, edtf: str, told: list[str]) -> None:
    """Of one person and one act, by few days; not of nobody in particular, nor of a day far off."""
    words = other.rsplit(" pada ")[1].rstrip(".")
    early = on("Rani Osk dicopot dari jabatan kepala pasar pada 5 Maret.", "5 Maret", "2031-03-05")
    assert kinds(pair(early, on(other, words, edtf), a="2031-03-05", b="2031-03-14")) == told


@pytest.mark.parametrize(("told", "kept"), [("2031-03-06", ["date"]), ("2031-03-10", [])])
def test_days_to_come_contradict_each_other(told: str, kept: list[str]) -> None:
    """Both announced; not where a later article tells that it came earlier than was announced."""
    late = on("Tarif parkir baru itu berlaku efektif 13 Maret.", "13 Maret", "2031-03-13")
    early = on("Tarif parkir baru itu berlaku efektif 9 Maret.", "9 Maret", "2031-03-09")
    assert kinds(pair(late, early, a="2031-03-05", b=told)) == kept


def test_figures_of_two_months_are_no_contradiction() -> None:
    """Of an act that comes again every month."""
    one = on("Balai Uji Karot mencatat harga cabai pada Januari.", "Januari", "2031-01")
    other = on("Balai Uji Karot mencatat harga cabai pada Februari.", "Februari", "2031-02")
    assert kinds(pair(one, other)) == []


def test_a_day_taken_from_another_sentence_is_too_little() -> None:
    """Where the two share no name."""
    one = on("Petugas menembakkan gas ke arah penonton di tepi lapangan malam itu.", "malam itu", "2031-03-05")
    other = on("Petugas menembakkan gas ke arah penonton di tepi lapangan pada 3 Maret.", "3 Maret", "2031-03-03")
    assert kinds(assemble([_derived(sheet("a", one)), sheet("b", other)], NOBODY)) == []
    assert kinds(assemble([sheet("a", one), sheet("b", other)], NOBODY)) == ["date"]


def _derived(file: SheetFile) -> SheetFile:
    """The sheet with its times derived from what stood before."""
    claims = tuple(replace(claim, times=tuple(replace(time, rule="same-as-anchor") for time in claim.times))
                   for claim in file.sheet.claims)
    return replace(file, sheet=replace(file.sheet, claims=claims))


@pytest.mark.parametrize(("other", "told"), [
    ("Surat gugatan diterima Balai Uji Karot pada 4 Maret.", ["date"]),
    ("Surat gugatan dibaca Rani Osk pada 4 Maret.", []),
])
def test_handing_over_and_receiving_are_one_event(other: str, told: list[str]) -> None:
    """Of one thing, to one body."""
    given = on("Warga menyerahkan surat gugatan kepada Balai Uji Karot pada 3 Maret.", "3 Maret", "2031-03-03")
    assert kinds(pair(given, on(other, "4 Maret", "2031-03-04"))) == told


def test_an_act_of_some_is_not_what_others_are_victims_of() -> None:
    """Hostages let go, and hostages taken."""
    free = on("Kelompok bersenjata melepas sandera tambang di Karot pada 7 Maret.", "7 Maret", "2031-03-07")
    taken = on("Buruh tambang di Karot disandera kelompok bersenjata pada 4 Maret.", "4 Maret", "2031-03-04")
    assert kinds(pair(free, taken)) == []


@pytest.mark.parametrize(("one", "other", "told"), [
    ("Korban jiwa pertama meninggal di rumahnya pada 3 Maret.",
     "Kasus itu mencuat setelah seorang pedagang menjadi korban jiwa pertama pada 5 Maret.", ["date"]),
    ("Korban jiwa pertama meninggal di rumahnya pada 3 Maret.",
     "Kasus itu mencuat setelah seorang pedagang menjadi korban jiwa kelima pada 5 Maret.", []),
])
def test_of_the_first_of_a_kind_there_is_one(one: str, other: str, told: list[str]) -> None:
    """In whatever words the rest is told."""
    assert kinds(pair(on(one, "3 Maret", "2031-03-03"), on(other, "5 Maret", "2031-03-05"))) == told


@pytest.mark.parametrize(("again", "told"), [
    ("Jalan raya Karot dibuka kembali untuk satu lajur pada 4 Maret.", ["date"]),
    ("Jalan raya Karot kembali ditutup untuk satu lajur pada 4 Maret.", []),
])
def test_what_is_restored_may_be_told_without_again(again: str, told: list[str]) -> None:
    """Not what is done a second time."""
    verb = "dibuka" if "dibuka" in again else "ditutup"
    once = on(f"Jalan raya Karot {verb} untuk satu lajur pada 3 Maret.", "3 Maret", "2031-03-03")
    assert kinds(pair(once, on(again, "4 Maret", "2031-03-04"))) == told


def test_a_date_that_the_claim_says_in_other_words_is_cut_out_too() -> None:
    """"Hari ini" of the quote, told as a date: the clause that it dates tells what happened."""
    one = Said("Pasar ikan ramai lagi sejak jembatan bambu dibuka pada 3 Maret 2031.",
               times=(("event", "hari ini", "2031-03-03"),))
    other = Said("Jembatan bambu dibuka pada 3 Maret 2031.", times=(("event", "3 Maret 2031", "2031-03-03"),))
    assert [group.sheets for group in pair(one, other).groups] == [("a", "b")]


@pytest.mark.parametrize(("first", "told"), [
    ("Rani Osk menandatangani kontrak sewa gudang ikan pada 3 Maret.", ["date"]),
    ("Rani Osk mengumumkan rencana penandatanganan kontrak sewa gudang ikan pada 3 Maret.", []),
])
def test_the_day_of_an_announcement_is_not_that_of_what_happens_once(first: str, told: list[str]) -> None:
    """However far the two days are apart."""
    later = on("Rani Osk menandatangani kontrak sewa gudang ikan pada 3 Juli.", "3 Juli", "2031-07-03")
    assert kinds(pair(on(first, "3 Maret", "2031-03-03"), later, a="2031-03-04", b="2031-07-08")) == told


@pytest.mark.parametrize(("other", "told"), [
    ("Sesuai jadwal yang diumumkan, tarif parkir baru di Karot berlaku efektif pada 1 Agustus.", ["date"]),
    ("Tarif parkir baru di Karot diundur dan berlaku efektif pada 1 Agustus.", []),
])
def test_a_plan_and_a_day_to_come_are_both_ahead(other: str, told: list[str]) -> None:
    """By a month, too; not where it is told that the day was moved."""
    plan = on("Tarif parkir baru di Karot akan berlaku efektif pada 1 Juli.", "1 Juli", "2031-07-01", kind="plan")
    assert kinds(pair(plan, on(other, "1 Agustus", "2031-08-01"), a="2031-03-05", b="2031-03-09")) == told


MARCH = {day: (f"{day} Maret", f"2031-03-{day:02}") for day in (3, 4, 6, 9)}


def march(text: str, day: int, **more: object) -> Said:
    """A claim of one day of March, whose words end it."""
    return on(f"{text} pada {MARCH[day][0]}.", *MARCH[day], **more)


@pytest.mark.parametrize(("one", "other", "told"), [
    (march("Pasar ikan Karot dibuka kembali", 3), march("Pasar ikan Karot beroperasi lagi", 4), ["date"]),
    (march("Pasar ikan Karot dibuka kembali", 3), march("Pasar ikan beroperasi lagi", 4), []),
    (march("Sebuah forum yang kerap diretas memuat klaim Rani Osk", 3), march("Sebuah forum memuat klaim Rani Osk", 4),
     ["date"]),
    (march("Panitia memberlakukan jam malam mulai", 3), march("Panitia memperpendek jam malam mulai", 4), []),
])
def test_what_is_as_before_was_so_from_one_day(one: Said, other: Said, told: list[str]) -> None:
    """In whichever word; a "kerap" of the forum alone repeats nothing, and "mulai" before a day begins nothing."""
    assert kinds(pair(one, other)) == told


@pytest.mark.parametrize(("other", "told"), [(12, ["date"]), (13, [])])
def test_one_number_of_the_same_things_makes_one_event(other: int, told: list[str]) -> None:
    """Twelve rockets let go, twelve rockets fired: one evening; not of another number, nor far off."""
    def rockets(verb: str, number: int, day: int) -> Said:
        words = f"{number} roket"
        return replace(march(f"Tentara {verb} {words} latihan ke laut lepas", day), quantities=(
            (words, number, "exact", "roket"),))
    dossier = pair(rockets("melepas", 12, 3), rockets("menembakkan", other, 4))
    assert kinds(dossier).count("date") == len(told)


def test_two_who_are_quoted_by_one_article_tell_one_event() -> None:
    """Each has his own day; where the article tells both itself there were two."""
    def stopped(day: int, **more: object) -> Said:
        return march("Penyuntikan ternak di Karot dihentikan", day, **more)
    quoted = {"kind": "statement", "via": (hop("rani-osk"),)}
    denied = {"kind": "statement", "via": (hop("balai"),)}
    first = stopped(3)
    assert kinds(pair(first, stopped(4, **denied), stopped(3, **quoted))) == ["date"]  # type: ignore[arg-type]
    assert kinds(pair(first, stopped(4), stopped(3))) == []


def test_the_main_act_of_a_story_is_compared_however_common() -> None:
    """All tell of the raid, so that its word weighs next to nothing."""
    others = [sheet(f"c{i}", Said(f"{who} membicarakan penyerbuan gudang Karot."), entities=(KAROT,))
              for i, who in enumerate(("Warga", "Bupati", "Camat", "Nelayan", "Petani"))]
    one, other = march("Gudang garam Karot diserbu", 3), march("Gudang garam Karot diserbu", 4)
    files = [sheet("a", one, entities=(KAROT,)), sheet("b", other, entities=(KAROT,)), *others]
    assert kinds(assemble(files, NOBODY)) == ["date"]


@pytest.mark.parametrize(("other", "told"), [
    ("Gunung Karot meletus pada 4 Maret", ["date"]),
    ("Letusan kedua Gunung Karot terjadi pada 4 Maret", []),
    ("Warga yang pergi sejak Gunung Karot meletus kembali pulang pada 4 Maret", []),
])
def test_a_second_mishap_and_a_day_after_it_are_other_days(other: str, told: list[str]) -> None:
    """One eruption has one day; a second one has its own, and so has what came since."""
    one = march("Gunung Karot meletus", 3)
    assert kinds(pair(one, on(f"{other}.", *MARCH[4]))) == told


@pytest.mark.parametrize("other", [
    "Pengelola menutup tangki kecap di gudang Karot yang bocor itu pada 6 Maret.",
    "Rani Osk ke gudang Karot pada 6 Maret.",
    "Tangki kecap di gudang Karot diganti pada 6 Maret.",
])
def test_a_day_is_that_of_the_act_which_both_tell(other: str) -> None:
    """Not of one behind "yang", nor of none, nor of another act on the same thing."""
    one = on("Tangki kecap di gudang Karot bocor pada 3 Maret.", "3 Maret", "2031-03-03")
    assert kinds(pair(one, on("Tangki kecap di gudang Karot bocor pada 6 Maret.", "6 Maret", "2031-03-06"))) == ["date"]
    assert kinds(pair(one, on(other, "6 Maret", "2031-03-06"))) == []


@pytest.mark.parametrize(("day", "told"), [(4, ["date"]), (6, [])])
def test_two_days_in_a_row_are_those_of_one_night_in_whatever_words(day: int, told: list[str]) -> None:
    """The evening and the morning of one thing that both name; days apart they are two things."""
    evening = march("Kapal patroli menyergap perahu pukat di Teluk Karot", 3)
    morning = march("Kapal patroli menghentikan perahu pukat di Teluk Karot", day)
    assert kinds(pair(evening, morning)) == told


@pytest.mark.parametrize(("one", "other", "told"), [
    ("Kapal uap pertama berangkat pada 7 Maret.", "Kapal uap pertama baru berangkat pada 8 Maret.", ["date"]),
    ("Panen perdana padi hitam digelar pada 7 Maret.", "Panen perdana padi hitam digelar pada 8 Maret.", ["date"]),
    ("Kapal uap kedua berangkat pada 7 Maret.", "Kapal uap ketiga berangkat pada 8 Maret.", []),
])
def test_of_a_first_no_article_tells_the_next_day_of_another(one: str, other: str, told: list[str]) -> None:
    """Although each was written on the day that it gives."""
    assert kinds(pair(on(one, "7 Maret", "2031-03-07"), on(other, "8 Maret", "2031-03-08"), a="2031-03-07")) == told


@pytest.mark.parametrize(("other", "told"), [
    ("Rani Osk membantah tuduhan pencurian kayu di Karot pada 5 Maret.", ["date"]),
    ("Balai Uji Karot ikut membantah tuduhan pencurian kayu di Karot pada 5 Maret.", []),
    ("Balai Uji Karot turut membantah tuduhan pencurian kayu di Karot pada 5 Maret.", []),
])
def test_one_more_who_does_it_does_it_on_another_day(other: str, told: list[str]) -> None:
    """Who did it first is not contradicted."""
    first = on("Rani Osk membantah tuduhan pencurian kayu di Karot pada 4 Maret.", "4 Maret", "2031-03-04")
    assert kinds(pair(first, on(other, "5 Maret", "2031-03-05"))) == told


@pytest.mark.parametrize(("other", "told"), [
    ("Pengisian kolam Karot dimulai pada 6 Maret.", ["date"]),
    ("Pengisian kolam Karot berjalan, tetapi alirannya diperkecil mulai 6 Maret.", []),
    ("Pengisian kolam Karot berlanjut dan pintunya dijaga mulai 6 Maret.", []),
])
def test_since_when_a_further_thing_is_so_is_not_when_it_began(other: str, told: list[str]) -> None:
    """"Mulai" before a date is no act there."""
    first = on("Pengisian kolam Karot dimulai pada 4 Maret.", "4 Maret", "2031-03-04")
    assert kinds(pair(first, on(other, "6 Maret", "2031-03-06"))) == told


@pytest.mark.parametrize(("late", "early", "told"), [
    ("Dinas pasar baru menerima surat keluhan pedagang Karot pada 6 Maret.",
     "Surat keluhan pedagang Karot diterima dinas pasar pada 4 Maret.", ["date"]),
    ("Dua mesin keruk kota baru mencapai tebing Karot pada 6 Maret.",
     "Menurut warga, dua mesin keruk kota sudah menggali tebing Karot sejak 4 Maret.", ["date"]),
    ("Dua mesin keruk kota mencapai tebing Karot pada 6 Maret.",
     "Menurut warga, dua mesin keruk kota sudah menggali tebing Karot sejak 4 Maret.", []),
    ("Dua mesin keruk kota baru mencapai tebing Karot pada 6 Maret.",
     "Warga tebing Karot menyewa mesin keruk kota dan truk pada 4 Maret.", []),
    ("Retakan tebing Karot baru diduga akibat mesin keruk kota pada 6 Maret.",
     "Menurut warga, dua mesin keruk kota sudah menggali tebing Karot sejak 4 Maret.", []),
])
def test_what_came_on_a_day_only_had_not_come_before(late: str, early: str, told: list[str]) -> None:
    """The same act, or anything that the thing is told to have done by then."""
    assert kinds(pair(on(late, "6 Maret", "2031-03-06"), on(early, "4 Maret", "2031-03-04"))) == told


@pytest.mark.parametrize(("other", "told"), [
    ("Paman Beno mengatakan Beno diculik pada 6 Maret.", ["date"]),
    ("Paman Beno mengatakan baru mengetahui Beno diculik pada 6 Maret.", []),
    ("Paman Beno baru mendengar Beno diculik pada 6 Maret.", []),
])
def test_the_day_of_knowing_is_not_that_of_what_is_known(other: str, told: list[str]) -> None:
    """Who was taken on the third may be missed on the sixth."""
    one = on("Beno diculik di Gudang Karot pada 3 Maret.", "3 Maret", "2031-03-03")
    assert kinds(pair(one, on(other, "6 Maret", "2031-03-06"))) == told


@pytest.mark.parametrize(("other", "told"), [
    ("Tangki kecap di gudang Karot bocor lagi, yang terakhir pada 6 Maret.", []),
    ("Tangki kecap di gudang Karot, yang terakhir, bocor pada 6 Maret.", []),
    ("Tangki kecap di gudang Karot, yang tua, bocor pada 6 Maret.", ["date"]),
])
def test_the_day_of_the_last_of_some_is_not_that_of_all(other: str, told: list[str]) -> None:
    """Of one that is singled out it is told by itself."""
    one = on("Tangki kecap di gudang Karot bocor pada 3 Maret.", "3 Maret", "2031-03-03")
    assert kinds(pair(one, on(other, "6 Maret", "2031-03-06"))) == told


def test_the_day_of_a_mishap_is_not_that_of_a_death_from_it() -> None:
    """Who was hurt may die days later; two who date the mishap contradict each other."""
    quake = on("Gempa pada 3 Maret itu menewaskan empat pekerja.", "3 Maret", "2031-03-03")
    last = on("Empat pekerja meninggal, yang terakhir wafat di Karot pada 5 Maret.", "5 Maret", "2031-03-05")
    other = on("Gempa pada 5 Maret itu menewaskan empat pekerja.", "5 Maret", "2031-03-05")
    assert kinds(pair(quake, last)) == []
    assert kinds(pair(quake, other)) == ["date"]
