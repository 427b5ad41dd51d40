"""What of a claim can be compared with other claims: content, entities, dates, numbers, wording."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from briefgen.dossier.entities import Entities
from briefgen.dossier.measures import Count, counts_of
from briefgen.dossier.mentions import GAP, Forms, forms_of, may_mean, subjects_of
from briefgen.dossier.wording import Wording, wording_of
from briefgen.lang.compare import Comparison, split_words
from briefgen.model.dossier import DossierClaim, SheetFile
from briefgen.model.edtf import Edtf, parse
from briefgen.model.sheet import Claim, ClaimTime

ENTITY = "@"
"""First character of a term that stands for an entity."""
WEAK = 0.5
"""Strength of an entity that the claim does not name and may be about."""
BACK = 2
"""Claims back among whose names "kapal itu" finds what it points to."""
POINTED = 0.25
"""Strength of the content that a claim points back to."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A claim as compared.

    place: among the claims of its sheet, from 0. terms: content with strengths: classes of meaning in capitals, stems,
    "@" and entity id; 1, or less where it is a guess. named: entities that the claim's own words name. subjects: the
    same without those who tell it, with their types. speaker: the origin where somebody is reported, else None.
    when: dates of what happened, of a statement when it was made. said: dates on which it was said or reported.
    as_of: dates as of which its counts hold. published: of the article.
    """

    ref: str
    sheet: str
    place: int
    claim: Claim
    terms: Mapping[str, float]
    named: frozenset[str]
    subjects: Mapping[str, str]
    speaker: str | None
    when: tuple[Edtf, ...]
    said: tuple[Edtf, ...]
    as_of: tuple[Edtf, ...]
    published: Edtf | None
    counts: tuple[Count, ...]
    wording: Wording

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
    forms = forms_of(file, entities)
    published = _edtf(file.sheet.source.published.edtf)
    made: list[Profile] = []
    for claim in claims:
        made.append(_profile(claim, forms, published, entities, words, made))
    return tuple(made)


def _profile(
    claim: DossierClaim, forms: Forms, published: Edtf | None, entities: Entities, words: Comparison,
    made: Sequence[Profile],
) -> Profile:
    """The profile of a claim after those `made` before it in its sheet."""
    text, named = forms.cut(_without_times(claim.claim))
    tokens = split_words(text)
    wording = wording_of(claim.claim, tokens, words)
    terms = dict.fromkeys(words.terms(tokens), 1.0) | {ENTITY + entity: 1.0 for entity in sorted(named)}
    before = made[-BACK:] if wording.points or not named else ()
    for entity in sorted(may_mean(claim, named, (profile.named for profile in before), entities)):
        terms.setdefault(ENTITY + entity, WEAK)
    if wording.points and made:
        _add_matter(terms, made[-1])
    counts = counts_of(claim.claim, words)
    when, said, as_of = _times(claim.claim, counts, words)
    return Profile(
        ref=claim.ref, sheet=claim.sheet, place=len(made), claim=claim.claim, terms=terms, named=named,
        subjects=subjects_of(claim, named, forms, entities),
        speaker=claim.origin.who if claim.claim.via else None,
        when=when, said=said, as_of=as_of, published=published, counts=counts, wording=wording)


def _without_times(claim: Claim) -> str:
    """The claim's wording without the words of its dates."""
    text = claim.claim
    for time in sorted(claim.times, key=lambda time: -len(time.text)):
        text = text.replace(time.text, GAP) if time.text else text
    return text


def _add_matter(terms: dict[str, float], before: Profile) -> None:
    """Add, faintly, what the claim before is about, for a claim that points back to it ("aksi tersebut")."""
    for term, strength in before.terms.items():
        if strength == 1.0 and not term.startswith(ENTITY):
            terms.setdefault(term, POINTED)


Dates = tuple[Edtf, ...]


def _times(claim: Claim, counts: Sequence[Count], words: Comparison) -> tuple[Dates, Dates, Dates]:
    """When it happened, when it was said, and as of when its counts hold.

    A statement happens when it is made.
    """
    as_of = [time for time in claim.times if _holds_until(time, claim, counts, words)]
    happened, said, reported = (
        _dates([time for time in claim.times if time.role == role and time not in as_of])
        for role in ("event", "said", "reported"))
    said = said or reported
    return happened or (said if claim.kind == "statement" else ()), said, _dates(as_of)


def _holds_until(time: ClaimTime, claim: Claim, counts: Sequence[Count], words: Comparison) -> bool:
    """Whether a date says as of when a count holds: "hingga Selasa", "bertambah menjadi 17 pada Selasa"."""
    if time.role == "as_of":
        return True
    if time.role != "event" or not counts:
        return False
    before = claim.quote[:max(claim.quote.find(time.text), 0)].split()[-2:]
    if {word.lower().strip(",.") for word in (*before, *time.text.split()[:1])} & words.until:
        return True
    toll = any(count.outcome and count.outcome not in words.fixed for count in counts)
    return toll and bool(words.running.all_in(split_words(claim.quote)))


def _dates(times: Sequence[ClaimTime]) -> Dates:
    """The dates of some times; what cannot be read (check reports it) counts as unknown."""
    found = (_edtf(time.edtf) for time in times)
    return tuple(date for date in found if date)


def _edtf(text: str | None) -> Edtf | None:
    try:
        return parse(text) if text else None
    except ValueError:
        return None
