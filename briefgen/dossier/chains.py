"""Who told whom: origin, relays, the relay of the whole article, outlet; and which origins are one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from briefgen.dossier.entities import Entities
from briefgen.dossier.sets import Sets
from briefgen.model.dossier import DossierClaim, Link, Origin, SheetFile
from briefgen.model.registry import KnownOutlet
from briefgen.model.sheet import Claim

OUTLET = "outlet"
"""Basis of the last link: the article itself."""
WHOLE = "context"
"""Basis of a relay that the article declares for all of it and not for this claim."""


def chain_of(file: SheetFile, claim: Claim, entities: Entities, outlets: Mapping[str, KnownOutlet]) -> tuple[Link, ...]:
    """The hops of a claim, origin first, outlet last.

    A relay of the whole article stands before the outlet, unless the claim's own hops name it. A claim in the
    outlet's own voice begins with that relay, or with the outlet.
    """
    sheet = file.sheet
    links = [
        _link(entities, entities.of(sheet.id, hop.who), hop.basis, hop.text, hop.anonymous)
        for hop in claim.via
    ]
    for relay in sheet.source.relays:
        who = entities.of(sheet.id, relay.who)
        if all(link.who != who for link in links):
            links.append(_link(entities, who, WHOLE, relay.text, anonymous=False))
    return (*links, _outlet(file, outlets))


def _link(entities: Entities, who: str, basis: str, text: str, anonymous: bool) -> Link:
    entity = entities.by_id.get(who) or entities.known.get(who)
    name = entity.name if entity else _phrase(who, text)
    return Link(who, name, basis, text, entities.is_party(who), anonymous or bool(entity and entity.anonymous))


def _phrase(who: str, text: str) -> str:
    """The descriptive words behind a slug, as the text has them; the slug's own words where it does not."""
    words = who.split("-")
    spoken = text.split()
    for start in range(len(spoken) - len(words) + 1):
        piece = " ".join(spoken[start:start + len(words)]).strip(",.:;“”\"'()")
        if piece.lower() == " ".join(words):
            return piece
    return " ".join(words)


def _outlet(file: SheetFile, outlets: Mapping[str, KnownOutlet]) -> Link:
    source = file.sheet.source
    if source.outlet is None:
        return Link(file.sheet.id, file.sheet.id, OUTLET, "", party=False, anonymous=False)
    known = outlets.get(source.outlet)
    return Link(source.outlet, known.name if known else source.outlet, OUTLET, source.outlet_text or "",
                party=False, anonymous=False)


def independent(
    claims: Sequence[DossierClaim], entities: Entities, outlets: Mapping[str, KnownOutlet],
    copied: Mapping[str, Collection[str]],
) -> tuple[tuple[Origin, ...], int | None]:
    """The origins of some claims after merging, and how many they are; None where that cannot be judged.

    Origins are one when they are or speak for the same entity, share a hop, belong to one outlet group, or stand in
    shared wire copy (`copied`: claim ref -> refs of its copies). An anonymous group that nothing ties to a known origin
    could be anybody, so the number is unknown.
    """
    sets = Sets(claim.ref for claim in claims)
    for key in _shared_keys(claims, entities, outlets):
        sets.join(*key)
    here = {claim.ref for claim in claims}
    for claim in claims:
        for other in here.intersection(copied.get(claim.ref, ())):
            sets.join(claim.ref, other)
    by_ref = {claim.ref: claim for claim in claims}
    origins = tuple(_origin([by_ref[ref] for ref in part]) for part in sets.parts())
    unknown = any(origin.anonymous for origin in origins)
    return origins, None if unknown else len(origins)


def _shared_keys(
    claims: Sequence[DossierClaim], entities: Entities, outlets: Mapping[str, KnownOutlet],
) -> Iterable[tuple[str, ...]]:
    """Groups of claim refs that share an origin, a hop or an outlet group."""
    holders: dict[str, list[str]] = {}
    for claim in claims:
        keys = {entities.root(link.who) for link in claim.chain if link.basis != OUTLET}
        keys |= {link.who for link in claim.chain}
        outlet = outlets.get(claim.outlet or "")
        keys |= {f"group {outlet.group}"} if outlet and outlet.group else set()
        for key in keys:
            holders.setdefault(key, []).append(claim.ref)
    return (tuple(refs) for refs in holders.values() if len(refs) > 1)


def _origin(claims: Sequence[DossierClaim]) -> Origin:
    """One independent origin: the named before the anonymous, then the most frequent, then by id."""
    links = [claim.origin for claim in claims]
    uses = Counter(link.who for link in links)
    first = {link.who: link for link in reversed(links)}
    order = sorted(uses, key=lambda who: (first[who].anonymous, first[who].basis == OUTLET, -uses[who], who))
    return Origin(
        tuple(order), first[order[0]].name, any(first[who].party for who in order),
        all(first[who].anonymous for who in order))
