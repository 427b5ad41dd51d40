"""For whom a lawyer speaks: "kuasa hukum Rani, Tirta Osk, mengatakan kliennya ..." tells of Rani."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefgen.dossier.entities import Entities
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import DossierClaim, DossierEntity

LEAST = 2
"""Letters of a name, or of a word of it, behind "kuasa hukum"."""


def with_clients(
    claims: Sequence[DossierClaim], profiles: Sequence[Profile], entities: Entities, words: Comparison,
) -> tuple[Profile, ...]:
    """The profiles, where what a lawyer says of "my client" names the one for whom he speaks in this story.

    Of one who speaks for several it is not known.
    """
    clients = _clients(claims, profiles, entities, words)
    return tuple(_with_client(profile, clients.get(profile.speaker or ""), words) for profile in profiles)


def _with_client(profile: Profile, client: DossierEntity | None, words: Comparison) -> Profile:
    if client is None or client.id in profile.named or words.denials.clients.isdisjoint(
            word.text for word in split_words(profile.claim.claim)):
        return profile
    return replace(
        profile, terms={**profile.terms, ENTITY + client.id: 1.0}, named=profile.named | {client.id},
        subjects={**profile.subjects, client.id: client.type},
        marks={**profile.marks, ENTITY + client.id: client.type})


def _clients(
    claims: Sequence[DossierClaim], profiles: Sequence[Profile], entities: Entities, words: Comparison,
) -> Mapping[str, DossierEntity]:
    """Lawyer -> the one for whom he is said to speak."""
    found: dict[str, dict[str, DossierEntity]] = defaultdict(dict)
    for claim, profile in zip(claims, profiles, strict=True):
        for lawyer, client in _told(words.denials.lawyers, claim, profile, entities):
            found[lawyer][client.id] = client
    return {lawyer: next(iter(held.values())) for lawyer, held in found.items() if len(held) == 1}


def _told(
    phrase: re.Pattern[str], claim: DossierClaim, profile: Profile, entities: Entities,
) -> Iterator[tuple[str, DossierEntity]]:
    """(lawyer, client) where a claim names the one right behind "kuasa hukum", and one other person only."""
    hit = phrase.search(profile.claim.claim)
    if not hit:
        return
    listed = {*profile.named, *claim.about, *([profile.speaker] if profile.speaker else ())}
    named = [entities.by_id[who] for who in sorted(listed) if who in entities.by_id]
    behind = profile.claim.claim[hit.end():]
    clients = [entity for entity in named if entity.type in ("person", "organisation") and _begins(behind, entity)]
    others = [entity.id for entity in named if entity.type == "person" and entity not in clients]
    if len(clients) == 1 and (len(others) == 1 or profile.speaker in others):
        yield (profile.speaker if profile.speaker in others else others[0]) or "", clients[0]


def _begins(text: str, entity: DossierEntity) -> bool:
    """Whether a name, or a word of it, stands at the head of the text."""
    forms = {part for name in (entity.name, *entity.aliases) for part in (name, *name.split()) if len(part) >= LEAST}
    return any(text.startswith(form) and not text[len(form):len(form) + 1].isalpha() for form in forms)
