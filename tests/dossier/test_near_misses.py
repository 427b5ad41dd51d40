"""What looks alike and is not the same stays apart; what differs in precision only is one."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.model.dossier import Dossier
from tests.dossier.small import NOBODY, Said, hop, person, place, sheet

LEMBAR = place("lembar", "Kota Lembar")


def grouped(dossier: Dossier) -> list[tuple[str, ...]]:
    """The sheets of each group."""
    return [group.sheets for group in dossier.groups]


def kinds(dossier: Dossier) -> list[str]:
    """The kinds of all conflicts."""
    return [conflict.kind for conflict in dossier.conflicts]


def pair(one: Said, other: Said, **days: str) -> Dossier:
    """The dossier of two sheets with a claim each."""
    return assemble([
        sheet("a", one, entities=(LEMBAR,), published=days.get("a", "2031-03-05")),
        sheet("b", other, entities=(LEMBAR,), published=days.get("b", "2031-03-05"))], NOBODY)


def counted(text: str, words: str, value: float, bound: str = "exact", unit: str = "person", **more: object) -> Said:
    """A claim with one number."""
    return Said(text, quantities=((words, value, bound, unit),), **more)  # type: ignore[arg-type]


def test_other_people_counted_are_another_measure() -> None:
    """15,000 citizens abroad are not 11,000 soldiers abroad, and no contradiction."""
    dossier = pair(
        counted("Sekitar 15.000 warga Lembar kini berada di Kota Lembar.", "15.000 warga", 15000, "about"),
        counted("Sebanyak 11.000 tentara Lembar berada di Kota Lembar.", "11.000 tentara", 11000))
    assert kinds(dossier) == []
    assert grouped(dossier) == []


def test_an_approximate_number_agrees_with_the_exact_one() -> None:
    """About 5,000 and 5,000 differ in precision only."""
    dossier = pair(
        counted("Dua brigade berjumlah sekitar 5.000 personel dikirim ke Kota Lembar.", "sekitar 5.000 personel", 5000,
                "about"),
        counted("Dua brigade yang berjumlah 5.000 orang akan dikirim ke Kota Lembar.", "5.000 orang", 5000))
    assert kinds(dossier) == []
    assert grouped(dossier) == [("a", "b")]


def test_the_injured_are_not_the_dead() -> None:
    """Two tolls of one flood with different outcomes."""
    dossier = pair(
        counted("Sebanyak 43 orang tewas akibat banjir di Kota Lembar.", "43 orang", 43),
        counted("Sebanyak 51 orang terluka akibat banjir di Kota Lembar.", "51 orang", 51))
    assert kinds(dossier) == []
    assert grouped(dossier) == []


def test_tolls_of_one_day_that_differ_contradict_each_other() -> None:
    """43 dead and 51 dead, both told on 5 March."""
    dossier = pair(
        counted("Sebanyak 43 orang tewas akibat banjir di Kota Lembar.", "43 orang", 43),
        counted("Korban tewas akibat banjir di Kota Lembar mencapai 51 orang.", "51 orang", 51))
    assert [(conflict.kind, conflict.conflict_class, [side.value for side in conflict.sides])
            for conflict in dossier.conflicts] == [("number", "between-sources", ["43", "51"])]
    assert grouped(dossier) == []


@pytest.mark.parametrize(("later", "expected"), [(51, []), (39, ["number"])])
def test_the_dead_may_grow_in_number_and_never_fall(later: int, expected: list[str]) -> None:
    """Two days later 51 is an update, 39 a contradiction."""
    dossier = pair(
        counted("Sebanyak 43 orang tewas akibat banjir di Kota Lembar.", "43 orang", 43),
        counted(f"Korban tewas akibat banjir di Kota Lembar {later} orang.", f"{later} orang", later), b="2031-03-07")
    assert kinds(dossier) == expected


def test_the_missing_may_fall_in_number() -> None:
    """A count that is not cumulative is another state on another day."""
    dossier = pair(
        counted("Sebanyak 43 orang hilang akibat banjir di Kota Lembar.", "43 orang", 43),
        counted("Sebanyak 12 orang masih hilang akibat banjir di Kota Lembar.", "12 orang", 12), b="2031-03-07")
    assert kinds(dossier) == []


@pytest.mark.parametrize(("later", "told"), [("2031-03-01/2031-03-31", []), ("2031-03-01/2031-03-05", ["number"])])
def test_what_goes_on_for_longer_may_have_grown(later: str, told: list[str]) -> None:
    """Fourteen by the fifth, nineteen by the end of the month."""
    one = Said("Sampai Rabu 14 pabrik di Kota Lembar sudah mengurangi produksi.", times=(
        ("as_of", "Sampai Rabu", "2031-03-05"),), quantities=(("14 pabrik", 14, "exact", "pabrik"),))
    other = Said("Sampai akhir Maret 19 pabrik di Kota Lembar sudah mengurangi produksi.", times=(
        ("as_of", "Sampai akhir Maret", later),), quantities=(("19 pabrik", 19, "exact", "pabrik"),))
    assert kinds(pair(one, other)) == told


@pytest.mark.parametrize(("other", "told"), [
    (Said("Parlemen Lembar menyetujui perjanjian itu dengan 118 lawan 74 suara.",
          quantities=(("74 suara", 74, "exact", "suara"),)), []),
    (Said("Parlemen Lembar menyetujui perjanjian itu dengan 74 suara.",
          quantities=(("74 suara", 74, "exact", "suara"),)), ["number"]),
])
def test_a_number_that_the_other_claim_gives_as_well_contradicts_none(other: Said, told: list[str]) -> None:
    """118 to 74, of which either claim counts one."""
    one = Said("Parlemen Lembar menyetujui perjanjian itu dengan 118 suara.", quantities=(
        ("118 suara", 118, "exact", "suara"),))
    assert kinds(pair(one, other)) == told


def test_a_part_explains_a_larger_whole() -> None:
    """14,000 with 3,000 replacements and 11,000: shown with the arithmetic, as composition."""
    dossier = pair(
        Said("Sebanyak 14.000 tentara Lembar, termasuk 3.000 bala bantuan, berada di Kota Lembar.",
             quantities=(("14.000 tentara", 14000, "exact", "person"),
                         ("3.000 bala bantuan", 3000, "exact", "person"))),
        counted("Lembar mengirim sekitar 11.000 personel militer ke Kota Lembar.", "sekitar 11.000 personel militer",
                11000, "about"))
    assert [(conflict.conflict_class, conflict.hint) for conflict in dossier.conflicts] == [
        ("composition", "14000 − 3000 = 11000")]


def test_none_at_all_contradicts_a_toll() -> None:
    """"Tidak ada korban jiwa" counts zero."""
    dossier = pair(
        Said("Tidak ada korban jiwa dalam kebakaran pasar di Kota Lembar.", negated=True),
        counted("Dua orang tewas dalam kebakaran pasar di Kota Lembar.", "Dua orang", 2))
    assert kinds(dossier) == ["number"]


@pytest.mark.parametrize(("one", "other", "expected"), [
    (("2030", "tahun lalu"), ("2030-06", "Juni 2030"), []),
    (("2030-06", "Juni 2030"), ("2030-06-19", "19 Juni 2030"), []),
    (("2030-06", "Juni 2030"), ("2030-11", "November 2030"), ["date"]),
])
def test_dates_respect_precision(
    one: tuple[str, str], other: tuple[str, str], expected: list[str],
) -> None:
    """A year holds its months, a month its days; June and November exclude each other."""
    text = "Lembar dan Kota Rimba menandatangani perjanjian pertahanan bersama pada {}."
    dossier = pair(*(
        Said(text.format(words), times=(("event", words, edtf),)) for edtf, words in (one, other)))
    assert kinds(dossier) == expected


def test_statements_on_several_days_are_a_series() -> None:
    """The same promise in March and in May is neither one claim nor a contradiction."""
    nara = person("nara-wisesa", "Nara Wisesa")
    dossier = assemble([
        sheet(stem, Said(
            f"Nara Wisesa berjanji mendukung Lembar tanpa syarat pada {words}.", kind="statement",
            via=(hop("nara-wisesa"),), times=(("said", words, day),)), entities=(nara,), published=day)
        for stem, words, day in (("a", "4 Maret", "2031-03-04"), ("b", "17 Mei", "2031-05-17"))], NOBODY)
    assert dossier.groups == dossier.conflicts == ()
    assert [(series.claims, series.dates) for series in dossier.series] == [
        (("a#c-000001", "b#c-000001"), ("2031-03-04", "2031-05-17"))]


def test_two_meetings_weeks_apart_are_two_meetings() -> None:
    """What can happen again is no conflict of dates."""
    dossier = pair(
        *(Said(f"Wali kota bertemu para nelayan di Kota Lembar pada {day} Maret.",
               times=(("event", f"{day} Maret", edtf),)) for day, edtf in ((4, "2031-03-04"), (27, "2031-03-27"))),
        b="2031-03-28")
    assert kinds(dossier) == []
    assert grouped(dossier) == []


def test_a_plan_that_a_later_article_carries_out_is_no_contradiction() -> None:
    """"Akan dibuka" on Monday and "telah dibuka" on Wednesday is the course of things; the reverse is not."""
    plan = Said("Pintu bendungan Kota Lembar akan dibuka.", kind="plan")
    done = Said("Pintu bendungan Kota Lembar telah dibuka.")
    assert kinds(pair(plan, done, b="2031-03-07")) == []
    assert kinds(pair(plan, done, a="2031-03-07")) == ["modality"]


def test_a_goal_is_not_a_result() -> None:
    """A target of twelve per cent and a rise of eight."""
    dossier = pair(
        counted("Produksi beras Kota Lembar naik 8 persen.", "8 persen", 8, unit="percent"),
        counted("Produksi beras Kota Lembar ditargetkan naik 12 persen.", "12 persen", 12, unit="percent"))
    assert kinds(dossier) == []


def test_money_is_one_however_its_currency_is_written() -> None:
    """"1,5 juta dolar AS" and "US$ 1,5 juta"."""
    dossier = pair(
        counted("Perampok kapal menerima 1,5 juta dolar AS dari pemilik.", "1,5 juta dolar AS", 1.5e6, unit="USD"),
        counted("Perampok kapal sudah memperoleh US$ 1,5 juta.", "US$ 1,5 juta", 1.5e6, unit="USD"))
    assert grouped(dossier) == [("a", "b")]


@pytest.mark.parametrize(("alone", "groups"), [(9, [("a", "b")]), (8, [])])
def test_a_part_is_what_others_tell_without_its_whole(alone: int, groups: list[tuple[str, str]]) -> None:
    """Nine of 14 schools, and nine schools; eight are not nine."""
    dossier = pair(
        Said("Sebanyak 9 dari 14 sekolah di Kota Lembar terendam banjir sungai.",
             quantities=(("9", 9, "exact", "sekolah"), ("14 sekolah", 14, "exact", "sekolah"))),
        counted(f"Banjir sungai merendam {alone} sekolah di Kota Lembar.", f"{alone} sekolah", alone, unit="sekolah"))
    assert grouped(dossier) == groups


@pytest.mark.parametrize(("days", "expected"), [(("2031-03-05", "2031-03-17"), []), (("2031-03-17", "2031-03-05"), [
    "number"])])
def test_what_goes_on_may_have_come_further(days: tuple[str, str], expected: list[str]) -> None:
    """Seven witnesses heard, and nineteen twelve days later; not the other way round."""
    dossier = pair(
        counted("Polisi telah memeriksa tujuh saksi kebakaran gudang.", "tujuh saksi", 7),
        counted("Polisi telah memeriksa 19 saksi kebakaran gudang.", "19 saksi", 19), a=days[0], b=days[1])
    assert kinds(dossier) == expected


@pytest.mark.parametrize(("one", "other"), [("2030", "2031"), ("2031-02-14/2031-02-15", "2031-02-01~/2031-02-10~")])
def test_two_years_and_rough_days_contradict_nobody(one: str, other: str) -> None:
    """The income of one year and of the next; "awal bulan" against a weekend."""
    dossier = pair(
        Said("Pendapatan koperasi garam Lembar naik tajam.", times=(("event", "waktu itu", one),)),
        Said("Pendapatan koperasi garam Lembar naik tajam.", times=(("event", "waktu itu", other),)))
    assert kinds(dossier) == []


@pytest.mark.parametrize(("value", "groups"), [(25.4e6, [("a", "b")]), (None, [])])
def test_the_same_rare_number_is_the_same_word_of_a_speaker(value: float | None, groups: list[tuple[str, str]]) -> None:
    """Weeks apart a speaker says things twice; one who names the same sum is told of twice."""
    more = {"quantities": (("25,4 juta dolar", value, "exact", "USD"),)} if value else {}
    text = "Pemilik tambak menuntut ganti rugi 25,4 juta dolar atas kerusakan tanggul."
    said = Said(text, kind="statement", via=(hop("pemilik"),), **more)  # type: ignore[arg-type]
    assert grouped(pair(said, said, a="2031-03-05", b="2031-03-30")) == groups


def fate(text: str, words: str, value: float) -> Said:
    """What became of some of the crew."""
    return Said(text, quantities=((words, value, "exact", "person"),))


@pytest.mark.parametrize(("one", "other", "expected"), [
    (fate("Semua awak kapal yang berjumlah 187 orang tewas.", "187 orang", 187),
     fate("Sebanyak 23 awak kapal itu selamat di pulau.", "23 awak", 23), ["number"]),
    (fate("Sebanyak 160 awak kapal itu tewas.", "160 awak", 160),
     fate("Sebanyak 23 awak kapal itu selamat di pulau.", "23 awak", 23), []),
    (fate("Seluruh 12 penumpang kapal itu tewas.", "12 penumpang", 12),
     fate("Sebanyak 23 awak kapal itu selamat di pulau.", "23 awak", 23), []),
])
def test_where_all_died_nobody_was_saved(one: Said, other: Said, expected: list[str]) -> None:
    """All of the crew, and not of the passengers; some dead and some saved go together."""
    assert kinds(pair(one, other)) == expected


def test_a_list_of_numbers_contradicts_no_single_one() -> None:
    """"Dari 13 menjadi 18 persen" beside 15 per cent: a change is no one measure."""
    change = Said("Tarif retribusi pasar ikan Lembar naik dari 13 persen menjadi 18 persen.", quantities=(
        ("13 persen", 13, "exact", "percent"), ("18 persen", 18, "exact", "percent")))
    assert kinds(pair(change, counted("Tarif retribusi pasar ikan Lembar naik 15 persen.", "15 persen", 15,
                                      unit="percent"))) == []


def test_an_equal_number_makes_unlike_things_no_one_thing() -> None:
    """A tank of water and a kilogram of onions for 60,000 each."""
    dossier = pair(
        counted("Satu tangki air bersih dibeli Rp 60.000.", "Rp 60.000", 60000, unit="IDR"),
        counted("Di pasar, harga bawang merah menyentuh Rp 60.000 per kilogram.", "Rp 60.000", 60000, unit="IDR"))
    assert grouped(dossier) == []


@pytest.mark.parametrize(("other", "expected"), [("46 anak", ["number"]), ("46 guru", [])])
def test_pupils_and_children_are_counted_as_one(other: str, expected: list[str]) -> None:
    """64 pupils poisoned and 46 children; teachers are others."""
    dossier = pair(
        counted("Sebanyak 64 siswa di Kota Lembar keracunan nasi kotak.", "64 siswa", 64),
        counted(f"Yang keracunan nasi kotak di Kota Lembar {other}.", other, 46))
    assert kinds(dossier) == expected


def test_a_number_in_other_words_makes_no_list() -> None:
    """18 kilometres from the town, and ten deep: twelve deep is a contradiction."""
    deep = Said("Gempa itu berpusat di darat, 18 kilometer dari pantai, dengan kedalaman 10 kilometer.", quantities=(
        ("18 kilometer", 18, "exact", "kilometer"), ("10 kilometer", 10, "exact", "kilometer")))
    assert kinds(pair(deep, counted("Kedalaman gempa itu mencapai 12 kilometer.", "12 kilometer", 12,
                                    unit="kilometer"))) == ["number"]


@pytest.mark.parametrize("other", [
    "Tiga orang meninggal akibat wabah di Kota Lembar, bertambah satu dari pekan lalu.",
    "Tiga orang meninggal akibat wabah di Kota Lembar, naik dibandingkan pekan lalu.",
])
def test_a_day_with_which_a_toll_is_compared_is_not_its_own(other: str) -> None:
    """Three by now, one more than last week: the two of last week have grown."""
    dossier = pair(counted("Dua orang meninggal akibat wabah di Kota Lembar.", "Dua orang", 2),
                   counted(other, "Tiga orang", 3, times=(("event", "pekan lalu", "2031-03-03/2031-03-09"),)),
                   a="2031-03-10", b="2031-03-13")
    assert kinds(dossier) == []
    same = pair(counted("Dua orang meninggal akibat wabah di Kota Lembar.", "Dua orang", 2),
                counted(other.partition(",")[0] + " pada pekan lalu.", "Tiga orang", 3,
                        times=(("as_of", "pekan lalu", "2031-03-03/2031-03-10"),)), a="2031-03-10", b="2031-03-13")
    assert kinds(same) == ["number"]


@pytest.mark.parametrize(("one", "other"), [
    (counted("Perang di Kota Lembar menewaskan 4.000 orang.", "4.000 orang", 4000),
     counted("Tembakan di Kota Lembar menewaskan 7 orang.", "7 orang", 7)),
    (counted("Rani menang di Kota Lembar dengan keunggulan 130 suara.", "130 suara", 130, unit="suara"),
     counted("Rani menang di Kota Lembar dengan 8.120 suara.", "8.120 suara", 8120, unit="suara")),
    (counted("Pasangan Rani meraih 41 persen suara di Kota Lembar menurut hitung cepat.", "41 persen", 41,
             unit="percent"),
     counted("Pasangan Rani meraih 43 persen suara di Kota Lembar.", "43 persen", 43, unit="percent")),
    (counted("Warga Kota Lembar meminta jalan diperbaiki di 23 titik.", "23 titik", 23, unit="titik"),
     counted("Warga Kota Lembar melihat jalan diperbaiki di 7 titik.", "7 titik", 7, unit="titik")),
    (counted("Tim itu akan memeriksa 60 pabrik di Kota Lembar.", "60 pabrik", 60, unit="pabrik"),
     counted("Tim itu telah memeriksa 50 pabrik di Kota Lembar.", "50 pabrik", 50, unit="pabrik")),
    (counted("Gelombang di Kota Lembar setinggi tiga meter.", "tiga meter", 3, unit="meter"),
     counted("Gelombang di Kota Lembar setinggi empat meter.", "empat meter", 4, unit="meter",
             times=(("event", "1983", "1983"),))),
])
def test_numbers_of_other_sorts_are_no_contradiction(one: Said, other: Said) -> None:
    """A war and a shot, a lead and a total, a poll and a result, asked for and done, planned and so far, long ago."""
    assert "number" not in kinds(pair(one, other, a="2031-03-05", b="2031-03-12"))


@pytest.mark.parametrize(("one", "other", "told"), [
    (counted("Kerugian negara dalam perkara pasar induk ditaksir Rp 12 miliar.", "Rp 12 miliar", 12e9, unit="IDR"),
     counted("Dalam perkara pasar induk, negara dirugikan Rp 17 miliar.", "Rp 17 miliar", 17e9, unit="IDR"),
     ["number"]),
    (counted("Kerugian negara dalam perkara pasar induk ditaksir Rp 12 miliar.", "Rp 12 miliar", 12e9, unit="IDR"),
     counted("Akibat gagalnya lelang, negara dirugikan Rp 90 miliar.", "Rp 90 miliar", 90e9, unit="IDR"), []),
    (counted("Kerugian negara dalam perkara pasar induk ditaksir Rp 12 miliar.", "Rp 12 miliar", 12e9, unit="IDR"),
     counted("Pasar induk itu dibangun dengan Rp 17 miliar.", "Rp 17 miliar", 17e9, unit="IDR"), []),
    (counted("Tawanan termuda di Kota Lembar 19 tahun.", "19 tahun", 19, unit="year"),
     counted("Tawanan tertua di Kota Lembar 61 tahun.", "61 tahun", 61, unit="year"), []),
    (counted("Rani menang di 14 distrik Kota Lembar.", "14 distrik", 14, unit="distrik"),
     Said("Rani menang di 14 dari 18 distrik Kota Lembar.", quantities=(
         ("14", 14, "exact", "distrik"), ("18 distrik", 18, "exact", "distrik"))), []),
])
def test_a_word_for_what_is_measured_makes_two_numbers_of_one_measure(one: Said, other: Said, told: list[str]) -> None:
    """Losses, in other words; not many times more, not a price, not the youngest and the oldest, not a part."""
    assert kinds(pair(one, other)) == told


def test_a_date_of_the_day_of_its_article_alone_is_when_it_was_told() -> None:
    """Each article closes its first sentence with its own day."""
    one, other = (Said(f"Jaksa menyidik dugaan suap pasar Kota Lembar, {words}.", times=(("event", words, day),))
                  for words, day in (("Kamis (6/3)", "2031-03-06"), ("Jumat (7/3)", "2031-03-07")))
    assert kinds(pair(one, other, a="2031-03-06", b="2031-03-07")) == []
    assert kinds(pair(one, other, a="2031-03-08", b="2031-03-08")) == ["date"]


def test_those_who_died_later_are_a_share_of_all_the_dead() -> None:
    """Nine dead, two of them in hospital, are no other toll than nine; nor is two one."""
    nine = Said("Upacara di Kota Lembar mengenang sembilan korban tewas, termasuk dua orang yang meninggal kemudian.",
                quantities=(("sembilan korban", 9, "exact", "person"), ("dua orang", 2, "exact", "person")))
    assert kinds(pair(nine, counted("Sembilan orang tewas di Kota Lembar.", "Sembilan orang", 9))) == []


def test_a_plan_and_its_deed_of_one_day_are_told_together() -> None:
    """To be heard on the eighth, heard on the eighth; not where the plan gives no day."""
    done = Said("Panitia menanyai direktur pasar di Kota Lembar pada 8 Maret 2031.", times=(
        ("event", "8 Maret 2031", "2031-03-08"),))
    plan = Said("Panitia akan menanyai direktur pasar di balai pada 8 Maret 2031.", kind="plan", times=(
        ("event", "8 Maret 2031", "2031-03-08"),))
    assert grouped(pair(plan, done, a="2031-03-05", b="2031-03-09")) == [("a", "b")]


def test_one_more_of_the_dead_is_no_total() -> None:
    """Eight dead, and one more found."""
    eight = counted("Sebanyak 8 orang tewas akibat banjir di Kota Lembar.", "8 orang", 8)
    assert kinds(pair(eight, counted(
        "Seorang lagi tewas akibat banjir di Kota Lembar ditemukan nelayan.", "Seorang", 1))) == []
    assert kinds(pair(eight, counted("Banjir di Kota Lembar menewaskan 7 orang.", "7 orang", 7))) == ["number"]


def test_of_one_day_so_many_were_freed_whenever_it_is_told() -> None:
    """Nineteen captives freed on 7 March, and seventeen, told two weeks apart; of other days it is no contradiction."""
    freed = counted("Pada 7 Maret 2031, penculik melepas 19 sandera di Kota Lembar.", "19 sandera", 19,
                    times=(("event", "7 Maret 2031", "2031-03-07"),))
    for day, expected in ((7, ["number"]), (8, [])):
        other = counted(f"Penculik melepas 17 pekerja di Kota Lembar pada {day} Maret 2031.", "17 pekerja", 17,
                        times=(("event", f"{day} Maret 2031", f"2031-03-0{day}"),))
        found = kinds(pair(freed, other, a="2031-03-07", b="2031-03-21"))
        assert [kind for kind in found if kind == "number"] == expected


def test_a_number_that_hardly_two_things_have_brings_claims_together() -> None:
    """Fifteen million each, in words that have nothing in common; sixty thousand is what many things cost."""
    one = counted("Para ahli waris menerima santunan Rp 15,5 juta.", "Rp 15,5 juta", 15_500_000, unit="IDR")
    other = counted("Uang duka Rp 15,5 juta sudah sampai di tangan keluarga.", "Rp 15,5 juta", 15_500_000, unit="IDR")
    assert grouped(pair(one, other)) == [("a", "b")]


def test_an_equal_number_outweighs_other_nouns_for_the_same_people() -> None:
    """214 pupils and 214 children; 214 pupils and 214 teachers are others."""
    pupils = counted("Dinas mencatat 214 siswa keracunan.", "214 siswa", 214)
    assert grouped(pair(pupils, counted("Malam itu 214 anak muntah-muntah.", "214 anak", 214))) == [("a", "b")]
    assert grouped(pair(pupils, counted("Malam itu 214 guru pulang.", "214 guru", 214))) == []


def test_a_small_number_in_common_hides_no_large_ones_that_differ() -> None:
    """Two pairs and two pairs, but nine votes and 1,367."""
    def apart(votes: str, value: float) -> Said:
        return Said(f"Selisih suara dua pasangan teratas di Kota Lembar {votes} suara.", quantities=(
            ("dua pasangan", 2, "exact", "pasangan"), (f"{votes} suara", value, "exact", "suara")))
    assert grouped(pair(apart("1.367", 1367), apart("sembilan", 9))) == []
    assert grouped(pair(apart("1.367", 1367), apart("1.367", 1367))) == [("a", "b")]


def test_what_happened_later_contradicts_no_earlier_news() -> None:
    """Two guards dead in the news of 5 March, five soldiers on the tenth; five guards of the fourth contradict."""
    two = counted("Penyerang menewaskan 2 orang di tambang Kota Lembar.", "2 orang", 2)
    for day, published, expected in (("10", "2031-03-11", []), ("04", "2031-03-05", ["number"])):
        five = counted(f"Penyerang menewaskan 5 orang di tambang Kota Lembar pada {day} Maret 2031.", "5 orang", 5,
                       times=(("event", f"{day} Maret 2031", f"2031-03-{day}"),))
        found = kinds(pair(two, five, a="2031-03-05", b=published))
        assert [kind for kind in found if kind == "number"] == expected


def test_who_gives_two_numbers_in_two_words_contradicts_himself() -> None:
    """One official's 800 and 500 visitors each weekend; of two officials it may be two things."""
    def told(text: str, number: str, value: float, who: str) -> Said:
        return counted(text, number, value, via=(hop(who),), kind="statement")
    people = (person("ahmad", "Ahmad Lubis", "Ahmad Lubis"), person("budi", "Budi Sagala", "Budi Sagala"))
    for who, expected in (("ahmad", ["number"]), ("budi", [])):
        name = "Ahmad Lubis" if who == "ahmad" else "Budi Sagala"
        one = told("Ahmad Lubis mengatakan taman itu dikunjungi 800 orang tiap akhir pekan.", "800 orang", 800, "ahmad")
        other = told(f"{name} mengatakan taman itu menyedot 500 orang setiap akhir pekan.", "500 orang", 500, who)
        dossier = assemble([sheet("a", one, entities=people), sheet("b", other, entities=people)], NOBODY)
        assert [kind for kind in kinds(dossier) if kind == "number"] == expected


@pytest.mark.parametrize(("one", "other", "expected"), [
    ("Tiap hari pabrik Melati memanggang 3.100 roti.", "Pabrik Melati memanggang 2.700 roti.", ["number"]),
    ("Tiap hari pabrik Melati memanggang 3.100 roti.", "Tiap bulan pabrik Melati memanggang 2.700 roti.", []),
    ("Tiap bulan pabrik Melati memanggang 93.000 roti.", "Pabrik Melati memanggang 2.700 roti.", []),
    ("Pabrik Melati membuka sembilan pos aduan bagi buruh.", "Bagi buruh disiapkan lima pos aduan.", ["number"]),
    ("Pabrik Melati membuka sembilan pos aduan bagi buruh.", "Di gudang, pelayan mengusir lima pos penjaga.", []),
])
def test_numbers_of_a_kind_of_their_own_need_not_be_told_alike(one: str, other: str, expected: list[str]) -> None:
    """A day's loaves may be told without the day, not those of a month; posts are opened or prepared."""
    numbers = {"3.100": 3100, "2.700": 2700, "93.000": 93000, "sembilan": 9, "lima": 5}
    said = []
    for text in (one, other):
        number = next(word for word in text.split() if word in numbers)
        unit = text.split()[text.split().index(number) + 1].strip(".")
        said.append(counted(text, f"{number} {unit}", numbers[number], unit=unit))
    assert kinds(pair(*said)) == expected


@pytest.mark.parametrize(("plan", "number", "expected"), [
    ("akan", 5, []), ("mungkin", 5, []), ("akan", 70, ["number"]),
])
def test_fewer_than_planned_are_on_the_way(plan: str, number: int, expected: list[str]) -> None:
    """Sixty workshops are to be visited, or may be, and five have been; seventy contradict."""
    planned = counted(f"Tim pemeriksa {plan} mendatangi 60 bengkel di Kota Lembar.", "60 bengkel", 60, unit="bengkel")
    done = counted(f"Tim pemeriksa telah mendatangi {number} bengkel di Kota Lembar.", f"{number} bengkel", number,
                   unit="bengkel")
    assert [kind for kind in kinds(pair(planned, done)) if kind == "number"] == expected


@pytest.mark.parametrize(("days", "said"), [("2031-03-08", 1), ("2031-05-05", 0)])
def test_who_is_quoted_by_one_and_speaks_in_the_other_says_it_on_two_occasions(days: str, said: int) -> None:
    """An agency that quotes Rani Osk in March, and Rani Osk herself in May."""
    names = (person("rani-osk", "Rani Osk"),)
    quoted = Said("Rani Osk menyatakan keyakinan bahwa pasar baru pasti rampung sebelum musim hujan.", kind="statement",
                  via=(hop("kantor-berita-lembar"),), about=("rani-osk",))
    herself = Said("Rani Osk menyampaikan keyakinan bahwa pasar baru akan rampung sebelum musim hujan.",
                   kind="statement", via=(hop("rani-osk"),), about=("rani-osk",))
    files = [sheet("a", quoted, entities=names), sheet("b", herself, entities=names, published=days)]
    assert len(assemble(files, NOBODY).groups) == said


@pytest.mark.parametrize(("month", "told"), [("2031-03", 1), ("2031-01", 0)])
def test_what_somebody_said_in_a_month_may_be_told_on_its_day_and_long_after(month: str, told: int) -> None:
    """On 3 March, by an article of the next day, and by one of June that gives the month alone."""
    names = (person("rani-osk", "Rani Osk"),)
    then = Said("Rani Osk pada Senin mengakui bahwa pasar baru dibangun tanpa izin lingkungan.", kind="statement",
                via=(hop("rani-osk"),), about=("rani-osk",), times=(("said", "Senin", "2031-03-03"),))
    later = Said("Rani Osk mengakui pada Maret pembangunan pasar baru tanpa izin lingkungan.", kind="statement",
                 via=(hop("rani-osk"),), about=("rani-osk",), times=(("event", "Maret", month),))
    files = [sheet("a", then, entities=names, published="2031-03-04"),
             sheet("b", later, entities=names, published="2031-06-20")]
    assert len(assemble(files, NOBODY).groups) == told


def test_who_tells_where_a_number_came_from_gives_it_as_well() -> None:
    """An offer of five per cent, and one raised from five to 6.5 per cent."""
    found = pair(
        counted("Koperasi Lembar menawarkan kenaikan upah 5 persen dalam pertemuan.", "5 persen", 5, unit="percent"),
        Said("Dalam pertemuan itu Koperasi Lembar menaikkan tawaran dari 5 persen menjadi 6,5 persen.", quantities=(
            ("5 persen", 5, "exact", "percent"), ("6,5 persen", 6.5, "exact", "percent"))))
    assert grouped(found) == [("a", "b")]
    assert kinds(found) == []


def test_what_was_called_off_and_what_failed_is_one() -> None:
    """Neither tells that it was done; who tells that it was tells something else."""
    off = Said("Ombak tinggi membuat kapal penyeberangan batal berlayar ke Pulau Sampit.", negated=True)
    failed = Said("Kapal penyeberangan gagal berlayar ke Pulau Sampit karena ombak tinggi.", negated=True)
    done = Said("Kapal penyeberangan berlayar ke Pulau Sampit di tengah ombak tinggi.")
    assert grouped(pair(off, failed)) == [("a", "b")]
    assert grouped(pair(off, done)) == []
