"""Events in order; a coarse date keeps its precision, and nothing is put before another that no source puts there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefgen.dossier.corroboration import Clustered
from briefgen.dossier.dates import apart, finest
from briefgen.dossier.labels import label_of
from briefgen.dossier.matching import Matches
from briefgen.dossier.profile import Profile
from briefgen.lang.compare import Comparison
from briefgen.lang.pack import Language
from briefgen.lang.wording import say_date
from briefgen.model.dossier import Event
from briefgen.model.edtf import Edtf
from briefgen.text.slugs import short_hash

REACTION = 0.3
"""Likeness from which two statements in one article are of one matter."""
DAYS = 3
"""Days by which a reaction may be dated before what it reacts to."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """The dated entries in order, and the refs of the claims that no entry tells."""

    events: tuple[Event, ...]
    undated: tuple[str, ...]


def make_timeline(profiles: Sequence[Profile], clustered: Clustered, words: Comparison, lang: Language) -> Timeline:
    """One event for each group of claims that date it, and for each lone dated claim.

    The date is the finest that any of them gives; a source that says only "2024" stands with one that says "2024-06".
    Sorted by the first possible day, then the last, so that a month stands before the days inside it only because it
    begins earlier; low and high say how far the order can be trusted. A claim without a date of its own stands apart,
    also where its group has one: its source does not say when.
    """
    homes: dict[str, list[int]] = {}
    for i, profile in enumerate(profiles):
        if happened(profile):
            homes.setdefault(clustered.home(i), []).append(i)
    told: set[str] = set()
    events = []
    for members in homes.values():
        for part in _by_date([profiles[i] for i in members]):
            events.append(_event(part))
            told |= {profile.ref for profile in part}
    late = told_late(profiles, clustered.matches)
    events = [_noted(event, late, words, lang) for event in events]
    events.sort(key=in_order)
    return Timeline(tuple(events), tuple(profile.ref for profile in profiles if profile.ref not in told))


def in_order(event: Event) -> tuple[str, str, str]:
    """Where an event stands in the timeline."""
    return event.low, event.high, event.id


def told_late(profiles: Sequence[Profile], matches: Matches) -> dict[str, str]:
    """Ref of a statement -> the later day of another's statement before it in the same article.

    Both of the same matter and days apart at most: the article tells a reaction, and yet dates it before what it reacts
    to, as time zones and agencies' deadlines do. The order of the timeline is the source's dating, and says so.
    """
    found: dict[str, str] = {}
    for pair in matches.among({i for i, profile in enumerate(profiles) if profile.kind == "statement"}, REACTION):
        first, then = profiles[pair.left], profiles[pair.right]
        if first.sheet != then.sheet:
            continue
        one, other = happened(first), happened(then)
        if one and other and first.speaker != then.speaker and one.precision == other.precision == "day" and (
                one.low and other.high and 0 < (one.low - other.high).days <= DAYS):
            found[then.ref] = one.text
    return found


def _noted(event: Event, late: Mapping[str, str], words: Comparison, lang: Language) -> Event:
    days = sorted({late[ref] for ref in event.claims if ref in late})
    return replace(event, note=words.order_note.format(date=say_date(days[0], lang))) if days else event


def happened(profile: Profile) -> Edtf | None:
    """When what a claim tells happened: its event's date; for what somebody said, the day of saying it."""
    when = finest(tuple(when for when in profile.when if when.low or when.high))
    if when is None and profile.kind in ("statement", "assessment"):
        when = finest(profile.said)
    return when


def _by_date(profiles: Sequence[Profile]) -> list[list[Profile]]:
    """Parts of a group whose dates can be one, the finest date first."""
    parts: list[list[Profile]] = []
    for profile in sorted(profiles, key=lambda each: (_width(happened(each)), each.ref)):
        when = happened(profile)
        home = next((part for part in parts if when and not any(apart(when, _date(other)) for other in part)), None)
        if home is None:
            parts.append([profile])
        else:
            home.append(profile)
    return [sorted(part, key=lambda each: each.ref) for part in parts]


def _date(profile: Profile) -> Edtf:
    when = happened(profile)
    if when is None:
        raise ValueError(f"{profile.ref} has no date")
    return when


def _width(when: Edtf | None) -> int:
    return (when.high - when.low).days if when and when.low and when.high else 10**7


def _event(profiles: Sequence[Profile]) -> Event:
    best = min(profiles, key=lambda each: (_width(happened(each)), each.ref))
    when = _date(best)
    low, high = bounds(when)
    refs = tuple(profile.ref for profile in profiles)
    return Event(
        id="e-" + short_hash(" ".join(refs)), date=when.text, low=low, high=high,
        label=label_of(profiles),
        claims=refs, reported=tuple(reported(profile) for profile in profiles))


def bounds(when: Edtf) -> tuple[str, str]:
    """First and last day as ISO dates; an open end is the other end's day, so that it sorts where it is known."""
    low, high = when.low or when.high, when.high or when.low
    return (low or date.min).isoformat(), (high or date.max).isoformat()


def reported(profile: Profile) -> str | None:
    """The day on which it was told: the article's publication, as exactly as that is known."""
    return profile.published.text if profile.published else None
