"""What one puts down to chance and another to somebody who meant it."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, sheet

CHANCE = Said("Lumbung desa terbakar akibat korsleting di ruang pengering.")
OUTAGE = Said("Lampu pelabuhan padam karena gangguan gardu.")


@pytest.mark.parametrize(("one", "other", "told"), [
    (CHANCE, Said("Lumbung itu sengaja dibakar, kata penjaganya."), [["korsleting", "sengaja dibakar"]]),
    (OUTAGE, Said("Kabel ke dermaga disabotase pada malam itu."), [["gangguan", "disabotase"]]),
    (OUTAGE, Said("Lumbung itu sengaja dibakar, kata penjaganya."), []),
    (CHANCE, Said("Lumbung itu tidak sengaja dibakar.", negated=True), []),
    (CHANCE, Said("Polisi masih menyelidiki apakah lumbung itu sengaja dibakar."), []),
    (CHANCE, Said("Sampah desa dibakar warga setiap sore."), []),
    (Said("Korsleting dapat dicegah dengan sekring."), Said("Lumbung itu sengaja dibakar, kata penjaganya."), []),
])
def test_chance_and_intent_contradict(one: Said, other: Said, told: list[list[str]]) -> None:
    """Of one kind of mishap, each told as so; not what is denied, still looked into, or no cause at all."""
    conflicts = assemble([sheet("a", one), sheet("b", other)], NOBODY).conflicts
    assert [[side.value for side in conflict.sides] for conflict in conflicts if conflict.kind == "attribution"] == told


def test_a_story_of_many_such_mishaps_compares_none() -> None:
    """Seven fires by short circuit and one that was laid are eight fires."""
    many = [Said(f"{what} terbakar akibat korsleting.") for what in (
        "Gudang", "Pasar", "Sekolah", "Bengkel", "Kapal", "Rumah", "Pabrik")]
    files = [sheet("a", *many), sheet("b", Said("Lumbung itu sengaja dibakar, kata penjaganya."))]
    assert assemble(files, NOBODY).conflicts == ()
