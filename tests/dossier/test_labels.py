"""What a finding is called: words of its claims, short, and none that only tie a sentence to another."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.dossier.assembly import plan
from briefgen.dossier.labels import beginning
from briefgen.dossier.telling import compare
from tests.dossier.small import NOBODY, Said, person, sheet

NAMES = (person("aruni", "Aruni"), person("brama", "Brama"))


@pytest.mark.parametrize(("said", "called"), [
    ("Aruni dan Brama juga menandatangani perjanjian tarif bersama", "Aruni dan Brama menandatangani perjanjian tarif"),
    ("Aruni dan Brama pun juga menandatangani perjanjian tarif bersama",
     "Aruni dan Brama menandatangani perjanjian tarif"),
    ("Aruni dan Brama menandatangani perjanjian jugag tarif bersama",
     "Aruni dan Brama menandatangani perjanjian jugag tarif"),
])
def test_a_conflict_is_called_by_what_both_tell(said: str, called: str) -> None:
    """Without the word that leans on the sentence before it; a longer word that begins like it stays."""
    dossier = assemble([
        sheet("a", Said(f"{said} pada November 2030.", times=(("event", "November 2030", "2030-11"),)), entities=NAMES),
        sheet("b", Said("Di balai kota Aruni dan Brama menandatangani perjanjian tarif bersama pada Juni 2030.",
                        times=(("event", "Juni 2030", "2030-06"),)), entities=NAMES)], NOBODY)
    (conflict,) = dossier.conflicts
    assert conflict.kind == "date"
    assert conflict.label.startswith(called)


@pytest.mark.parametrize(("said", "called"), [
    ("Dari buku kapal yang diserahkan syahbandar, kapal itu terakhir naik dok pada April.",
     "kapal itu terakhir naik dok pada April"),
    ("Di hadapan warga desa, kepala dinas berjanji membangun lagi jembatan itu.",
     "kepala dinas berjanji membangun lagi jembatan itu"),
    ("Di hadapan warga desa, ia diam.", "Di hadapan warga desa, ia diam"),
    ("Kepala dinas, yang baru dilantik, berjanji membangun lagi jembatan itu.", "Kepala dinas, yang baru dilantik …"),
    ("...", "..."),
])
def test_a_beginning_leaves_out_what_opens_it_aside(said: str, called: str) -> None:
    """Where enough is left behind its comma."""
    made = plan([sheet("a", Said(said))], NOBODY)
    compared = compare(made.stories[0], made.names[0], {}, made.lang)
    assert beginning(compared.profiles[0], compared.words) == called
