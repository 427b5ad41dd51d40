"""What one tells as settled while another still weighs it, and what will never be against what may be."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, body, hop, person, sheet

NAMES = (body("pt-osk", "PT Osk Jaya"), body("pt-wisesa", "PT Wisesa Raya"), person("rani", "Rani Osk"))
DECIDED = Said("PT Osk Jaya akan membiayai perbaikan dermaga kayu.", kind="plan", about=("pt-osk",))


def conflicts(one: Said, other: Said, second: str = "2031-03-06") -> list[list[str]]:
    """What the sides of the conflicts say, of articles of 5 March and of another day."""
    return [[side.value for side in conflict.sides] for conflict in assemble([
        sheet("a", one, entities=NAMES), sheet("b", other, entities=NAMES, published=second)], NOBODY).conflicts]


def weighing(firm: str) -> Said:
    """A firm that has not made up its mind."""
    return Said(f"{firm} masih menimbang apakah akan membiayai perbaikan dermaga.", kind="statement",
                about=("pt-osk" if "Osk" in firm else "pt-wisesa",))


def test_what_is_decided_is_not_weighed_afterwards() -> None:
    """By the same firm."""
    assert conflicts(DECIDED, weighing("PT Osk Jaya")) == [["settled", "open"]]


@pytest.mark.parametrize(("firm", "second"), [("PT Wisesa Raya", "2031-03-06"), ("PT Osk Jaya", "2031-03-04")])
def test_another_firm_may_weigh_it_and_so_may_the_same_before(firm: str, second: str) -> None:
    """A decision comes of weighing."""
    assert conflicts(DECIDED, weighing(firm), second) == []


@pytest.mark.parametrize(("maybe", "told"), [
    ("Nelayan khawatir solar bersubsidi bocor ke pasar gelap.", True),
    ("Solar bersubsidi berpotensi bocor ke pasar gelap.", True),
    ("Nelayan khawatir kapal kayu bocor.", False),
    ("Solar bersubsidi berpotensi langka.", False),
])
def test_what_will_never_be_is_held_against_what_may_be(maybe: str, told: bool) -> None:
    """Of one thing."""
    never = Said("Rani Osk menjamin solar bersubsidi tidak akan bocor ke pasar gelap.", kind="statement", negated=True,
                 via=(hop("rani"),), about=("rani",))
    assert bool(conflicts(never, Said(maybe, kind="assessment"))) == told


@pytest.mark.parametrize(("never", "maybe"), [
    ("Rani Osk menegaskan harga kopra tidak akan naik.", "Pedagang memperkirakan harga kopra bisa naik."),
    ("Tidak akan ada pemutusan kerja di pabrik kertas.", "Pabrik kertas mungkin memutus kerja 200 buruh."),
    ("Rani Osk memastikan bendungan mustahil jebol.", "Pedagang memperingatkan bendungan bisa jebol."),
    ("Rani Osk yakin banjir tidak akan terulang.", "Pedagang tidak menutup kemungkinan banjir terulang."),
    ("Rani Osk menjamin kapur impor tidak akan masuk ke pasar lelang.",
     "Pedagang mengatakan kapur impor dikhawatirkan merembes ke pasar lelang."),
])
def test_what_cannot_be_is_feared_foretold_or_possible(never: str, maybe: str) -> None:
    """In whatever words, and whichever is told first."""
    sure = Said(never, kind="statement", negated="idak" in never, via=(hop("rani"),), about=("rani",))
    unsure = Said(maybe, kind="statement", via=(hop("pedagang"),))
    assert len(conflicts(sure, unsure)) == len(conflicts(unsure, sure)) == 1
