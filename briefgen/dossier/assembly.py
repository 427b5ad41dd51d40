"""Put the dossier together: claims and chains first, then what compares them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefgen.dossier.certainty import attribution_clashes, modality_clashes
from briefgen.dossier.chains import chain_of, independent
from briefgen.dossier.clash import Clash
from briefgen.dossier.conflicts import merge_clashes
from briefgen.dossier.corroboration import Clustered, find_series, group_claims, label_of, why_grouped
from briefgen.dossier.dates import finest
from briefgen.dossier.days import date_clashes
from briefgen.dossier.days import on_side as date_on_side
from briefgen.dossier.disputes import find_disputes
from briefgen.dossier.entities import Entities, merge_entities
from briefgen.dossier.headlines import headline_conflicts
from briefgen.dossier.judgements import Judged, rule_on
from briefgen.dossier.matching import Matches, Weights, find_matches
from briefgen.dossier.numbers import number_clashes
from briefgen.dossier.numbers import on_side as number_on_side
from briefgen.dossier.profile import Profile, profiles_of
from briefgen.dossier.timeline import bounds, happened, make_timeline
from briefgen.dossier.wire import copied_pairs, find_wire, locate
from briefgen.lang.compare import Comparison, load_comparison
from briefgen.lang.pack import Language, load_language
from briefgen.model.dossier import Conflict, Dossier, DossierClaim, Group, Series, SheetFile
from briefgen.model.registry import KnownOutlet, Registries
from briefgen.model.sheet import Claim
from briefgen.text.slugs import short_hash


def assemble(sheets: Sequence[SheetFile], registries: Registries, lang: Language | None = None) -> Dossier:
    """Cross-link all sheets. Pure, and independent of the order in which the sheets come.

    lang: the language that the sheets are in; the first sheet's own by default. Claims that a reviewer rejected are
    left out. Every tuple of the result is in a fixed order: sheets by id, claims by sheet and place in the article,
    groups and conflicts by their first claim, the timeline by day.
    """
    files = tuple(sorted(sheets, key=lambda file: file.sheet.id))
    lang = lang or load_language(files[0].sheet.source.language if files else "id")
    words = load_comparison(lang.tag)
    entities = merge_entities(files, registries, words)
    outlets = {outlet.id: outlet for outlet in registries.outlets}
    bare = {file.sheet.id: tuple(_claims(file, entities, outlets)) for file in files}
    claims = tuple(claim for file in files for claim in bare[file.sheet.id])
    profiles = tuple(profile for file in files for profile in profiles_of(file, bare[file.sheet.id], entities, words))
    claims = tuple(_dated(claim, profile) for claim, profile in zip(claims, profiles, strict=True))
    weights = Weights(profiles)
    matches = {(match.left, match.right): match for match in find_matches(profiles, weights)}
    clashes = _clashes(profiles, matches, claims, entities, words, weights)
    clustered = group_claims(profiles, matches, clashes, Judged(registries))
    wire = find_wire(files, claims, words, lang.page.abbreviations)
    conflicts = _conflicts(files, profiles, clustered, clashes, claims, entities, words, weights)
    timeline = make_timeline(profiles, clustered)
    at = {claim.ref: i for i, claim in enumerate(claims)}
    return Dossier(
        sheets=files, claims=claims, entities=entities.all, outlets=registries.outlets,
        groups=tuple(_groups(profiles, clustered, claims, entities, outlets, copied_pairs(wire, claims))),
        conflicts=rule_on(sorted(conflicts, key=lambda conflict: _first(conflict, at)), registries),
        wire=wire, timeline=timeline.events, undated=timeline.undated, topics=registries.topics,
        series=tuple(_series(profiles, clustered, clashes)))


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
    return DossierClaim(
        claim.ref, claim.sheet, claim.claim, claim.start, claim.end, claim.yaml_line, claim.outlet, claim.chain,
        claim.about, low, high)


def _groups(
    profiles: Sequence[Profile], clustered: Clustered, claims: Sequence[DossierClaim], entities: Entities,
    outlets: Mapping[str, KnownOutlet], copied: Sequence[tuple[str, str]],
) -> Iterator[Group]:
    refs = [profile.ref for profile in profiles]
    for members in clustered.groups:
        held = [claims[i] for i in members]
        origins, count = independent(held, entities, outlets, copied)
        yield Group(
            id="g-" + short_hash(" ".join(refs[i] for i in members)), label=label_of([profiles[i] for i in members]),
            claims=tuple(refs[i] for i in members), sheets=tuple(sorted({claim.sheet for claim in held})),
            outlets=tuple(sorted({claim.outlet or claim.sheet for claim in held})), origins=origins,
            independent_origins=count, why=why_grouped(members, clustered.matches, refs))


def _clashes(
    profiles: Sequence[Profile], matches: Matches, claims: Sequence[DossierClaim], entities: Entities,
    words: Comparison, weights: Weights,
) -> list[Clash]:
    """Pairs of claims that cannot both be right; they also keep the two out of one group."""
    return [
        *date_clashes(profiles, matches), *number_clashes(profiles, matches, weights, words),
        *modality_clashes(profiles, matches, weights), *attribution_clashes(profiles, matches, claims, entities),
    ]


def _conflicts(
    files: Sequence[SheetFile], profiles: Sequence[Profile], clustered: Clustered, clashes: Sequence[Clash],
    claims: Sequence[DossierClaim], entities: Entities, words: Comparison, weights: Weights,
) -> list[Conflict]:
    """The conflicts that come of clashes, of denials and of headlines."""
    def joins(mate: int, one: int, clash: Clash) -> bool:
        other = clash.right if one == clash.left else clash.left
        if clash.kind == "date":
            return date_on_side(profiles[mate], profiles[one], profiles[other])
        value = clash.values[0] if one == clash.left else clash.values[1]
        return clash.kind != "number" or number_on_side(profiles[mate], profiles[one], (value,))

    conflicts = merge_clashes(clashes, profiles, clustered, joins, claims, entities)
    conflicts += find_disputes(profiles, clustered, claims, _between(files, claims), entities, words, weights)
    for file in files:
        own = [profile for profile in profiles if profile.sheet == file.sheet.id]
        forms = sorted(((form, entities.of(file.sheet.id, entity.id)) for entity in file.sheet.entities
                        for form in (entity.name, *entity.mentions)), key=lambda pair: (-len(pair[0]), pair))
        conflicts += headline_conflicts(file, own, forms, words, weights)
    return conflicts


def _between(files: Sequence[SheetFile], claims: Sequence[DossierClaim]) -> list[str]:
    """The words of the article between each claim's quote and the next one's; empty where another sheet begins."""
    raw = {file.sheet.id: file.article.raw for file in files}
    pairs = zip(claims, claims[1:], strict=False)
    return [raw[one.sheet][one.end:next_.start] if one.sheet == next_.sheet else "" for one, next_ in pairs]


def _first(conflict: Conflict, at: Mapping[str, int]) -> tuple[int, str]:
    return min((at[ref] for side in conflict.sides for ref in side.claims), default=0), conflict.id


def _series(profiles: Sequence[Profile], clustered: Clustered, clashes: Sequence[Clash]) -> Iterator[Series]:
    taken = [(min(clash.left, clash.right), max(clash.left, clash.right)) for clash in clashes]
    for members in find_series(profiles, clustered, taken):
        refs = tuple(profiles[i].ref for i in members)
        dates = [finest((*profiles[i].when, *profiles[i].said)) for i in members]
        yield Series(
            id="s-" + short_hash(" ".join(refs)), label=label_of([profiles[i] for i in members]), claims=refs,
            dates=tuple(when.text if when else None for when in dates))
