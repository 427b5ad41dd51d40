"""Whatever an article says, the sheet that extraction makes of it has no error: nobody must mend it before a build."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefgen.check import check_sheet
from briefgen.extract import extract
from briefgen.lang import load_language
from briefgen.model.dossier import SheetFile
from briefgen.model.problem import Problem
from briefgen.model.registry import Registries
from briefgen.pipeline.reading import fresh_text
from briefgen.seeds import read_seed
from briefgen.sheets import decode_sheet

LANG = load_language("id")
HEAD = "Banjir di Arga Surut\n\nHarian Ardana - Kamis, 14 Maret 2030\n\n"

SPEAKERS = ("Badan Rawat Laut (Barala) Kabupaten Arga menyatakan", "kata Bupati Arga Budi Wardesa", "ujar dia",
            "Menurut", "anak buah kapal (ABK) asal Desa Rano mengatakan", "Kapolres Arga AKBP Rani Sukma menegaskan",
            "Warga melaporkan", "PT Liga Wardesa Nusantara (LWN) membantah", "menurut mereka", "Dilansir Antara,",
            "katanya", "Kepada BelWarta,")
COUNTS = ("dua pertiga warga", "620 ribuan nasabah", "tiga perempat suara", "Rp 1,5 miliar", "12 dari 20 rumah",
          "sekitar 2-3 juta orang", "minus 3,2 persen", "puluhan rumah", "lima orang, dua di antaranya anak-anak,",
          "seperempat poin", "10 hingga 15 ton", "tak kurang dari 300 jiwa", "setengah juta warga", "Maya (41)",
          "1.200-an")
TIMES = ("pada Tahun Baru 2030/2031", "Senin (11/3)", "kemarin", "pekan lalu", "sejak 2 Maret", "pukul 21.30 WIB",
         "tiga hari berselang", "pada malam itu", "April atau Mei", "musim 2029/2030", "akhir tahun",
         "11-13 Maret 2030", "hingga Rabu", "Minggu dini hari", "tahun lalu", "sehari sebelumnya", "menjelang Lebaran")
ACTS = ("mengungsi", "tidak terluka", "belum dibayar", "akan dibangun kembali", "telah ditangkap", "mungkin rusak",
        "membantah", "runtuh", "diduga hilang", "yang roboh", "bukan 12 orang", "ditutup", "tewas")
JOINTS = (",", ".", ":", ", dan", " (", ")", "“", "”", '"', " —", ", kata dia,", "bahwa", "namun", "karena", "\n\n")


def errors(text: str) -> list[Problem]:
    """The errors of the sheet that an article gives."""
    article = read_seed(text, "x", LANG)
    sheet = extract(article, LANG, version="test")
    yaml = fresh_text(article, LANG)
    decoded, _ = decode_sheet(yaml, "content/sheets/x.yaml")
    assert decoded
    assert decoded.sheet.claims == sheet.claims
    file = SheetFile("content/sheets/x.yaml", decoded.sheet, article, decoded.claim_lines)
    return [problem for problem in check_sheet(file, yaml, Registries(), LANG) if problem.severity == "error"]


@pytest.mark.parametrize("sentence", [
    "Sebanyak dua pertiga warga mengungsi.",
    "Jumlah nasabah mereka cuma 620 ribuan.",
    "Badan Rawat Laut (Barala) Kabupaten Arga menyatakan air surut.",
    "“Air naik,” ujar anak buah kapal (ABK) asal Desa Rano.",
    "Imbauan itu berlaku saat pergantian Tahun Baru 2030/2031.",
    "Harga naik seperempat poin.",
])
def test_what_extraction_writes_check_accepts(sentence: str) -> None:
    """Fractions are what their words say, a body's name goes on behind its letters, no year is half of two."""
    assert errors(HEAD + sentence + "\n") == []


def test_an_outlet_that_a_copy_glued_to_the_author_is_in_the_article() -> None:
    """"Oleh: Rudi*@rudi_zhKOMPAS.com - Dalam ...": the words are there, whatever stands beside them."""
    line = "Oleh: Rudi*@rudi_zhKOMPAS.com - Warga Arga mengungsi pada Senin (11/3/2030)."
    assert errors(f"Judul Berita\n\n{line}\n") == []


@settings(deadline=None)
@example(["kata Bupati Arga Budi Wardesa", "dua pertiga warga", "(", "Senin (11/3)"])
@given(st.lists(st.sampled_from((*SPEAKERS, *COUNTS, *TIMES, *ACTS, *JOINTS)), min_size=1, max_size=24))
def test_no_article_gives_a_sheet_that_cannot_be_built(pieces: list[str]) -> None:
    """Speakers, counts, times, acts and marks in any order, in one paragraph or several."""
    assert errors(HEAD + " ".join(pieces) + "\n") == []
