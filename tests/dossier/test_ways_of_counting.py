"""One number of one thing, told in each of the ways that news has for it, from the texts on."""

from __future__ import annotations

from functools import cache
from itertools import product

import pytest

from briefgen.dossier import assemble
from briefgen.extract import extract
from briefgen.lang import load_language
from briefgen.model.dossier import Dossier, SheetFile
from briefgen.model.registry import Registries
from briefgen.seeds import load_seed

DEAD = (
    "{} orang tewas dalam kebakaran pasar ikan.", "Kebakaran pasar ikan menewaskan {} orang.",
    "Korban tewas dalam kebakaran pasar ikan mencapai {} orang.", "Kebakaran di pasar ikan merenggut {} nyawa.",
    "Jumlah korban tewas kebakaran pasar ikan {} orang, kata polisi.",
    "Sebanyak {} orang meninggal akibat kebakaran pasar ikan.",
)
FLOODED = (
    "{} rumah terendam banjir di Kecamatan Osk.", "Banjir merendam {} rumah di Kecamatan Osk.",
    "Sebanyak {} rumah di Kecamatan Osk terendam banjir.",
    "Jumlah rumah yang terendam banjir di Kecamatan Osk mencapai {}.",
)
HELD = (
    "Polisi menangkap {} demonstran di alun-alun.", "{} demonstran ditangkap polisi di alun-alun.",
    "Sebanyak {} demonstran diamankan polisi di alun-alun.", "Polisi menahan {} pengunjuk rasa di alun-alun.",
)
ABOARD = ("Kapal itu mengangkut {} penumpang.", "Kapal itu membawa {} penumpang.", "Kapal itu berpenumpang {} orang.")
LOST = (
    "Kerugian akibat banjir di Osk mencapai Rp {} miliar.", "Banjir di Osk menimbulkan kerugian Rp {} miliar.",
    "Banjir di Osk merugikan warga Rp {} miliar.",
)
PAIRS = [(*pair, *values) for ways, *values in (
    (DEAD, "12", "17"), (FLOODED, "340", "510"), (HELD, "30", "48"), (ABOARD, "80", "112"), (LOST, "12", "20"),
) for pair in product(ways, repeat=2)]
OTHERS = (
    "Harga cabai di pasar induk naik sejak pekan lalu.", "Kereta barang terguling di tikungan tajam.",
    "Paduan suara itu berlatih di gereja tua.",
)


@cache
def read(stem: str, text: str) -> SheetFile:
    """The sheet of an article of one sentence."""
    lang = load_language("id")
    raw = f"Judul berita tentang {stem}\n\nKOTA LEMURA, Kabar{stem}.com - {text}\n\nSelasa, 4 Maret 2025\n"
    article, problems = load_seed(raw.encode(), f"seeds/{stem}.txt", lang)
    assert article is not None, problems
    return SheetFile(f"content/sheets/{stem}.yaml", extract(article, lang, version="0"), article)


def dossier(one: str, other: str) -> Dossier:
    """What two articles of a sentence say together, amid others."""
    files = [read("lama", one[0].upper() + one[1:]), read("baru", other[0].upper() + other[1:])]
    files += [read(f"z{i}", text) for i, text in enumerate(OTHERS)]
    return assemble(files, Registries(), load_language("id"))


@pytest.mark.parametrize(("one", "other", "value", "rival"), PAIRS)
def test_two_numbers_contradict_each_other_however_they_are_told(
    one: str, other: str, value: str, rival: str,
) -> None:
    """And one number, told in the same two ways, is one claim."""
    assert [conflict.kind for conflict in dossier(one.format(value), other.format(rival)).conflicts] == ["number"]
    same = dossier(one.format(value), other.format(value))
    assert (len(same.groups), same.conflicts) == (1, ())
