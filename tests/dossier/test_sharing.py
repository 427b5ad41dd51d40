"""One story in shares: what comes back from other processes is what would have been made here."""

from __future__ import annotations

import marshal
from functools import partial

import pytest

from briefgen.dossier import assemble, bind, plan, tell
from briefgen.dossier.sharing import Share, from_plain, to_plain
from briefgen.dossier.telling import compare
from briefgen.model.registry import Registries
from briefgen.pipeline.parallel import in_shares
from tests.dossier.invented import load

NAMES = ("banjir", "pilkada")


@pytest.mark.parametrize("name", NAMES)
def test_a_profile_comes_back_as_it_was(name: str) -> None:
    """Through bytes, without its claim; the records inside are records of their kind again."""
    made = plan(load(name).sheets, Registries())
    story = compare(made.stories[0], made.names[0], {}, made.lang)
    for claim, profile in zip(story.claims, story.profiles, strict=True):
        back = from_plain(marshal.loads(marshal.dumps(to_plain(profile))), claim, profile.published)  # noqa: S302
        assert back == profile
        assert (type(back.deed), type(back.cause)) == (type(profile.deed), type(profile.cause))


def here(work: Share, shares: int) -> list[object]:
    """All shares, one after another."""
    return [work(number, shares) for number in range(shares)]


@pytest.mark.parametrize("shares", [1, 2, 3])
@pytest.mark.parametrize("name", NAMES)
def test_a_story_told_in_shares_is_the_same(name: str, shares: int) -> None:
    """However many there are, also more than sheets."""
    sheets = load(name).sheets
    made = plan(sheets, Registries())
    assert bind(made, [tell(made, 0, partial(here, shares=shares))]) == assemble(sheets, Registries())


def test_a_story_told_by_two_processes_is_the_same() -> None:
    """The second is forked."""
    sheets = load("banjir").sheets
    made = plan(sheets, Registries())
    assert bind(made, [tell(made, 0, partial(in_shares, shares=2))]) == assemble(sheets, Registries())
