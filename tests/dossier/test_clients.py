"""What a lawyer says of his client is said of the one for whom he speaks."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, hop, person, sheet

NAMES = (person("rani-osk", "Rani Osk"), person("tirta-dewa", "Tirta Dewa"), person("nara-wisesa", "Nara Wisesa"))
ARRESTED = Said("Polisi menangkap Rani Osk di sebuah rumah pada Rabu.", about=("rani-osk",))


def named(text: str) -> Said:
    """A claim that tells for whom Tirta Dewa speaks."""
    about = tuple(entity.id for entity in NAMES if entity.name.split()[0] in text)
    return Said(text, kind="statement", via=(hop("tirta-dewa"),), about=about)


@pytest.mark.parametrize(("texts", "told"), [
    (("Kuasa hukum Rani Osk, Tirta Dewa, berbicara di depan gedung.",), True),
    (("Tirta Dewa, pengacara Rani, berbicara di depan gedung.",), True),
    (("Kuasa hukum Nara Wisesa, Tirta Dewa, berbicara di depan gedung.",), False),
    (("Kuasa hukum Rani Osk, Tirta Dewa, berbicara di depan gedung.",
      "Kuasa hukum Nara Wisesa, Tirta Dewa, tiba lebih awal."), False),
    ((), False),
])
def test_my_client_is_the_one_for_whom_the_lawyer_speaks(texts: tuple[str, ...], told: bool) -> None:
    """As the story tells, and of one only."""
    said = Said("Tirta Dewa mengatakan kliennya datang sendiri untuk menyerahkan diri.", kind="statement",
                via=(hop("tirta-dewa"),), about=("tirta-dewa",))
    files = [sheet("a", *map(named, texts), said, entities=NAMES), sheet("b", ARRESTED, entities=NAMES)]
    found = assemble(files, NOBODY).conflicts
    assert any("one thing cannot be both" in why.detail for conflict in found for why in conflict.why) == told
