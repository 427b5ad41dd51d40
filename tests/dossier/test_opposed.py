"""What a claim that says "not" is opposed to: who says that it is so; nobody who tells of another act."""

from __future__ import annotations

import pytest

from briefgen.dossier.assembly import plan
from briefgen.dossier.bars import bars_of_matter
from briefgen.dossier.telling import compare
from tests.dossier.small import NOBODY, Said, sheet


def is_denial(no: str, other: str) -> bool:
    """Whether "not" stands between a claim that extraction read as negated and one that it did not."""
    made = plan([sheet("a", Said(no, negated=True)), sheet("b", Said(other))], NOBODY)
    left, right = compare(made.stories[0], made.names[0], {}, made.lang).profiles
    return "denial" in bars_of_matter(left, right)


@pytest.mark.parametrize(("no", "other"), [
    ("Tak seorang pun dari mereka mendengar lonceng gereja.",
     "Keduanya jaga malam, tetapi mengaku tidak mendengar lonceng."),
    ("Petambak belum merasakan pupuk dari dinas yang sudah diserahkan.", "Dinas menyerahkan pupuk kepada petambak."),
    ("Koleksi kebun raya belum diasuransikan.", "Koleksi kebun raya, termasuk anggrek tua, tidak diasuransikan."),
])
def test_not_is_said_of_another_act_or_by_both(no: str, other: str) -> None:
    """In whatever clause the other says it."""
    assert not is_denial(no, other)


@pytest.mark.parametrize(("no", "other"), [
    ("Dinas belum menyerahkan pupuk kepada petambak.", "Dinas menyerahkan pupuk kepada petambak."),
    ("Petambak tidak mendengar lonceng gereja.", "Petambak mendengar lonceng gereja."),
    ("Koleksi kebun raya tidak diasuransikan.", "Koleksi kebun raya diasuransikan, termasuk anggrek tua."),
])
def test_not_is_said_of_what_the_other_tells(no: str, other: str) -> None:
    """Of the same act."""
    assert is_denial(no, other)
