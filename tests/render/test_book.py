"""Facts that are counted from the dossier: agreement, thinness, shares, the date a claim stands under."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefgen.model.dossier import Origin
from briefgen.model.sheet import ClaimTime
from briefgen.render.book import Book, dated_by
from briefgen.render.excerpts import quoted_share
from tests.render.fixture import CONFLICTS, DOSSIER, GROUPS, KABAR, NAMELESS, WARTA, ref

BOOK = Book(DOSSIER)


@pytest.mark.parametrize(("claim", "state"), [
    (ref(KABAR, 9), "agree"),          # two outlets, one date
    (ref(KABAR, 1), "partial"),        # a day beside the first ten days of its month
    (ref(WARTA, 2), "partial"),        # 1,200 beside about 1,200, and a change over time
    (ref(KABAR, 4), "conflict"),       # June beside November
    (ref(KABAR, 3), "partial"),        # another scope only
    (ref(KABAR, 5), "single"),
])
def test_agreement_follows_dates_numbers_and_conflicts(claim: str, state: str) -> None:
    """Agreed means the same date and number; what differs in precision or scope agrees in part."""
    assert BOOK.agreement(claim) == state


def test_thin_findings_have_many_outlets_and_at_most_one_origin_that_counts() -> None:
    """A group of two named origins that cannot be judged is not thin, one of an anonymous origin is."""
    assert [group.id for group in BOOK.thin_groups()] == ["g-000002", "g-000004", "g-000003", "g-000005"]
    two_named = replace(GROUPS[2], origins=(Origin(("a",), "A", False, False), Origin(("b",), "B", False, False)))
    assert Book(replace(DOSSIER, groups=(two_named,))).thin_groups() == ()


def test_the_most_severe_conflict_comes_first() -> None:
    """Between sources, between parties, within a source, then what time or scope explains."""
    assert [conflict.conflict_class for conflict in BOOK.conflicts] == [
        "between-sources", "between-parties", "within-source", "change-over-time", "composition"]


def test_days_that_cannot_both_be_right_come_before_words() -> None:
    """Within one class, whatever the number of claims."""
    soft = replace(CONFLICTS[2], id="k-000000", conflict_class="between-sources",
                   sides=(replace(CONFLICTS[2].sides[0], claims=tuple(BOOK.claims)), CONFLICTS[2].sides[1]))
    told = Book(replace(DOSSIER, conflicts=(soft, *CONFLICTS)))
    assert [conflict.id for conflict in told.conflicts][:2] == [CONFLICTS[1].id, "k-000000"]


def test_overlapping_quotations_count_once() -> None:
    """The share quoted is a share of the body, headline left out, and never above one."""
    file = BOOK.sheets[NAMELESS]
    body = sum(line.end - line.start for line in file.article.lines)
    quoted = sum(claim.end - claim.start for claim in BOOK.claims_of[NAMELESS])
    assert quoted_share(BOOK, NAMELESS) == quoted / body
    twice = replace(DOSSIER, claims=tuple(claim for claim in DOSSIER.claims for _ in range(2)))
    assert quoted_share(Book(twice), NAMELESS) == quoted / body


def test_a_claim_stands_under_the_time_by_which_the_dossier_sorts_it() -> None:
    """An event's date before the day of saying it; the day of saying where there is no other; none where undated."""
    event = ClaimTime("event", "Juni", "2024-06", "explicit")
    said = ClaimTime("said", "Senin", "2025-03-03", "explicit")
    claim = BOOK.claims[ref(KABAR, 4)]

    def under(low: str | None, high: str | None, *times: ClaimTime) -> ClaimTime | None:
        return dated_by(replace(claim, low=low, high=high, claim=replace(claim.claim, times=times)))

    assert under("2024-06-01", "2024-06-30", said, event) == event
    assert under("2025-03-03", "2025-03-03", said) == said
    assert under(None, None, said) is None
    since = ClaimTime("event", "sejak", "2025-03-07/..", "explicit")
    assert under("2025-03-07", "2025-03-07", since) == under("2025-03-07", None, since) == since
