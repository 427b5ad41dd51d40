"""Numbers told in the same digits in another order."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.dossier.digits import digits
from tests.dossier.small import NOBODY, Said, sheet
from tests.dossier.test_near_misses import counted, kinds, pair


@pytest.mark.parametrize(("value", "told"), [(3180, "318"), (134.2, "1342"), (8_900_000_000_000, "89"), (0.5, "5")])
def test_zeros_at_the_ends_are_no_digits(value: float, told: str) -> None:
    """8,9 triliun has two digits."""
    assert digits(value) == told


def loaves(number: str, value: float, words: str = "roti") -> Said:
    """What a bakery is said to make, in words of its own."""
    return counted(
        f"Tungku di dapur Melati memanggang {number} {words} sejak subuh.", f"{number} {words}", value, unit=words)


def sold(number: str, value: float, words: str = "roti") -> Said:
    """What it sells, in other words."""
    return counted(
        f"Pembeli mengantre di depan Melati demi {number} {words} hangat.", f"{number} {words}", value, unit=words)


def test_swapped_digits_tell_one_measure_in_other_words() -> None:
    """3,180 and 3,810 are one number that somebody copied wrongly; 3,180 and 3,720 may be two."""
    assert kinds(pair(loaves("3.180", 3180), sold("3.810", 3810))) == ["number"]
    assert kinds(pair(loaves("3.180", 3180), sold("3.720", 3720))) == []


def test_swapped_digits_of_other_things_are_there_by_chance() -> None:
    """3,180 loaves and 3,810 cakes; 31 and 13 of unlike things; 3,180 and 38,100."""
    assert kinds(pair(loaves("3.180", 3180), sold("3.810", 3810, "donat"))) == []
    assert kinds(pair(loaves("31", 31), counted("Bagian gereja itu 13 roti.", "13 roti", 13, unit="roti"))) == []
    assert kinds(pair(loaves("3.180", 3180), sold("38.100", 38100))) == []


def test_who_tells_both_numbers_mixes_none_up() -> None:
    """"Dari 3.180 menjadi 3.810"."""
    both = Said("Pembeli di depan Melati mengantre bukan demi 3.180 roti, tetapi 3.810 roti.", quantities=(
        ("3.180 roti", 3180, "exact", "roti"), ("3.810 roti", 3810, "exact", "roti")))
    assert kinds(pair(both, sold("3.810", 3810))) == []


def test_what_was_done_may_not_go_beyond_what_was_planned() -> None:
    """Seven wells were to be dug: five so far are no contradiction, eleven are one."""
    plan = counted("Warga Desa Melati akan menggali 7 sumur di tepi kebun.", "7 sumur", 7, unit="sumur", kind="plan")
    for number, expected in ((5, []), (11, ["number"])):
        dug = counted(
            f"Warga Desa Melati menggali {number} sumur di tepi kebun.", f"{number} sumur", number, unit="sumur")
        assert kinds(assemble([sheet("a", plan, published="2031-03-01"), sheet("b", dug)], NOBODY)) == expected


def test_a_price_goes_up_and_down() -> None:
    """Two prices with the same digits, undated and told three weeks apart, are of two days; portions are not."""
    def told(text: str, number: str, value: float, unit: str) -> Said:
        return counted(text.format(number), number, value, unit=unit)
    one = told("Harga emas di pasar Melati mencapai {} per gram.", "Rp 1.572", 1572, "IDR")
    other = told("Harga emas di pasar Melati bertahan {} per gram.", "Rp 1.527", 1527, "IDR")
    assert kinds(pair(one, other, a="2031-03-05", b="2031-03-06")) == ["number"]
    assert kinds(pair(one, other, a="2031-03-05", b="2031-03-26")) == []
    assert kinds(pair(loaves("3.180", 3180), sold("3.810", 3810), a="2031-03-05", b="2031-03-26")) == ["number"]
