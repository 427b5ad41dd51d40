"""States and regions that no gazetteer knows, and the persons that they are not."""

from __future__ import annotations

import pytest

from briefgen.extract.names import find_names
from briefgen.extract.scope import scope_of
from tests.extract.scopes import LANG, scope

PLACES = {"GPE", "LOC"}


def kinds(text: str) -> dict[str, str]:
    """The names of a text, as written -> "place" or the type."""
    found = find_names(scope_of(scope(text).article, LANG))[0]
    return {each.span.exact: "place" if each.type in PLACES else each.type for each in found}


@pytest.mark.parametrize(("realm", "text"), [
    ("Zelvonia", "Militer Zelvonia menutup ruang udara. Dua pesawat Zelvonia kembali ke pangkalan."),
    ("Ovaria", "Pemerintah Ovaria menaikkan upah minimum 7 persen."),
    ("Nalvika", "Sebanyak 30 warga Nalvika mengungsi. Tentara Nalvika berjaga."),
    ("Trask", "Gempa mengguncang bagian timur Trask. Bantuan untuk Trask sudah dikirim."),
    ("Trask", "Sekolah di Trask utara ditutup. Trask meminta bantuan."),
    ("Sankara", "Kementerian Luar Negeri Sankara memanggil duta besar. Sankara meminta maaf."),
    ("Ferros", "Impor dari Ferros berhenti, kata pejabat Ferros."),
    ("Gorvena", "Tim nasional Gorvena kalah 0-2. Pelatih Gorvena mengundurkan diri."),
    ("Maldera", "Sebanyak 12 pejabat Maldera dilarang masuk. Diplomat Maldera pulang. Maldera menunggu."),
    ("Solvania", "Solvania dan Tarvik sepakat membuka pelabuhan. Pemerintah Tarvik menyambut kesepakatan itu."),
    ("Solvania", "Solvania dan Prancis menandatangani perjanjian dagang. Solvania menurunkan bea masuk."),
    ("Dorith", "Kapal Kelmar menabrak dermaga. Militer Kelmar membantah. Angkatan laut Dorith menyelidiki."),
])
def test_what_only_states_have_shows_one_and_that_wherever_it_stands(realm: str, text: str) -> None:
    """Whatever a single mention looks like, the article as a whole tells."""
    assert kinds(text)[realm] == "place"


@pytest.mark.parametrize(("realm", "person", "text"), [
    ("Brasova", "Anouk Keld", "Presiden Brasova Anouk Keld tiba. Brasova mengirim dokter. Kata Keld, obat menyusul."),
    ("Belmaris", "Otto Gravel", "Menlu Belmaris Otto Gravel tiba. Gravel mengatakan Belmaris siap berunding."),
    ("Quentara", "Marisa Belda",
     "Menteri Kesehatan Quentara Marisa Belda menyebut wabah mereda. Rumah sakit di seluruh Quentara dibuka lagi."),
    ("Valdor", "Ines Kruger", "Duta Besar Valdor Ines Kruger pulang. Valdor menarik seluruh staf, ujar Kruger."),
    ("Tessaly", "Rita Holm", "Wakil Presiden Tessaly Rita Holm berkunjung. Holm menyebut Tessaly ingin membeli sawit."),
    ("Lindesia", "Sara Kovel", "Sara Kovel, Menlu Lindesia, menolak usul itu. Lindesia menunggu."),
    ("Lindesia", "Sara Kovel", "Menteri Pertanian Lindesia, Sara Kovel, menolak usul itu. Lindesia menunggu."),
])
def test_an_office_parts_into_its_realm_and_its_holder(realm: str, person: str, text: str) -> None:
    """Where the article calls each of them alone."""
    assert kinds(text)[realm] == "place"
    assert kinds(text)[person] == "PER"


@pytest.mark.parametrize(("name", "text"), [
    ("Velasco", "Presiden Ramon Andres Velasco tiba. Velasco bertemu gubernur."),
    ("Merkado", "Pemerintah Merkado jatuh. Luis Merkado mundur. Kabinet Merkado bubar."),
    ("Barosa", "Pasukan Barosa menyerah. Jenderal Tito Barosa ditangkap. Tentara Barosa dilucuti."),
    ("Tarmola", "Menurut Tarmola, jalan itu rusak. Warga Tarmola mengeluh, kata Tarmola."),
    ("Gilberto", "Duel antara Gilberto dan Rasmund berakhir seri. Kata Gilberto, wasit adil."),
    ("Sjavril", "Uang itu diserahkan ke Sjavril. Surat dari Sjavril hilang. Kubu Sjavril membantah."),
    ("Ursela", "Presiden Ursela von Dermont berpidato. Ursela meminta dukungan."),
    ("Lapindra", "Warga korban Lapindra menagih janji. Manajemen Lapindra diam. Karyawan Lapindra mogok."),
    ("Arman", "Duta Besar Arman Kelora Dasmin menyerahkan surat. Kata Arman, hubungan membaik."),
])
def test_what_somebody_is_called_is_no_realm(name: str, text: str) -> None:
    """His last name, his first name, and what "kata" stands before."""
    assert kinds(text).get(name) != "place"
