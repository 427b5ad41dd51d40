"""Headlines whose predicate their articles tell nowhere as done, whatever it means, through extraction."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.extract import extract
from briefgen.lang import load_language
from briefgen.model.dossier import SheetFile
from briefgen.model.registry import Registries
from briefgen.seeds import load_seed

DATELINE = "Media Satu - Senin, 3 Maret 2025 10:00 WIB"


def against(headline: str, *sentences: str) -> list[str]:
    """The sentences that a headline contradicts in an article of its own."""
    lang = load_language("id")
    text = "\n\n".join((headline, DATELINE, sentences[0], " ".join(sentences[1:]))) + "\n"
    article, problems = load_seed(text.encode(), "seeds/a.txt", lang)
    assert article is not None, problems
    dossier = assemble([SheetFile("content/sheets/a.yaml", extract(article, lang, version="0"), article)],
                       Registries(), lang)
    quotes = {claim.ref: claim.claim.quote for claim in dossier.claims}
    return [quotes[ref] for conflict in dossier.conflicts if conflict.kind == "headline"
            for side in conflict.sides for ref in side.claims]


CONTRADICTED = {
    "one of several ways": ("Bulog Hentikan Impor Jagung", "Bulog menimbang nasib impor jagung.",
                            "Penghentian impor jagung adalah salah satu opsi yang dibahas direksi."),
    "a stage of bargaining": ("Merpati Timur Pesan 50 Pesawat Baru", "Merpati Timur membuka rute baru.",
                              "Pemesanan 50 pesawat masih dalam tahap penawaran dari dua pabrikan."),
    "if something else is so": ("Tim Dayung Mundur dari Piala Asia", "Pengurus dayung rapat di Jakarta.",
                                "Ketua umum mengatakan tim dayung mundur jika keamanan tidak dijamin."),
    "as soon as something else is": ("Warga Tempati Rumah Susun Lemura", "Rumah susun Lemura hampir jadi.",
                                     "Bupati mengatakan warga dapat menempati rumah susun setelah listrik tersambung."),
    "a noun of what is yet to come": ("Maskapai Langit Biru Dilarang Terbang", "Pesawat Langit Biru tergelincir.",
                                      "Direktur kelaikan mengatakan larangan terbang akan dijatuhkan bila perlu."),
    "not proven": ("Kopi Cegah Kanker Hati", "Tim dokter mengamati dua ribu peminum kopi.",
                   "Peneliti menekankan studi itu tidak membuktikan bahwa kopi mencegah kanker hati."),
    "only asked for": ("Interpol Terbitkan Red Notice Buron Koperasi", "Polisi memburu pendiri koperasi.",
                       "Polri telah mengirim permohonan red notice dan menanti jawaban Interpol."),
    "a part only": ("Taman Nasional Lorunde Ditutup", "Kebakaran semak melanda lereng Gunung Lorunde.",
                    "Balai taman nasional hanya menutup jalur timur."),
    "so many of them": ("Vaksin Rabies Habis di Seluruh Puskesmas", "Gigitan anjing meningkat di Lamoru.",
                        "Vaksin rabies kosong di lima dari 21 puskesmas."),
    "the others still": ("Semua Sekolah di Ambawa Diliburkan", "Hujan lebat membuat banjir di Ambawa.",
                         "Dinas pendidikan meliburkan 14 sekolah, sedangkan sekolah lain tetap masuk."),
    "so far": ("Bandara Kertapati Rampung Dibangun", "Proyek Bandara Kertapati dimulai tiga tahun lalu.",
               "Pelaksana proyek menyebut pembangunan bandara baru mencapai 72 persen."),
    "the one of that office": ("Mantan Camat Resmi Tersangka Dana Desa", "Jaksa memanggil mantan camat Haris Lumbang.",
                               "Kepala seksi intelijen menegaskan status Haris masih saksi."),
    "never admitted": ("Wali Kota Mengaku Terima Gratifikasi", "Sidang gratifikasi wali kota digelar pada Senin.",
                       "Wali kota mengatakan tidak pernah menerima gratifikasi dari pengusaha."),
}
BORNE_OUT = {
    "told as done, and open of another": ("Pemerintah Naikkan Cukai Rokok", "Pemerintah menaikkan cukai rokok.",
                                          "Kenaikan cukai minuman manis masih dibahas."),
    "a threat on a condition": ("Buruh Pelabuhan Ancam Mogok", "Buruh pelabuhan mengancam mogok jika upah tidak naik.",
                                "Perundingan belum menghasilkan kesepakatan."),
    "how many witnesses": ("Polisi Tahan Nakhoda Feri", "Polisi menahan nakhoda feri Rudi Tamalea.",
                           "Penyidik juga memeriksa 17 saksi."),
    "once less": ("Wali Kota Copot Kepala Dinas", "Wali kota memberhentikan kepala dinas.",
                  "Wali kota sebelumnya hanya memberi teguran."),
    "an end of some": ("Jalan Kota Ditutup", "Polisi menutup jalan kota mulai Senin.",
                       "Penutupan bisa dicabut setelah pawai selesai."),
}


@pytest.mark.parametrize("how", CONTRADICTED)
def test_a_headline_is_contradicted_by_what_its_article_leaves_open_or_tells_of_less(how: str) -> None:
    """Each by one way of saying less."""
    headline, lead, last = CONTRADICTED[how]
    assert any(quote in last or last in quote for quote in against(headline, lead, last))


@pytest.mark.parametrize("how", BORNE_OUT)
def test_a_headline_that_its_article_bears_out_is_not_contradicted(how: str) -> None:
    """Each beside what looks alike."""
    assert against(*BORNE_OUT[how]) == []
