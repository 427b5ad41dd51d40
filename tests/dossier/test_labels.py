"""What a finding is called: words of its claims, short, and none that only tie a sentence to another."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
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
