"""What of a claim can be compared with other claims: content, entities, dates, numbers, how sure it is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from briefgen.dossier.entities import Entities
from briefgen.dossier.measures import Count, counts_of
from briefgen.lang.compare import Comparison, Word, split_words
from briefgen.model.dossier import DossierClaim, SheetFile
from briefgen.model.edtf import Edtf, parse
from briefgen.model.sheet import Claim, ClaimTime, TimeRole

ENTITY = "@"
"""First character of a term that stands for an entity."""
GAP = " \N{MIDDLE DOT} "
"""Stands where a name or a date was cut out."""
WEAK = 0.5
"""Weight of an entity that the claim does not name: pointed back to, or spoken for."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A claim as compared.

    terms: content with weights: classes of meaning in capitals, stems, "@" and entity id; 1, or `WEAK`.
    named: entities that the claim's own words name. speaker: the origin where somebody is reported, else None.
    when: dates of what happened; said: dates on which it was said or reported. published: of the article.
    modality: possible, planned, done, or None where the words do not tell. acts: terms of acts that happen once.
    """

    ref: str
    sheet: str
    place: int
    claim: Claim
    terms: Mapping[str, float]
    named: frozenset[str]
    speaker: str | None
    when: tuple[Edtf, ...]
    said: tuple[Edtf, ...]
    as_of: tuple[Edtf, ...]
    published: Edtf | None
    counts: tuple[Count, ...]
    modality: str | None
    acts: frozenset[str]
    repeated: bool
    denies: bool
    pointing: bool

    @property
    def told(self) -> date | None:
        """The first day on which the article can have told it."""
        return self.published.low if self.published else None

    @property
    def kind(self) -> str:
        """The claim's kind."""
        return self.claim.kind


def profiles_of(
    file: SheetFile, claims: Sequence[DossierClaim], entities: Entities, words: Comparison,
) -> tuple[Profile, ...]:
    """Profiles of one sheet's claims, which come in the order of the article."""
    forms = _forms(file, entities)
    published = _edtf(file.sheet.source.published.edtf)
    made: list[Profile] = []
    for i, claim in enumerate(claims):
        made.append(_profile(i, claim, forms, published, entities, words, made[-1] if made else None))
    return tuple(made)


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms by which one sheet names its entities: a pattern that finds them, the longest first."""

    pattern: re.Pattern[str] | None
    entity: Mapping[str, str]

    def cut(self, text: str) -> tuple[str, set[str]]:
        """The text with the names cut out, and the entities that they name."""
        named: set[str] = set()
        if self.pattern is None:
            return text, named

        def note(found: re.Match[str]) -> str:
            named.add(self.entity[found[1]])
            return GAP

        return self.pattern.sub(note, text), named


def _forms(file: SheetFile, entities: Entities) -> Forms:
    forms = {
        form: entities.of(file.sheet.id, entity.id)
        for entity in file.sheet.entities for form in (entity.name, *entity.mentions) if len(form) > 1
    }
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    pattern = rf"(?<!\w)({'|'.join(map(re.escape, ordered))})(?:nya)?(?!\w)"
    return Forms(re.compile(pattern) if forms else None, forms)


def _profile(
    place: int, claim: DossierClaim, forms: Forms, published: Edtf | None,
    entities: Entities, words: Comparison, before: Profile | None,
) -> Profile:
    text, named = forms.cut(_without_times(claim.claim))
    tokens = split_words(text)
    pointing = any(word.text in words.anaphora for word in tokens) or not named
    terms: dict[str, float] = dict.fromkeys(words.terms(tokens), 1.0)
    _add_entities(terms, claim, named, entities, before if pointing else None)
    speaker = claim.origin.who if claim.claim.via else None
    modality = {name for name, *_ in words.modality.all_in(tokens)}
    return Profile(
        ref=claim.ref, sheet=claim.sheet, place=place, claim=claim.claim, terms=terms, named=frozenset(named),
        speaker=speaker, when=_dates(claim.claim, "event"),
        said=_dates(claim.claim, "said") or _dates(claim.claim, "reported"), as_of=_dates(claim.claim, "as_of"),
        published=published, counts=counts_of(claim.claim, words),
        modality=_modality(modality), acts=frozenset(_acts(tokens, words)),
        repeated=bool(words.repeated.all_in(tokens)),
        denies=any(name == "deny" for name, *_ in words.disputes.all_in(tokens)), pointing=pointing)


def _modality(found: set[str]) -> str | None:
    return next((name for name in ("possible", "planned", "done") if name in found), None)


def _acts(tokens: Sequence[Word], words: Comparison) -> set[str]:
    """What happens once, by its class of meaning, so that "menandatangani" and "penandatanganan" are one act."""
    return {term for _, start, end in words.once.all_in(tokens) for term in words.terms(tokens[start:end])}


def _without_times(claim: Claim) -> str:
    """The claim's wording without the words of its dates, as the article or the wording has them."""
    text = claim.claim
    for time in sorted(claim.times, key=lambda time: -len(time.text)):
        text = text.replace(time.text, GAP)
    return text


def _add_entities(
    terms: dict[str, float], claim: DossierClaim, named: set[str], entities: Entities, before: Profile | None,
) -> None:
    """Add the entities: named ones in full, others that the claim is about, or that a pronoun may mean, at half."""
    passing = {link.who for link in claim.chain}
    for entity in sorted(named):
        terms[ENTITY + entity] = 1.0
    weak = {entity for entity in claim.about if entity not in passing}
    weak |= {entities.root(entity) for entity in named}
    if claim.claim.kind == "statement" and claim.claim.via:
        weak |= {claim.origin.who}
    if before is not None:
        weak |= before.named
    for entity in sorted(weak):
        terms.setdefault(ENTITY + entity, WEAK)


def _edtf(text: str | None) -> Edtf | None:
    try:
        return parse(text) if text else None
    except ValueError:
        return None


def _dates(claim: Claim, role: TimeRole) -> tuple[Edtf, ...]:
    """The dates of a role; what cannot be read (check reports it) counts as unknown."""
    found = (_edtf(time.edtf) for time in claim.times if _tells(time, role))
    return tuple(date for date in found if date)


def _tells(time: ClaimTime, role: TimeRole) -> bool:
    return time.role == role and time.edtf is not None

