"""What one suspects, and another is certain of."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, body, hop, sheet

NAMES = (body("balai", "Balai Ikan"), body("dinas", "Dinas Laut"))


def kinds(unsure: str, sure: str, who: str = "dinas", then: str = "2031-03-07") -> list[str]:
    """The kinds of the conflicts of two articles: the agency suspects, and somebody is sure, some days later."""
    one = Said(unsure, kind="statement", via=(hop("balai"),), about=("balai",))
    other = Said(sure, kind="statement", via=(hop(who),), about=(who,))
    files = [sheet("a", one, entities=NAMES), sheet("b", other, entities=NAMES, published=then)]
    return [conflict.kind for conflict in assemble(files, NOBODY).conflicts]


SUSPECTED = "Peneliti baru menduga ikan teluk mati karena limbah tapioka."
SURE = "Peneliti sudah memastikan ikan teluk mati karena limbah tapioka."


@pytest.mark.parametrize(("unsure", "sure"), [
    (SUSPECTED, SURE),
    ("Pabrik kapur mungkin membeli mesin bekas dari galangan tua, tetapi belum dipastikan.",
     "Pabrik kapur telah membeli mesin bekas dari galangan tua."),
    ("Keracunan siswa akibat jamur kuping masih sebatas dugaan.",
     "Keracunan siswa akibat jamur kuping sudah dipastikan."),
])
def test_another_may_not_be_sure_of_what_one_suspects(unsure: str, sure: str) -> None:
    """Though he says so later."""
    assert kinds(unsure, sure) == ["modality"]


@pytest.mark.parametrize(("sure", "who", "then"), [
    (SURE, "balai", "2031-03-07"),
    (SURE, "dinas", "2031-03-30"),
    ("Peneliti akhirnya memastikan ikan teluk mati karena limbah tapioka.", "dinas", "2031-03-07"),
    ("Peneliti memastikan udang tambak mati karena limbah sawit.", "dinas", "2031-03-07"),
    ("Peneliti akan memastikan ikan teluk mati karena limbah tapioka.", "dinas", "2031-03-07"),
])
def test_who_comes_to_be_sure_contradicts_nobody(sure: str, who: str, then: str) -> None:
    """Nor weeks later, at last, of something else, nor who will make sure."""
    assert kinds(SUSPECTED, sure, who, then) == []
