"""What is told as settled by one source and as open by another, and what was settled in between."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, hop, person, sheet

RANI, NARA = person("rani", "Rani Osk"), person("nara", "Nara Wisesa")


def told(one: Said, other: Said, one_day: str = "2031-03-05", other_day: str = "2031-03-06") -> list[str]:
    """The kinds of the conflicts between a claim of each of two sheets."""
    names = (RANI, NARA)
    return [conflict.kind for conflict in assemble([
        sheet("a", one, entities=names, published=one_day),
        sheet("b", other, entities=names, published=other_day)], NOBODY).conflicts]


def said(text: str, who: str = "rani") -> Said:
    """What somebody says."""
    return Said(text, kind="statement", via=(hop(who),), about=(who,))


SURE = said("Rani Osk memastikan gudang beras terbakar karena kabel tua.")


@pytest.mark.parametrize("text", [
    "Rani Osk baru menduga gudang beras terbakar karena kabel tua.",
    "Rani Osk belum dapat memastikan gudang beras terbakar karena kabel tua.",
    "Rani Osk mengatakan kabel tua penyebab gudang beras terbakar masih sebatas dugaan.",
])
def test_suspected_after_it_was_established(text: str) -> None:
    """By the one who speaks, a day later."""
    assert told(SURE, said(text)) == ["modality"]


def test_announced_as_a_plan_and_not_decided_a_day_later() -> None:
    """An extraction may take what somebody announces for a plan."""
    plan = Said("Rani Osk mengatakan kota akan menutup tiga pasar hewan.", kind="plan", via=(hop("rani"),),
                about=("rani",))
    assert told(plan, said("Nara Wisesa mengatakan rencana menutup tiga pasar hewan belum diputuskan.", "nara")) == [
        "modality"]


def test_decided_and_still_studied_on_one_day() -> None:
    """Whichever article is the older."""
    studied, decided = (
        Said(f"Penutupan gudang beras {how}, kata Rani Osk pada 4 Maret.", kind="statement", via=(hop("rani"),),
             times=(("said", "4 Maret", "2031-03-04"),)) for how in ("masih dikaji", "sudah diputuskan"))
    assert told(studied, decided) == told(decided, studied) == ["modality"]


@pytest.mark.parametrize(("one", "other", "day"), [
    (said("Rani Osk baru menduga gudang beras terbakar karena kabel tua."), SURE, "2031-03-06"),
    (SURE, said("Rani Osk baru menduga gudang beras terbakar karena kabel tua."), "2031-03-20"),
    (SURE, said("Rani Osk baru menduga dua pencuri muda merusak pagar gudang."), "2031-03-06"),
    (SURE, said("Nara Wisesa baru menduga kabel di lantai dua sudah rapuh dimakan tikus.", "nara"), "2031-03-06"),
    (SURE, said("Rani Osk menduga gudang beras terbakar karena kabel tua."), "2031-03-06"),
])
def test_what_was_settled_in_between_is_no_contradiction(one: Said, other: Said, day: str) -> None:
    """Nor what is told weeks later, another matter, another's word in other words, or a plain guess."""
    assert told(one, other, other_day=day) == []
