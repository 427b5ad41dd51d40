"""What is not worked out changes nothing: the groups are those of all pairs with all their scores and bars."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import combinations

import pytest

from briefgen.dossier.assembly import plan
from briefgen.dossier.bars import bars_between, bars_of_matter
from briefgen.dossier.clusters import Edge, cluster
from briefgen.dossier.corroboration import group_claims
from briefgen.dossier.crowded_days import weigh_days
from briefgen.dossier.evidence import Compared
from briefgen.dossier.features import BESIDE, COUNTS, DATED, LASTS, aspects, features
from briefgen.dossier.judgements import Judged
from briefgen.dossier.matching import SAME
from briefgen.dossier.profile import Profile
from briefgen.dossier.telling import compare
from briefgen.model.registry import Registries
from tests.dossier.invented import load
from tests.dossier.small import NOBODY, Said, sheet

NAMES = ("banjir", "pilkada")
ENDING = "Pasar Karot ditutup hingga 9 Maret 2031."
LASTING = "Larangan masuk ke kolam Karot berlaku sampai 9 Maret 2031."


@lru_cache
def compared(name: str) -> Compared:
    """The claims of an invented dossier, compared."""
    made = plan(load(name).sheets, Registries())
    (story,), (names,) = made.stories, made.names
    return compare(story, names, {}, made.lang)


@pytest.mark.parametrize("name", NAMES)
def test_features_beside_all_aspects_speak_for_little(name: str) -> None:
    """Which is why such a pair is scored only where it may be one for its content."""
    profiles, days = compared(name).profiles, compared(name).likeness.days
    seen = 0
    for left, right in combinations(profiles, 2):
        if not aspects(left) & aspects(right):
            seen += 1
            assert sum(weight for _, weight, _ in features(left, right, 1.0, days)) <= BESIDE + 1e-9
    assert seen


def test_each_strong_feature_has_its_aspect() -> None:
    """A day, a number, a meeting, a last day: none speaks for two claims that have no aspect in common."""
    day = (("event", "2 Maret 2031", "2031-03-02"),)
    last = (("event", "9 Maret 2031", "2031-03-09"),)
    pairs = {
        DATED: (Said("Pasar Karot ditutup pada 2 Maret 2031.", times=day),
                Said("Kolam Karot dikeringkan pada 2 Maret 2031.", times=day)),
        COUNTS: (Said("Sebanyak 712 kios disewakan.", quantities=(("712 kios", 712, "exact", "kios"),)),
                 Said("Ada 712 kios di pasar itu.", quantities=(("712 kios", 712, "exact", "kios"),))),
        LASTS: (Said(ENDING, times=last), Said(LASTING, times=last)),
    }
    for aspect, (one, other) in pairs.items():
        files = [sheet("a", one, published="2031-03-03"), sheet("b", other, published="2031-03-03")]
        made = plan(files, NOBODY)
        left, right = compare(made.stories[0], made.names[0], {}, made.lang).profiles
        strong = [name for name, weight, _ in features(
            left, right, 1.0, weigh_days((left, right))) if weight > BESIDE]
        assert strong
        assert aspects(left) & aspects(right) == aspect


def told_by_nobody(profile: Profile) -> Profile:
    """The same matter, told by another sheet in another place at no known time in no known words."""
    claim = replace(profile.claim, id="", line=0, claim="", quote="", via=(), about=())
    return replace(profile, ref="", sheet="", place=0, published=None, claim=claim)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_kept_for_a_matter_hangs_on_nothing_else(name: str) -> None:
    """Features and the bars of the matter do not see who tells it, where and when."""
    profiles, days = compared(name).profiles, compared(name).likeness.days
    for left, right in combinations(profiles, 2):
        one, other = told_by_nobody(left), told_by_nobody(right)
        assert one.matter() == left.matter()
        assert list(features(one, other, 0.5, days)) == list(features(left, right, 0.5, days))
        assert list(bars_of_matter(one, other)) == list(bars_of_matter(left, right))


@pytest.mark.parametrize("name", NAMES)
def test_groups_are_those_of_all_pairs_scored(name: str) -> None:
    """First clusters of every compared pair with its score and its bars are what is told, before claims are shared."""
    story = compared(name)
    profiles, matches = story.profiles, story.matches
    pairs = list(matches.touching(range(len(profiles))))
    edges = [Edge(pair.left, pair.right, matches.score(pair.place), bool(
        bars_between(profiles[pair.left], profiles[pair.right]))) for pair in pairs]
    told = [members for members in cluster(edges, SAME) if len({profiles[member].sheet for member in members}) > 1]
    groups = group_claims(profiles, matches, (), Judged(Registries())).groups
    assert told
    assert all(any(set(members) <= set(group) for group in groups) for members in told)
    assert set(matches.likely()) == {pair.place for pair in pairs if matches.score(pair.place) >= SAME}


@pytest.mark.parametrize("name", NAMES)
def test_a_compared_pair_is_found_by_its_claims(name: str) -> None:
    """And no other."""
    matches, count = compared(name).matches, len(compared(name).profiles)
    pairs = {(pair.left, pair.right): pair for pair in matches.touching(range(count))}
    assert pairs
    for i, j in combinations(range(count), 2):
        assert matches.place(i, j) == (pairs[i, j].place if (i, j) in pairs else None)
    some = set(range(0, count, 2))
    assert list(matches.among(some, 0.3)) == [
        pair for pair in pairs.values() if {pair.left, pair.right} <= some and pair.text >= 0.3]
    first = next(iter(pairs.values()))
    assert compared(name).text(first.right, first.left) == pytest.approx(first.text)


def reasons_of(left: Said, right: Said) -> dict[str, float]:
    """The features that speak for or against two claims of two sheets, with their weights."""
    made = plan([sheet("a", left), sheet("b", right)], NOBODY)
    one, other = compare(made.stories[0], made.names[0], {}, made.lang).profiles
    return {name: weight for name, weight, _ in features(one, other, 0.5, weigh_days((one, other)))}


def test_a_day_speaks_for_its_month() -> None:
    """"Pada April 2031" and "Senin (28/4/2031)" may be one time; a day of May is none of it."""
    month = Said("Kota Lembar menutup pasar.", times=(("event", "April 2031", "2031-04"),))
    day = Said("Kota Lembar menutup pasar.", times=(("event", "28/4/2031", "2031-04-28"),))
    later = Said("Kota Lembar menutup pasar.", times=(("event", "1/5/2031", "2031-05-01"),))
    assert reasons_of(month, day)["date"] == reasons_of(day, month)["date"] > 0
    assert "date" not in reasons_of(month, later)


def test_to_admit_a_thing_is_not_to_do_it() -> None:
    """Unless the other claim speaks of the admission as well."""
    done = Said("Kota Lembar mengirim pasukan ke bukit perbatasan.")
    owned = Said("Kota Lembar mengakui telah mengirim pasukan ke bukit perbatasan.")
    assert reasons_of(done, owned)["admits"] == reasons_of(owned, done)["admits"] < 0
    assert "admits" not in reasons_of(owned, owned)
