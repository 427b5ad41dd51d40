"""What is told as settled by one source and as open by another, and what was settled in between."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, hop, person, sheet

RANI, NARA = person("rani", "Rani Osk"), person("nara", "Nara Wisesa")


def told(one: Said, other: Said, one_day: str = "2031-03-05", other_day: str = "2031-03-06") -> list[str]:
    """The kinds of the conflicts between a claim of each of two sheets."""
    names = (RANI, NARA)
    return [conflict.kind for conflict in assemble([
        sheet("a", one, entities=names, published=one_day),
        sheet("b", other, entities=names, published=other_day)], NOBODY).conflicts]


def said(text: str, who: str = "rani") -> Said:
    """What somebody says."""
    return Said(text, kind="statement", via=(hop(who),), about=(who,))


SURE = said("Rani Osk memastikan gudang beras terbakar karena kabel tua.")


@pytest.mark.parametrize("text", [
    "Rani Osk baru menduga gudang beras terbakar karena kabel tua.",
    "Rani Osk belum dapat memastikan gudang beras terbakar karena kabel tua.",
    "Rani Osk mengatakan kabel tua penyebab gudang beras terbakar masih sebatas dugaan.",
])
def test_suspected_after_it_was_established(text: str) -> None:
    """By the one who speaks, a day later."""
    assert told(SURE, said(text)) == ["modality"]


def test_announced_as_a_plan_and_not_decided_a_day_later() -> None:
    """An extraction may take what somebody announces for a plan."""
    plan = Said("Rani Osk mengatakan kota akan menutup tiga pasar hewan.", kind="plan", via=(hop("rani"),),
                about=("rani",))
    assert told(plan, said("Nara Wisesa mengatakan rencana menutup tiga pasar hewan belum diputuskan.", "nara")) == [
        "modality"]


def test_decided_and_still_studied_on_one_day() -> None:
    """Whichever article is the older."""
    studied, decided = (
        Said(f"Penutupan gudang beras {how}, kata Rani Osk pada 4 Maret.", kind="statement", via=(hop("rani"),),
             times=(("said", "4 Maret", "2031-03-04"),)) for how in ("masih dikaji", "sudah diputuskan"))
    assert told(studied, decided) == told(decided, studied) == ["modality"]


@pytest.mark.parametrize(("one", "other", "day"), [
    (said("Rani Osk baru menduga gudang beras terbakar karena kabel tua."), SURE, "2031-03-06"),
    (SURE, said("Rani Osk baru menduga gudang beras terbakar karena kabel tua."), "2031-03-20"),
    (SURE, said("Rani Osk baru menduga dua pencuri muda merusak pagar gudang."), "2031-03-06"),
    (SURE, said("Nara Wisesa baru menduga kabel di lantai dua sudah rapuh dimakan tikus.", "nara"), "2031-03-06"),
    (SURE, said("Rani Osk menduga gudang beras terbakar karena kabel tua."), "2031-03-06"),
])
def test_what_was_settled_in_between_is_no_contradiction(one: Said, other: Said, day: str) -> None:
    """Nor what is told weeks later, another matter, another's word in other words, or a plain guess."""
    assert told(one, other, other_day=day) == []


@pytest.mark.parametrize(("sure", "open_"), [
    ("Rani Osk memastikan feri cepat ke Pulau Mahar berlayar besok.",
     "Nara Wisesa mengatakan feri cepat ke Pulau Mahar belum tentu berlayar."),
    ("Rani Osk menjamin pupuk kapas tiba di gudang desa.",
     "Nara Wisesa menyatakan pupuk kapas belum pasti tiba di gudang desa."),
    ("Rani Osk menegaskan konser gamelan pasti dipindah ke lapangan kuda.",
     "Nara Wisesa menyebut konser gamelan bisa jadi tidak dipindah ke lapangan kuda."),
    ("Rani Osk menyimpulkan ikan teluk mati karena limbah kapur.",
     "Nara Wisesa berkata timnya tidak berani menyimpulkan ikan teluk mati karena limbah kapur."),
    ("Rani Osk memastikan naskah kuno itu asli.",
     "Nara Wisesa mengatakan terlalu dini menyebut naskah kuno itu asli."),
    ("Rani Osk mengatakan jembatan gantung akan dibongkar.",
     "Nara Wisesa mengatakan pembongkaran jembatan gantung sedang dipertimbangkan."),
    ("Rani Osk menyebut kurikulum renang sudah diputuskan.",
     "Nara Wisesa menyebut kurikulum renang masih menunggu persetujuan."),
    ("Rani Osk mengatakan laga tunda tenis meja sudah tidak mungkin.",
     "Nara Wisesa mengatakan laga tunda tenis meja masih terbuka."),
    ("Rani Osk yakin seratus persen patung perunggu dicuri kolektor.",
     "Nara Wisesa tidak mengesampingkan patung perunggu dicuri kolektor."),
    ("Rani Osk mengonfirmasi harimau putih lolos dari kebun binatang.",
     "Nara Wisesa belum bisa mengonfirmasi harimau putih lolos dari kebun binatang."),
    ("Rani Osk menyimpulkan nakhoda feri sengaja mematikan radio.",
     "Nara Wisesa belum menemukan bukti nakhoda feri sengaja mematikan radio."),
    ("Rani Osk memastikan warga keracunan karena keju basi.",
     "Nara Wisesa mengatakan penyebab warga keracunan masih diselidiki."),
    ("Rani Osk menegaskan ujian ulang pasti digelar pada Mei.",
     "Menurut Nara Wisesa, ujian ulang mungkin digelar pada Mei."),
    ("Rani Osk mengatakan tanpa ragu bahwa lukisan rusa itu palsu.",
     "Nara Wisesa belum dapat menyatakan lukisan rusa itu palsu."),
])
def test_two_who_speak_may_be_more_and_less_sure(sure: str, open_: str) -> None:
    """What one is certain of another leaves open a day later."""
    assert told(said(sure), said(open_, "nara")) == ["modality"]


@pytest.mark.parametrize(("sure", "other"), [
    ("Rani Osk datang untuk memastikan feri cepat ke Pulau Mahar berlayar.",
     "Nara Wisesa mengatakan feri cepat ke Pulau Mahar belum tentu berlayar."),
    ("Rani Osk mencari penyebab pasti ikan teluk mati.",
     "Nara Wisesa belum dapat menyimpulkan penyebab ikan teluk mati."),
    ("Rani Osk belum memastikan naskah kuno itu asli.",
     "Nara Wisesa mengatakan terlalu dini menyebut naskah kuno itu asli."),
    ("Rani Osk tidak memastikan naskah kuno itu asli.",
     "Nara Wisesa mengatakan terlalu dini menyebut naskah kuno itu asli."),
    ("Rani Osk memastikan naskah kuno itu asli.", "Nara Wisesa memastikan naskah kuno itu asli dari abad lalu."),
    ("Rani Osk memastikan feri cepat berlayar besok.", "Nara Wisesa mengatakan gaji awak kapal belum tentu naik."),
    ("Saat dikonfirmasi, Rani Osk menyebut harimau putih sehat.",
     "Nara Wisesa menyebut harimau putih masih diperiksa."),
    ("Rani Osk memastikan stok garam laut cukup.", "Nara Wisesa mengkaji garam laut di kampusnya."),
    ("Rani Osk memastikan stok garam laut cukup.",
     "Menurut Nara Wisesa, garam laut hanya mungkin dijemur pada musim kering."),
    ("Rani Osk memastikan keju desa tercemar jamur.",
     "Nara Wisesa belum dapat memastikan jumlah warga yang makan keju desa."),
    ("Rani Osk memastikan semua warga yang keracunan keju sudah pulang.",
     "Nara Wisesa mengatakan penyebab warga keracunan keju masih diselidiki."),
    ("Rani Osk menjamin biaya perbaikan menara air.",
     "Nara Wisesa menyebut biaya perbaikan menara air masih dihitung."),
    ("Rani Osk mengatakan polisi akan memeriksa pemilik pabrik keju.",
     "Nara Wisesa mengatakan pemilik pabrik keju masih diperiksa polisi."),
    ("Rani Osk memastikan tiga sumur desa tercemar minyak.",
     "Nara Wisesa belum dapat memastikan jumlah kebun yang kering."),
])
def test_words_of_certainty_that_meet_no_doubt(sure: str, other: str) -> None:
    """What is done to make sure, another matter, or the same certainty."""
    assert told(said(sure), said(other, "nara")) == []


def test_an_occasion_dates_what_was_made_certain_there() -> None:
    """An article of that day which leaves it open contradicts a later one that has it certain on that day."""
    open_ = said("Rani Osk mengatakan belum dapat menyimpulkan gudang beras melanggar aturan api.")
    sure = Said("Rani Osk memastikan gudang beras melanggar aturan api dalam kunjungannya ke pasar, 4 Maret.",
                kind="statement", via=(hop("rani"),), about=("rani",), times=(("event", "4 Maret", "2031-03-04"),))
    assert told(open_, sure, one_day="2031-03-04") == ["modality"]
    assert told(open_, sure, one_day="2031-03-02") == []


@pytest.mark.parametrize(("text", "found"), [
    ("Pada 4 Maret, Rani Osk memastikan gudang beras melanggar aturan api.", ["modality"]),
    ("Rani Osk memastikan gudang beras melanggar aturan api di pasar, 4 Maret.", ["modality"]),
    ("Rani Osk memastikan gudang beras pada 4 Maret melanggar aturan api.", []),
])
def test_a_date_before_the_verb_or_at_the_end_is_that_of_the_telling(text: str, found: list[str]) -> None:
    """Any other is that of what was found out."""
    open_ = said("Rani Osk mengatakan belum dapat menyimpulkan gudang beras melanggar aturan api.")
    sure = Said(text, kind="statement", via=(hop("rani"),), about=("rani",),
                times=(("event", "4 Maret", "2031-03-04"),))
    assert told(open_, sure, one_day="2031-03-04") == found


@pytest.mark.parametrize(("who", "found"), [("nara", ["modality"]), ("rani", [])])
def test_in_one_article_only_two_who_speak_are_of_two_minds(who: str, found: list[str]) -> None:
    """Who first doubts and then is sure tells the course of things."""
    open_ = said("Kabel tua sebagai sebab gudang beras terbakar baru dugaan.", who)
    conflicts = assemble([sheet("a", SURE, open_, entities=(RANI, NARA))], NOBODY).conflicts
    assert [conflict.kind for conflict in conflicts] == found


def test_what_is_announced_settles_no_other_act() -> None:
    """Of a result that is to be used nobody says that another is out."""
    use = said("Rani Osk mengatakan hasil uji air sumur tiga pasar akan dipakai.")
    out = said("Nara Wisesa mengatakan hasil uji air sumur tiga pasar belum bisa dipastikan.", "nara")
    used = said("Nara Wisesa mengatakan hasil uji air sumur tiga pasar belum pasti dipakai.", "nara")
    assert told(use, out) == []
    assert told(use, used) == ["modality"]


def test_who_rejects_what_is_open_disputes_it_once() -> None:
    """A denial says already that it is not certain."""
    rejected = said("Nara Wisesa membantah gudang beras terbakar karena kabel tua dan menyebutnya baru dugaan.", "nara")
    assert told(SURE, rejected, other_day="2031-03-05") == ["attribution"]


@pytest.mark.parametrize(("sure", "unsure"), [
    ("Rani Osk memastikan gaji guru dibayar pekan ini.", "Gaji guru baru bisa dibayar jika anggaran disahkan dewan."),
    ("Rani Osk memastikan obat tetes dikirim ke pulau besok.",
     "Obat tetes baru dapat dikirim ke pulau setelah izin keluar."),
    ("Rani Osk menjamin kapal layar baru dibeli tahun ini.",
     "Pembelian kapal layar masih tergantung persetujuan parlemen."),
    ("Rani Osk berjanji pasar lama dibangun lagi.", "Pembangunan lagi pasar lama belum disetujui dewan kota."),
    ("Koperasi sudah setuju menurunkan tarif air.", "Penurunan tarif air masih dibahas di koperasi."),
    ("Koperasi sudah mengantongi izin gudang apung.", "Izin gudang apung koperasi masih diproses di kota."),
    ("Koperasi sudah sepakat memperpanjang pinjaman nelayan.",
     "Perpanjangan pinjaman nelayan masih menunggu putusan direksi."),
])
def test_what_is_promised_or_agreed_hangs_on_nothing(sure: str, unsure: str) -> None:
    """Nor is it still asked for; whoever speaks, on one day."""
    assert told(said(sure), said(unsure, "nara"), other_day="2031-03-05") == ["modality"]
    assert told(said(unsure, "nara"), said(sure), other_day="2031-03-05") == ["modality"]


@pytest.mark.parametrize(("sure", "unsure"), [
    ("Rani Osk memastikan gaji guru dibayar pekan ini.",
     "Tunjangan dokter baru bisa dibayar jika anggaran disahkan dewan."),
    ("Rani Osk memastikan gaji guru dibayar pekan ini.", "Jembatan baru bisa dilalui bila air surut."),
    ("Rani Osk berjanji mengumumkan hasil panen garam.", "Nara belum dapat memastikan apakah yang diumumkan benar."),
])
def test_a_promise_settles_nothing_but_what_is_promised(sure: str, unsure: str) -> None:
    """Of one thing."""
    assert told(said(sure), said(unsure, "nara"), other_day="2031-03-05") == []
