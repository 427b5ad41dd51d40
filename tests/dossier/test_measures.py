"""What the numbers of a claim count."""

from __future__ import annotations

import pytest

from briefgen.dossier.counting import comparable, may_be_one
from briefgen.dossier.measures import Count, counts_of
from briefgen.dossier.worth import told_once, worth
from briefgen.lang.compare import load_comparison
from briefgen.model.sheet import Claim, ClaimQuantity

WORDS = load_comparison("id")


def counts(text: str, *quantities: tuple[str, float, str, str]) -> tuple[Count, ...]:
    """The counts of a claim with these words and numbers."""
    return counts_of(Claim("c-000001", 1, "event", text, text, quantities=tuple(
        ClaimQuantity(words, value, bound, unit)  # type: ignore[arg-type]
        for words, value, bound, unit in quantities)), WORDS)


@pytest.mark.parametrize(("text", "number", "outcome"), [
    ("Sebanyak 43 orang tewas akibat banjir.", "43 orang", "dead"),
    ("Korban tewas akibat banjir mencapai 43 orang.", "43 orang", "dead"),
    ("Sebanyak 43 korban tewas ditemukan.", "43 korban tewas", "dead"),
    ("Polisi Sulawesi Tenggara mengamankan 43 orang.", "43 orang", "arrested"),
    ("Hingga kini 43 korban meninggal dunia.", "43 korban", "dead"),
    ("Sebanyak 43 orang masih hilang.", "43 orang", "missing"),
    ("Sebanyak 43 warga mengungsi ke masjid.", "43 warga", "displaced"),
    ("Total korban mencapai 43 orang.", "43 orang", "casualty"),
    ("Sebanyak 43 orang hadir di alun-alun.", "43 orang", "attending"),
    ("Pabrik itu mempekerjakan 43 orang.", "43 orang", None),
    ("Dokter forensik sudah mengenali 43 jenazah.", "43 jenazah", "identified"),
    ("Sebanyak 43 jenazah sudah teridentifikasi.", "43 jenazah", "identified"),
    ("Sebanyak 43 jenazah ditemukan penyelam.", "43 jenazah", "dead"),
])
def test_the_outcome_is_read_behind_the_number_or_before_it(text: str, number: str, outcome: str | None) -> None:
    """The dead, the missing, the displaced; nothing where nothing of the kind is said."""
    (count,) = counts(text, (number, 43, "exact", "person"))
    assert count.outcome == outcome


def test_each_number_has_its_own_outcome() -> None:
    """Seventeen dead and nine missing."""
    found = counts("Sebanyak 17 orang meninggal dunia dan 9 orang lainnya masih hilang.",
                   ("17 orang", 17, "exact", "person"), ("9 orang", 9, "exact", "person"))
    assert [(count.value, count.outcome) for count in found] == [(17, "dead"), (9, "missing")]


def test_what_is_said_behind_a_whole_is_said_of_its_part() -> None:
    """"1.000 dari 11.000 tentara tewas": a thousand dead soldiers, eleven thousand soldiers."""
    part, whole = counts("Setidaknya 1.000 dari 11.000 tentara tewas dalam tiga bulan.",
                         ("Setidaknya 1.000", 1000, "at-least", "person"), ("11.000 tentara", 11000, "exact", "person"))
    assert (part.noun, part.outcome, part.part_of) == ("soldier", "dead", 1)
    assert (whole.noun, whole.outcome, whole.part_of) == ("soldier", None, None)


@pytest.mark.parametrize(("text", "inside"), [
    ("Sebanyak 14.000 tentara, termasuk 3.000 bala bantuan, berada di sana.", True),
    ("Sebanyak 14.000 tentara, belum termasuk 3.000 bala bantuan, berada di sana.", False),
])
def test_a_part_says_whether_its_whole_includes_it(text: str, inside: bool) -> None:
    """"Termasuk" and "belum termasuk"."""
    whole, part = counts(
        text, ("14.000 tentara", 14000, "exact", "person"), ("3.000 bala bantuan", 3000, "exact", "person"))
    assert (part.part_of, part.inside) == (0, inside)
    assert whole.part_of is None


def test_nobody_at_all_is_a_count_of_zero() -> None:
    """"Tidak ada korban jiwa" says how many died."""
    (count,) = counts("Tidak ada korban jiwa dalam kebakaran itu.")
    assert (count.value, count.outcome) == (0, "dead")


def test_money_and_shares_have_no_outcome() -> None:
    """What a family gets is not dead."""
    (money,) = counts("Keluarga korban meninggal menerima Rp15 juta.", ("Rp15 juta", 15_000_000, "exact", "IDR"))
    (share,) = counts("Korban meninggal naik 5 persen.", ("5 persen", 5, "exact", "percent"))
    assert money.outcome is share.outcome is None


def test_weeks_are_counted_in_days() -> None:
    """Two weeks and fourteen days are one length."""
    (weeks,) = counts("Masa tanggap darurat dua pekan.", ("dua pekan", 2, "exact", "week"))
    (days,) = counts("Masa tanggap darurat 14 hari.", ("14 hari", 14, "exact", "day"))
    assert (weeks.unit, weeks.low, weeks.high) == (days.unit, days.low, days.high) == ("day", 14, 14)


def test_the_sort_of_a_number_is_read_from_its_clause() -> None:
    """A difference, a goal, a daily figure."""
    for text, words, sort in (
            ("Selisih suara keduanya hanya 900 suara.", "900 suara", "difference"),
            ("Produksi ditargetkan 900 ton.", "900 ton", "goal"),
            ("Kerugian mencapai 900 ton per hari.", "900 ton", "daily"),
            ("Peternak dibayar 900 dolar per ekor sapi.", "900 dolar", "each"),
            ("Peternak dibayar 900 dolar untuk setiap sapi.", "900 dolar", "each")):
        assert sort in counts(text, (words, 900, "exact", words.split()[1]))[0].sort


def test_a_compensation_is_no_loss() -> None:
    """"Rugi" is one, "ganti rugi" is none."""
    (loss,) = counts("Pasar itu rugi 900 dolar.", ("900 dolar", 900, "exact", "USD"))
    (paid,) = counts("Pasar itu membayar ganti rugi 900 dolar.", ("900 dolar", 900, "exact", "USD"))
    assert (loss.sort, paid.sort) == ({"deficit"}, frozenset())


@pytest.mark.parametrize("verb", ["mengurangi", "menambahkan", "memangkas"])
def test_what_is_taken_off_or_put_on_is_no_whole(verb: str) -> None:
    """Seventy tonnes less are not what is left."""
    (number,) = counts(f"Dinas {verb} 70 ton dari angka itu.", ("70 ton", 70, "exact", "ton"))
    assert number.sort & {"difference", "fall"}


def test_what_a_case_is_about_is_not_said_of_those_counted() -> None:
    """Two suspects in a case of deaths are not dead."""
    (two,) = counts("Polisi menetapkan dua orang sebagai tersangka dalam kasus kematian siswa.",
                    ("dua orang", 2, "exact", "person"))
    assert two.outcome == "suspected"


def test_a_line_on_the_map_is_no_limit() -> None:
    """"Batas kecepatan" is one, "garis batas" is none."""
    (fast,) = counts("Batas kecepatan di sana 60 kilometer.", ("60 kilometer", 60, "exact", "kilometer"))
    (far,) = counts("Kapal itu 11 kilometer dari garis batas.", ("11 kilometer", 11, "exact", "kilometer"))
    assert "limit" in fast.sort
    assert "limit" not in far.sort


def test_the_counted_noun_may_go_on_behind_the_unit() -> None:
    """"Sembilan rumah | sakit" counts hospitals, not houses."""
    (hospitals,) = counts("Sebanyak 9 rumah sakit tutup.", ("9 rumah", 9, "exact", "rumah"))
    (houses,) = counts("Sebanyak 9 rumah tutup.", ("9 rumah", 9, "exact", "rumah"))
    assert hospitals.nouns
    assert not hospitals.nouns & houses.nouns


def test_outcomes_of_things_are_not_said_of_people() -> None:
    """Workers sent to a destroyed town are not destroyed; houses are."""
    (workers,) = counts("Sebanyak 400 pekerja dikirim ke kota yang hancur.", ("400 pekerja", 400, "exact", "person"))
    (houses,) = counts("Sebanyak 400 rumah hancur.", ("400 rumah", 400, "exact", "rumah"))
    assert (workers.outcome, houses.outcome) == (None, "heavy_damage")


@pytest.mark.parametrize(("text", "words", "unit", "counted"), [
    ("Sebanyak 600 aparat berjaga.", "600 aparat", "aparat", "person"),
    ("Hingga malam 41 nyawa melayang.", "41 nyawa", "nyawa", "person"),
    ("Ada 60 tenaga medis di kapal.", "60 tenaga", "tenaga", "person"),
    ("Ada 60 tenaga surya di kapal.", "60 tenaga", "tenaga", "tenaga"),
    ("Sebanyak 3 divisi pekerja tiba.", "3 divisi", "divisi", "divisi"),
    ("Sebanyak 90 keluarga pindah.", "90 keluarga", "keluarga", "keluarga"),
])
def test_nouns_for_people_count_people(text: str, words: str, unit: str, counted: str) -> None:
    """Officers, lives and medics do; divisions of workers and families do not."""
    (count,) = counts(text, (words, 60, "exact", unit))
    assert count.unit == counted


@pytest.mark.parametrize(("text", "outcome"), [
    ("Sekitar 4.300 orang, sebagian besar prajurit, telah tewas di sana.", "dead"),
    ("Sekitar 4.300 orang, kata juru bicara, bertahan di sana.", None),
    ("Sekitar 4.300 orang, yang menonton 300 pemain, tewas di sana.", None),
    ("Sekitar 4.300 orang datang, sebagian besar prajurit, dan banyak yang tewas.", None),
])
def test_what_befell_them_may_stand_behind_an_aside(text: str, outcome: str | None) -> None:
    """Not behind one with a verb or a number of its own."""
    (count,) = counts(text, ("4.300 orang", 4300, "about", "person"))
    assert count.outcome == outcome


def test_the_badly_hurt_are_not_all_the_hurt() -> None:
    """They are a measure of their own."""
    (badly,) = counts("Sebanyak 27 korban luka berat.", ("27 korban", 27, "exact", "person"))
    (hurt,) = counts("Sebanyak 312 warga luka-luka.", ("312 warga", 312, "exact", "person"))
    assert (badly.outcome, hurt.outcome) == ("badly_injured", "injured")


@pytest.mark.parametrize(("one", "other", "unit", "told"), [
    (412, 412, "person", 2), (620_000, 620_000, "person", 1), (600, 600, "person", 0), (43, 43, "person", 1),
    (412, 413, "person", 0), (6.25, 6.25, "percent", 2), (15_000_000, 15_000_000, "IDR", 2), (60_000, 60_000, "IDR", 0),
    (30, 30, "day", 0), (45, 45, "minute", 0),
])
def test_a_number_is_rare_by_its_digits(one: float, other: float, unit: str, told: int) -> None:
    """Hardly two things of a story are 412, few 43; many are 600, and many last 45 minutes."""
    (a,), (b,) = (counts(f"Ada {value} warga.", (f"{value} warga", value, "exact", unit)) for value in (one, other))
    assert told_once(a, b) == told


def test_outcomes_of_people_are_not_said_of_things() -> None:
    """Tickets that a box office lets go are not freed; prisoners are."""
    (tickets,) = counts("Panitia melepas 400 tiket.", ("400 tiket", 400, "exact", "tiket"))
    (captives,) = counts("Panitia melepas 400 tawanan.", ("400 tawanan", 400, "exact", "person"))
    assert (tickets.outcome, captives.outcome) == (None, "freed")


def test_a_relative_clause_tells_of_what_there_is_none() -> None:
    """No poisoned patient who died: nobody died, and many may be poisoned."""
    (none,) = counts("Tidak ada pasien keracunan yang meninggal.")
    assert (none.value, none.outcome) == (0, "dead")
    (none,) = counts("Tidak ada korban jiwa, kata petugas yang memeriksa rumah terbakar.")
    assert (none.value, none.outcome) == (0, "dead")


@pytest.mark.parametrize(("text", "told"), [
    ("Tidak ada satu pun penumpang maupun awak yang terluka.", ["injured"]),
    ("Tak seorang pun penumpang terluka.", ["injured"]),
    ("Tidak satu pun awak maupun penumpang menderita luka.", ["injured"]),
    ("Tidak seorang pun terluka.", []),
    ("Tidak seorang pun penumpang melihat korban luka di dermaga seberang.", []),
])
def test_nobody_of_some_kind_is_none(text: str, told: list[str]) -> None:
    """With "yang" and without; of just anybody it may be another occasion."""
    assert [none.outcome for none in counts(text) if none.value == 0] == told


def test_what_a_relative_clause_says_of_a_whole_is_its_own() -> None:
    """"Satu dari 40 siswa yang keracunan": forty are poisoned; of "satu dari 40 siswa tewas" one is dead."""
    _, poisoned = counts("Ia satu dari 40 siswa yang keracunan.",
                         ("satu", 1, "exact", "person"), ("40 siswa", 40, "exact", "person"))
    _, pupils = counts("Satu dari 40 siswa tewas.", ("Satu", 1, "exact", "person"), ("40 siswa", 40, "exact", "person"))
    assert (poisoned.outcome, pupils.outcome) == ("poisoned", None)


def test_a_total_that_grew_is_a_total() -> None:
    """"Bertambah menjadi empat" is a total, "bertambah empat" is not, and neither is "empat lagi"."""
    for text, sort in (
            ("Korban tewas bertambah menjadi 4 orang.", frozenset()), ("Korban tewas bertambah 4 orang.", {"more"}),
            ("Korban tewas 4 orang lagi ditemukan.", {"more"})):
        assert counts(text, ("4 orang", 4, "exact", "person"))[0].sort == sort


def test_units_of_measure_are_no_nouns() -> None:
    """"25 bps" and "25 basis poin" are one number, "12 km" and "12 kilometer" as well."""
    (short,) = counts("Bunga naik 25 bps.", ("25 bps", 25, "exact", "basis poin"))
    (full,) = counts("Bunga naik 25 basis poin.", ("25 basis poin", 25, "exact", "basis poin"))
    assert may_be_one(short, full)


@pytest.mark.parametrize(("one", "other", "told"), [
    (("Ada 412 tempat pemungutan suara.", "412 tempat", "tempat"), ("Ada 412 TPS.", "412 TPS", "tps"), True),
    (("Penjualan tiket mencapai 412 lembar.", "412 lembar", "lembar"), ("Ada 412 tiket.", "412 tiket", "tiket"), True),
    (("Penjualan tiket mencapai 412 lembar.", "412 lembar", "lembar"), ("Ada 412 mobil.", "412 mobil", "mobil"), False),
    (("Ada 412 rumah.", "412 rumah", "rumah"), ("Ada 412 mobil.", "412 mobil", "mobil"), False),
    (("Tiket itu 412 ribu.", "412", "count"), ("Ada 412 orang.", "412 orang", "person"), False),
])
def test_what_is_counted_is_compared_by_its_meaning(
    one: tuple[str, str, str], other: tuple[str, str, str], told: bool) -> None:
    """Polling places by their name and by its letters; sheets of tickets, and tickets; no houses and cars."""
    (a,), (b,) = (counts(text, (words, 412, "exact", unit)) for text, words, unit in (one, other))
    assert comparable(a, b) is comparable(b, a) is told


@pytest.mark.parametrize(("text", "words", "noun", "outcome"), [
    ("Data pengungsi pada hari pertama, di kantor camat, berjumlah 400 orang.", "400 orang", "anyone", "displaced"),
    ("Total pekerja yang dibawa pelaku mencapai 83 orang.", "83 orang", "worker", None),
    ("Jumlah siswa yang keracunan, kata dinas, mencapai 83 orang.", "83 orang", "pupil", "poisoned"),
    ("Warga menyebut pengunjung yang berdesakan di jembatan mencapai 83 orang.", "83 orang", "visitor", None),
    ("Desa yang diterjang banjir, kata camat, kini sepi, dan di masjid ada 83 orang.", "83 orang", "anyone", None),
])
def test_a_number_behind_a_verb_of_amounts_counts_what_the_subject_is(
    text: str, words: str, noun: str, outcome: str | None) -> None:
    """Across commas, which else end what a number may count."""
    (count,) = counts(text, (words, float(words.split()[0]), "exact", "person"))
    assert (count.noun, count.outcome) == (noun, outcome)


@pytest.mark.parametrize(("one", "other", "told"), [
    (("31 mobil pemadam", 31, "mobil pemadam"), ("31 mobil", 31, "mobil"), True),
    (("31 mobil pemadam", 31, "mobil pemadam"), ("13 mobil", 13, "mobil"), False),
    (("3 mobil pemadam", 3, "mobil pemadam"), ("3 mobil", 3, "mobil"), False),
    (("368", 368, "count"), ("368 rumah", 368, "rumah"), True),
    (("36", 36, "count"), ("36 rumah", 36, "rumah"), False),
])
def test_an_equal_number_may_be_told_of_a_thing_in_fewer_words(
    one: tuple[str, float, str], other: tuple[str, float, str], told: bool) -> None:
    """Fire engines are cars, and a number that nothing else has may stand alone."""
    (a,), (b,) = (counts(f"Ada {words}.", (words, value, "exact", unit)) for words, value, unit in (one, other))
    assert may_be_one(a, b) is may_be_one(b, a) is told


@pytest.mark.parametrize(("value", "rough", "told"), [
    (2140, 2100, True), (487, 500, True), (5, 5, True), (93, 100, True), (100, 93, False),
])
def test_a_rounded_number_agrees_with_what_it_is_rounded_from(value: float, rough: float, told: bool) -> None:
    """About 2,100 are 2,140, and about 100 may be 93; about 93 are no hundred."""
    (exact,) = counts(f"Ada {value} warga.", (f"{value} warga", value, "exact", "person"))
    (about,) = counts(f"Ada {rough} warga.", (f"{rough} warga", rough, "about", "person"))
    assert (worth(exact, about) > 0) is (worth(about, exact) > 0) is told


@pytest.mark.parametrize(("text", "number", "unit", "found"), [
    ("Jenazah yang dievakuasi tim sampai malam berjumlah delapan.", "delapan", "count", ("person", "dead")),
    ("Jumlah yang ditangkap seluruhnya, kata kapolres, 12 orang.", "12 orang", "person", ("person", "arrested")),
    ("Total warga yang mengungsi, menurut camat, 12 orang.", "12 orang", "person", ("person", "displaced")),
    ("Nomor rumah itu menjadi delapan.", "delapan", "count", ("count", None)),
])
def test_a_number_at_the_end_counts_what_the_sentence_began_with(
    text: str, number: str, unit: str, found: tuple[str, str | None],
) -> None:
    """A bare number as well as one of people, behind a verb of amounts or "jumlah" at the head."""
    count, = counts(text, (number, 8, "exact", unit))
    assert (count.unit, count.outcome) == found


def test_money_is_no_part_of_what_it_is_counted_with() -> None:
    """"Rp 21,3 miliar dari 338 rekening" is money; "sembilan dari 14 sekolah" are schools."""
    money, _ = counts("Kerugian Rp 21,3 miliar dari 338 rekening.",
                      ("Rp 21,3 miliar", 21.3e9, "exact", "IDR"), ("338 rekening", 338, "exact", "rekening"))
    schools, _ = counts("Sembilan dari 14 sekolah diperbaiki.",
                        ("Sembilan", 9, "exact", "count"), ("14 sekolah", 14, "exact", "sekolah"))
    assert (money.unit, money.part_of) == ("IDR", None)
    assert (schools.unit, schools.part_of) == ("sekolah", 1)


@pytest.mark.parametrize(("text", "named"), [
    ("Tidak ada penyelam yang terluka.", True),
    ("Tidak ada yang terluka.", False),
    ("Tanpa korban luka.", False),
])
def test_of_whom_none_was_hit_is_told(text: str, named: bool) -> None:
    """No diver hurt says nothing of the sailors."""
    (count,) = counts(text)
    assert (count.value, count.outcome) == (0, "injured")
    assert bool(count.nouns) == named


def test_without_a_thing_nobody_is_counted() -> None:
    """"Tanpa alat penangkapan ikan" arrests nobody."""
    assert counts("Nelayan berlayar tanpa alat penangkapan ikan.") == ()
    assert counts("Juru mudi selamat tanpa luka.") == ()


@pytest.mark.parametrize(("text", "sort"), [
    ("Pengelola mengurangi 70 kilogram dari hitungan itu.", {"fall"}),
    ("Hitungan itu dikurangi menjadi 70 kilogram.", set()),
    ("Selama ini bea impor karet 70 kilogram.", {"former"}),
])
def test_what_is_taken_off_is_no_total(text: str, sort: set[str]) -> None:
    """Nor what it was until now."""
    (count,) = counts(text, ("70 kilogram", 70, "exact", "kilogram"))
    assert count.sort == sort


@pytest.mark.parametrize(("one", "other", "same"), [
    ("Empat warga sipil tewas di pos itu.", "Empat prajurit tewas di pos itu.", False),
    ("Empat warga sipil tewas di pos itu.", "Empat penduduk tewas di pos itu.", True),
    ("Empat warga sipil tewas di pos itu.", "Empat orang tewas di pos itu.", True),
])
def test_civilians_are_no_soldiers(one: str, other: str, same: bool) -> None:
    """Villagers may be the civilians, and so may people."""
    (first,), (second,) = (counts(text, (" ".join(text.split(" tewas")[0].split()), 4, "exact", "person"))
                           for text in (one, other))
    assert may_be_one(first, second) is same


@pytest.mark.parametrize(("text", "noun"), [
    ("Jumlah pelanggan yang terdampak mencapai 2.100.", "customer"),
    ("Jumlah penonton tetap 2.100.", "spectator"),
    ("Jumlah peserta ditaksir sekitar 2.100.", "participant"),
    ("Jumlah pelanggan adalah 2.100.", "customer"),
    ("Jumlah penumpang melampaui 2.100.", "passenger"),
])
def test_a_bare_number_counts_its_subject(text: str, noun: str) -> None:
    """Behind whatever verb of amounts."""
    (count,) = counts(text, ("2.100", 2100, "exact", "count"))
    assert (count.unit, count.noun) == ("person", noun)


def test_what_dan_adds_has_a_fate_of_its_own() -> None:
    """Of those brought to a hospital beside two dead nobody says that they died."""
    text = "Dua pekerja dilaporkan tewas dan belasan lainnya dibawa ke klinik."
    two, more = counts(text, ("Dua pekerja", 2, "exact", "person"), ("belasan lainnya", 10, "magnitude", "person"))
    assert (two.outcome, more.outcome == "dead") == ("dead", False)
