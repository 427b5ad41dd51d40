"""The same told by two articles of a day, but for a "not", or with a doubt before it."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, person, sheet

NAMES = (person("rani", "Rani Osk"), person("nara", "Nara Wisesa"))


def conflicts(one: Said, other: Said, second: str = "2031-03-05") -> list[list[str]]:
    """What the sides of the conflicts say."""
    return [[side.value for side in conflict.sides] for conflict in assemble([
        sheet("a", one, entities=NAMES), sheet("b", other, entities=NAMES, published=second)], NOBODY).conflicts]


@pytest.mark.parametrize(("one", "other"), [
    (Said("Koperasi akan menjual tambak udang.", kind="plan"),
     Said("Koperasi tidak akan menjual tambak udang.", kind="plan", negated=True)),
    (Said("Rani Osk akan mundur dari dewan kesenian.", kind="plan"),
     Said("Rani Osk tidak akan mundur dari dewan kesenian.", kind="plan", negated=True)),
    (Said("Tim penolong telah mencapai gua kapur."),
     Said("Tim penolong belum mencapai gua kapur.", negated=True)),
])
def test_a_not_contradicts_the_same_words(one: Said, other: Said) -> None:
    """What is to come and what is done, also by a verb that says nothing by itself."""
    said = "planned" if one.kind == "plan" else "done"
    assert [conflicts(one, other), conflicts(other, one)] == [[[said, "negated"]], [["negated", said]]]


@pytest.mark.parametrize("doubt", [
    "Belum jelas apakah", "Belum ada bukti", "Belum diketahui apakah", "Tidak ada bukti bahwa",
    "Masih belum jelas apakah",
])
def test_a_doubt_contradicts_what_is_told_as_so(doubt: str) -> None:
    """Whatever words it takes."""
    told = Said("Jamur itu menular antarpohon.")
    doubted = Said(f"{doubt} jamur itu menular antarpohon.", kind="state")
    assert conflicts(told, doubted) == [["done", "possible"]]
    assert conflicts(doubted, told) == [["possible", "done"]]


@pytest.mark.parametrize(("one", "other", "second"), [
    (Said("Koperasi tidak akan menjual tambak udang.", kind="plan", negated=True),
     Said("Koperasi akan menjual tambak udang.", kind="plan"), "2031-03-09"),
    (Said("Tim penolong belum mencapai gua kapur.", negated=True), Said("Tim penolong telah mencapai gua kapur."),
     "2031-03-06"),
    (Said("Belum jelas apakah jamur itu menular antarpohon.", kind="state"), Said("Jamur itu menular antarpohon."),
     "2031-03-09"),
    (Said("Rani Osk akan mundur dari dewan kesenian.", kind="plan"),
     Said("Nara Wisesa tidak akan mundur dari dewan kesenian.", kind="plan", negated=True), "2031-03-05"),
    (Said("Tiga puluh petambak belum dibayar koperasi.", negated=True), Said("Petambak belum dibayar koperasi."),
     "2031-03-05"),
    (Said("Koperasi gagal menjual tambak udang.", negated=True), Said("Penjualan tambak udang koperasi gagal."),
     "2031-03-05"),
])
def test_what_changed_and_what_is_of_others_does_not(one: Said, other: Said, second: str) -> None:
    """A plan and a doubt of days before, what was not so yet, another person, both not done."""
    assert conflicts(one, other, second) == []
