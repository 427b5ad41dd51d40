"""Claims are likelier one where what is around them says so, and less likely where either has a nearer one."""

from __future__ import annotations

from briefgen.dossier.company import Company

SHEETS = ["a", "a", "a", "b", "b", "b", "c"]


def adds(*near: tuple[int, int, float], pair: tuple[int, int] = (0, 3)) -> float:
    """What the company of a pair adds to its score."""
    return Company(SHEETS, near).adds(*pair)


def test_a_rival_speaks_against_a_pair() -> None:
    """Claim 0 has a nearer one in the other article, or another claim has; how far back counts, up to a limit."""
    alone = adds((0, 3, 0.5))
    assert adds((0, 3, 0.5), (0, 5, 0.6)) < alone
    assert adds((0, 3, 0.5), (2, 3, 0.6)) < alone
    assert adds((0, 3, 0.5), (0, 5, 0.8)) == adds((0, 3, 0.5), (0, 5, 0.9)) < adds((0, 3, 0.5), (0, 5, 0.6))


def test_a_claim_of_another_article_is_no_rival() -> None:
    """Each article may tell it."""
    assert adds((0, 3, 0.5), (0, 6, 0.8)) == adds((0, 3, 0.5))


def test_neighbours_that_agree_speak_for_a_pair() -> None:
    """The next claims of both articles are near; claims further on, and of another article, are no neighbours."""
    alone = adds((0, 3, 0.5))
    assert adds((0, 3, 0.5), (1, 4, 0.5)) > alone
    assert adds((0, 3, 0.5), (2, 5, 0.5)) == alone
    assert adds((0, 5, 0.5), (1, 6, 0.5), pair=(0, 5)) == alone


def test_a_third_article_near_to_both_speaks_for_a_pair() -> None:
    """As far as it is near to the one that is further from it."""
    alone = adds((0, 3, 0.5))
    assert adds((0, 3, 0.5), (0, 6, 0.7)) == alone
    assert alone < adds((0, 3, 0.5), (0, 6, 0.7), (3, 6, 0.4)) < adds((0, 3, 0.5), (0, 6, 0.7), (3, 6, 0.6))


def test_pairs_of_one_score_are_each_others_rivals() -> None:
    """Whichever comes first."""
    assert adds((0, 3, 0.5), (0, 5, 0.5)) == adds((0, 5, 0.5), (0, 3, 0.5)) < adds((0, 3, 0.5))
