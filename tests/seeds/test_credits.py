"""What closes a story: names and initials in brackets at the end of its last line."""

from __future__ import annotations

from briefgen.lang import load_language
from briefgen.seeds.credits import read_signature

LANG = load_language("id")


def test_two_closing_brackets_name_both() -> None:
    """Whoever wrote, and whoever wrote with him."""
    found = read_signature("(Tribunnews.com/Sari Wulandari) (Tribun Jateng/Rano Wibawa)", LANG)
    assert found is not None
    assert found.names == ("Sari Wulandari", "Rano Wibawa")


def test_brackets_without_end_are_read_without_going_ever_deeper() -> None:
    """A line of nothing but brackets is no list of names, and no way to stop us."""
    found = read_signature(("(Sari Wulandari/Warta Niaga) " * 20_000).strip(), LANG)
    assert found is None or len(found.names) <= 2
