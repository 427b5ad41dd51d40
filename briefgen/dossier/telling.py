"""What one story's sheets say together: claims and chains first, then what compares them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from typing import Any

from briefgen.dossier.asked import with_questions
from briefgen.dossier.chains import chain_of, independent
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.conflicts import find_clashes, merge_clashes
from briefgen.dossier.clashes.denials.disputes import find_disputes
from briefgen.dossier.clients import with_clients
from briefgen.dossier.corroboration import Clustered, find_series, group_claims, why_grouped
from briefgen.dossier.dates import finest
from briefgen.dossier.entities import Entities
from briefgen.dossier.evidence import Compared
from briefgen.dossier.headlines.conflicts import headline_conflicts
from briefgen.dossier.judgements import Judged
from briefgen.dossier.labels import label_of
from briefgen.dossier.likeness import Likeness, weigh_terms
from briefgen.dossier.matching import Matches
from briefgen.dossier.mentions import known_names
from briefgen.dossier.profile import Profile, profiles_of
from briefgen.dossier.reading import Reader
from briefgen.dossier.sharing import Spread, all_described, alone
from briefgen.dossier.stories import Story
from briefgen.dossier.timeline import bounds, happened, make_timeline
from briefgen.dossier.wire import copies, find_wire, locate
from briefgen.dossier.yearless import span_of, with_days
from briefgen.lang.compare import load_comparison
from briefgen.lang.everyday import load_everyday
from briefgen.lang.pack import Language
from briefgen.model.dossier import Conflict, DossierClaim, Event, Group, Series, SheetFile, Wire
from briefgen.model.packing import pack, unpack
from briefgen.model.registry import KnownOutlet, Registries
from briefgen.model.sheet import Claim
from briefgen.text.slugs import short_hash

BOTH = 2
"""Sides of a conflict that two others may be one with."""


@dataclass(frozen=True, slots=True)
class Told:
    """One story, compared. Its parts are in no promised order, and two may have one id; `bind` sees to both."""

    claims: tuple[DossierClaim, ...]
    groups: tuple[Group, ...]
    conflicts: tuple[Conflict, ...]
    wire: tuple[Wire, ...]
    events: tuple[Event, ...]
    undated: tuple[str, ...]
    series: tuple[Series, ...]


def tell_story(
    story: Story, registries: Registries, entities: Entities, lang: Language, spread: Spread = alone,
) -> Told:
    """What one story's sheets say together. It hangs on these sheets, their entities and the registries alone.

    spread: does what can be done in shares.
    """
    outlets = {outlet.id: outlet for outlet in registries.outlets}
    judged = Judged(registries)
    compared = compare(story, entities, outlets, lang, spread)
    claims, profiles = tuple(compared.claims), compared.profiles
    clashes = find_clashes(compared, judged, spread)
    clustered = group_claims(profiles, compared.matches, clashes, judged)
    wire = find_wire(story, claims, compared.words, lang.abbreviations)
    timeline = make_timeline(profiles, clustered, compared.words, lang)
    return Told(
        claims=claims, groups=tuple(_groups(compared, clustered, outlets, copies(wire))),
        conflicts=tuple(_conflicts(story, compared, clustered, clashes, spread)), wire=wire, events=timeline.events,
        undated=timeline.undated, series=tuple(_series(profiles, clustered, clashes)))


def compare(
    files: Sequence[SheetFile], entities: Entities, outlets: Mapping[str, KnownOutlet], lang: Language,
    spread: Spread = alone,
) -> Compared:
    """All claims of some sheets, described and compared pair by pair. spread: does both in shares."""
    words, span = load_comparison(lang.tag), span_of(files, lang.calendar)
    known = known_names(entities, words.clitic)
    told = [(file, tuple(_claims(file, entities, outlets))) for file in files]
    dated = [with_days(file, claims, span) for file, claims in told]

    def described(share: int, of: int) -> list[tuple[Profile, ...]]:
        reader = Reader(words)
        return [profiles_of(file, claims, entities, reader, known, lang)
                for file, claims in list(zip(files, dated, strict=True))[share::of]]

    profiles = tuple(chain.from_iterable(all_described(files, dated, described, spread)))
    claims = tuple(map(_dated, chain.from_iterable(claims for _, claims in told), profiles))
    between = _between(files, claims)
    profiles = with_questions(with_clients(claims, profiles, entities, words), between, words)
    likeness = Likeness(profiles, weigh_terms(profiles, load_everyday(lang.tag)))
    return Compared(
        claims, profiles, between, Matches(profiles, likeness, spread), likeness, entities, words, lang,
        known)


def _claims(file: SheetFile, entities: Entities, outlets: Mapping[str, KnownOutlet]) -> Iterator[DossierClaim]:
    lines = dict(file.claim_lines)
    sheet = file.sheet
    for claim in sheet.claims:
        if claim.review.state == "rejected":
            continue
        start, end = _place(file, claim)
        yield DossierClaim(
            ref=f"{sheet.id}#{claim.id}", sheet=sheet.id, claim=claim, start=start, end=end,
            yaml_line=lines.get(claim.id, 0), outlet=sheet.source.outlet,
            chain=chain_of(file, claim, entities, outlets),
            about=tuple(sorted({entities.of(sheet.id, entity) for entity in claim.about})), low=None, high=None)


def _place(file: SheetFile, claim: Claim) -> tuple[int, int]:
    """Code points in the raw seed of the claim's quote; (0, 0) where it is not there, which check reports."""
    article = file.article
    at = locate(article.text, claim.quote, claim.quote_prefix, claim.quote_suffix)
    if at < 0 or not claim.quote:
        return 0, 0
    return article.in_raw(at, at + len(claim.quote))


def _dated(claim: DossierClaim, profile: Profile) -> DossierClaim:
    when = happened(profile)
    low, high = bounds(when) if when else (None, None)
    return replace(claim, low=low, high=high)


def _groups(
    compared: Compared, clustered: Clustered, outlets: Mapping[str, KnownOutlet], copied: Mapping[str, Collection[str]],
) -> Iterator[Group]:
    refs = [profile.ref for profile in compared.profiles]
    for members in clustered.groups:
        held = [compared.claims[i] for i in members]
        origins, count = independent(held, compared.entities, outlets, copied)
        yield Group(
            id="g-" + short_hash(" ".join(refs[i] for i in members)),
            label=label_of([compared.profiles[i] for i in members]), claims=tuple(refs[i] for i in members),
            sheets=tuple(sorted({claim.sheet for claim in held})),
            outlets=tuple(sorted({claim.outlet or claim.sheet for claim in held})), origins=origins,
            independent_origins=count,
            why=why_grouped(members, clustered.matches, compared.profiles, compared.likeness))


def _conflicts(
    files: Sequence[SheetFile], compared: Compared, clustered: Clustered, clashes: Sequence[Clash], spread: Spread,
) -> list[Conflict]:
    """The conflicts that come of clashes, of denials and of headlines."""
    found = merge_clashes(clashes, compared, clustered) + find_disputes(compared, clustered)
    found += _of_headlines(files, compared, spread)
    return [one for one in found if not any(_tells(other, one) for other in found)]


def _of_headlines(files: Sequence[SheetFile], compared: Compared, spread: Spread) -> Iterator[Conflict]:
    """The conflicts of each article with its own headline, in the order of the sheets."""
    own: dict[str, list[Profile]] = {}
    for profile in compared.profiles:
        own.setdefault(profile.sheet, []).append(profile)

    def share(number: int, of: int) -> list[list[Any]]:
        return [[pack(conflict) for conflict in headline_conflicts(file, own.get(file.sheet.id, []), compared)]
                for file in files[number::of]]

    parts = spread(share)
    for place in range(len(files)):
        yield from (unpack(Conflict, plain) for plain in parts[place % len(parts)][place // len(parts)])


def _tells(dispute: Conflict, one: Conflict) -> bool:
    """Whether a dispute holds what another conflict says of certainty: who rejects a thing says that it is not so."""
    if one.kind != "modality" or dispute.kind != "attribution" or not len(one.sides) == len(dispute.sides) == BOTH:
        return False
    mine, its = ([set(side.claims) for side in conflict.sides] for conflict in (one, dispute))
    return any(mine[0] <= first and mine[1] <= second for first, second in (its, its[::-1]))


def _between(files: Sequence[SheetFile], claims: Sequence[DossierClaim]) -> list[str]:
    """The words of the article between each claim's quote and the next one's; empty where another sheet begins."""
    raw = {file.sheet.id: file.article.raw for file in files}
    return [raw[one.sheet][one.end:other.start] if one.sheet == other.sheet else "" for one, other in pairwise(claims)]


def _series(profiles: Sequence[Profile], clustered: Clustered, clashes: Sequence[Clash]) -> Iterator[Series]:
    taken = [(min(clash.left, clash.right), max(clash.left, clash.right)) for clash in clashes]
    for members in find_series(profiles, clustered, taken):
        refs = tuple(profiles[i].ref for i in members)
        dates = [finest((*profiles[i].when, *profiles[i].said)) for i in members]
        yield Series(
            id="s-" + short_hash(" ".join(refs)), label=label_of([profiles[i] for i in members]), claims=refs,
            dates=tuple(when.text if when else None for when in dates))
