"""What one tells as done and another as not done, where few words beside the verb tell of what; both sides of it."""

from __future__ import annotations

import pytest

from tests.dossier.test_one_slot import kinds


@pytest.mark.parametrize(("done", "undone"), [
    ("Hadiah turnamen catur sudah dibayarkan kepada para juara, kata panitia.",
     "Tiga juara turnamen mengaku belum menerima hadiah."),
    ("Dinas Sosial telah menyalurkan bantuan beras kepada korban kebakaran.",
     "Ketua RW mengatakan korban kebakaran belum menerima bantuan beras."),
    ("Surat pemanggilan sudah dikirim penyidik kepada bendahara partai pada awal pekan.",
     "“Klien kami tidak pernah menerima surat pemanggilan,” kata pengacara bendahara."),
    ("Kontrak pelatih baru sudah diteken pengurus klub.",
     "Yang membuat suporter gelisah, kontrak pelatih itu sampai sekarang belum diteken."),
    ("Gaji guru honorer bulan Mei sudah dicairkan.", "Puluhan guru honorer mengadu belum menerima gaji bulan Mei."),
    ("Petugas menyemprotkan pestisida di kebun teh warga.",
     "“Kami tidak memakai pestisida sama sekali di kebun teh,” ujar mandor."),
    ("Vaksin campak sudah dibagikan ke puskesmas kepulauan.", "Puskesmas kepulauan belum mendapat vaksin campak."),
    ("Perusahaan menerbitkan surat pemecatan untuk 40 pramugari.",
     "Belum ada satu pun surat pemecatan yang diterbitkan, kata direktur maskapai."),
    ("Obat itu diberikan oleh perawat rumah sakit kepada pasien.",
     "“Pasien membeli obat itu sendiri. Perawat rumah sakit tidak pernah memberikannya,” kata direktur."),
    ("Kedua negara telah mencapai kesepakatan mengenai tarif baja.",
     "Menteri perdagangan menegaskan negaranya belum memberikan persetujuan atas tarif baja."),
])
def test_what_was_handed_over_was_received(done: str, undone: str) -> None:
    """Or used, or agreed, by the time of which it is told."""
    assert "modality" in kinds(done, undone)


@pytest.mark.parametrize(("done", "undone"), [
    ("Hadiah turnamen catur sudah dibayarkan kepada para juara.",
     "Wasit turnamen catur belum menerima honor."),
    ("Dinas Sosial telah menyalurkan bantuan beras.", "Warga belum menerima bantuan tenda."),
    ("Kontrak pelatih baru sudah diteken pengurus klub.", "Kontrak sponsor belum diteken."),
    ("Dinas akan menyalurkan bantuan beras kepada korban kebakaran.",
     "Korban kebakaran belum menerima bantuan beras."),
    ("Petugas menyemprotkan pestisida di kebun teh.", "Warga yang tidak memakai masker ditegur petugas di kebun teh."),
    ("Pemerintah membayar utang kepada kontraktor jalan.", "Buruh jalan belum menerima upah."),
    ("Keluarga akan menghubungi pengacara.", "Pengacara keluarga belum dapat dihubungi."),
    ("Vaksin campak sudah dibagikan ke puskesmas.", "Puskesmas belum sepenuhnya menerima vaksin campak."),
    ("Jika surat diterbitkan, warga mengungsi.", "Surat itu belum diterbitkan."),
    ("Polisi memberikan pengamanan di stadion.", "Polisi belum memberikan keterangan."),
])
def test_what_is_of_another_thing_or_to_come_contradicts_nothing(done: str, undone: str) -> None:
    """Nor what is told of some only, or cannot be done."""
    assert "modality" not in kinds(done, undone)
