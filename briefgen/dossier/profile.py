"""What of a claim can be compared with other claims: content, entities, dates, numbers, wording."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date

from briefgen.dossier.causes import Cause
from briefgen.dossier.doers import Deed, deed_of
from briefgen.dossier.entities import Entities
from briefgen.dossier.figures import figures_in, years_in
from briefgen.dossier.lengths import lengths_in
from briefgen.dossier.measures import Count, counts_of
from briefgen.dossier.mentions import DATED, GAP, Forms, Known, forms_of, may_mean, subjects_of
from briefgen.dossier.offices import offices
from briefgen.dossier.reading import Reader
from briefgen.dossier.times import edtf_of, times_of
from briefgen.dossier.wording import Wording
from briefgen.lang.classes import Word, split_words
from briefgen.lang.compare import Comparison
from briefgen.lang.pack import Language
from briefgen.lang.wording import say_date
from briefgen.model.dossier import DossierClaim, SheetFile
from briefgen.model.edtf import Edtf
from briefgen.model.sheet import Claim, ClaimTime

ENTITY = "@"
"""First character of a term that stands for an entity."""
WEAK = 0.5
"""Strength of an entity that the claim does not name and may be about."""
FAR = 8
"""Claims back among which "larangan tersebut" finds the one that tells of a ban."""
QUALIFIED = 2
"""Content words behind a noun that say which one it is."""
BACK = 2
"""Claims back among whose names "kapal itu" finds what it points to."""
POINTED = 0.25
"""Strength of the content that a claim points back to."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A claim as compared.

    place: among the claims of its sheet, from 0. kind: the claim's. terms: content with strengths: classes of
    meaning in capitals, stems, "@" and entity id; 1, or less where it is a guess. phrases: terms that stand side by
    side. named: entities that the claim's own words name. subjects: the same without those who tell it, with their
    types; marks: by their terms. speaker: the origin where somebody is reported, else None. when: dates of what
    happened, of a statement when it was made. said: dates on which it was said or reported. as_of: dates as of
    which its counts hold. ends: days yet to come until which it goes on. published: of the article. encounters: acts
    of two who are there that it tells, as its main act or in a clause with a date of its own. deed: who does what its
    first verb says, where a name stands right there. cause: what a mishap came of.
    lengths: of time that it tells. figures: all numbers that it gives, of a gate, an hour, a score, of counted things
    and lengths, which speak for another claim that gives them. weekly, hourly: as in `Times`.
    """

    ref: str
    sheet: str
    place: int
    claim: Claim
    kind: str
    terms: Mapping[str, float]
    phrases: frozenset[tuple[str, str]]
    named: frozenset[str]
    subjects: Mapping[str, str]
    marks: Mapping[str, str]
    speaker: str | None
    when: tuple[Edtf, ...]
    said: tuple[Edtf, ...]
    as_of: tuple[Edtf, ...]
    ends: tuple[Edtf, ...]
    published: Edtf | None
    counts: tuple[Count, ...]
    wording: Wording
    encounters: frozenset[str]
    deed: Deed | None = None
    cause: Cause | None = None
    lengths: tuple[Count, ...] = ()
    figures: frozenset[str] = frozenset()
    weekly: tuple[Edtf, ...] = ()
    hourly: tuple[Edtf, ...] = ()

    @property
    def told(self) -> date | None:
        """The first day on which the article can have told it."""
        return self.published.low if self.published else None

    def matter(self) -> tuple[object, ...]:
        """All that is told, whoever tells it when: claims of equal matter compare alike with any other."""
        held = (getattr(self, name) for name in _MATTER)
        return (self.claim.event, self.claim.measure,
                *(frozenset(value.items()) if isinstance(value, Mapping) else value for value in held))

    @property
    def content(self) -> Mapping[str, float]:
        """By what its likeness to others is measured: its terms, and in which manner it tells them."""
        return {**self.terms, **dict.fromkeys(sorted(self.wording.manner), 1.0)} if self.wording.manner else self.terms

    @property
    def numbers(self) -> tuple[Count, ...]:
        """All that it counts, lengths of time among it."""
        return (*self.counts, *self.lengths)

    @property
    def people(self) -> frozenset[str]:
        """The persons and bodies that it names."""
        return frozenset(who for who, kind in self.subjects.items() if kind in ("person", "organisation"))


_MATTER = tuple(field.name for field in fields(Profile)
                if field.name not in ("ref", "sheet", "place", "claim", "published"))


def profiles_of(
    file: SheetFile, claims: Sequence[DossierClaim], entities: Entities, reader: Reader, known: Known, lang: Language,
) -> tuple[Profile, ...]:
    """Profiles of one sheet's claims, which come in the order of the article."""
    forms = forms_of(file, entities, known)
    published = edtf_of(file.sheet.source.published.edtf)
    made: list[Profile] = []
    for claim in claims:
        made.append(_profile(claim, forms, published, entities, reader, lang, made))
    return tuple(made)


def _profile(
    claim: DossierClaim, forms: Forms, published: Edtf | None, entities: Entities, reader: Reader, lang: Language,
    made: Sequence[Profile],
) -> Profile:
    """The profile of a claim after those `made` before it in its sheet."""
    words = reader.words
    plain = _without_bounds(without_times(claim.claim, lang), claim.claim, words)
    text, places = forms.cut_out(_without_tellers(plain, claim.claim, words))
    named = frozenset(entity for _, entity in places)
    read = reader.read(text, claim.claim)
    wording = read.wording
    acts = _acts_by_telling(claim.claim, words)
    if acts:
        named |= {claim.origin.who}
    people = [at for at, who in places if who in entities.by_id and entities.by_id[who].type == "person"]
    content = read.content | dict.fromkeys(offices(text, read.tokens, people, words, lang.titles), WEAK)
    terms = content | {ENTITY + entity: 1.0 for entity in sorted(named)}
    before = made[-BACK:] if wording.points or not named else ()
    for entity in sorted(may_mean(claim, named, (profile.named for profile in before), entities)):
        terms.setdefault(ENTITY + entity, WEAK)
    if wording.points and made:
        _add_matter(terms, read.tokens, made, words)
    counts, subjects = counts_of(claim.claim, words), subjects_of(claim, named, forms, entities)
    lengths = lengths_in(claim.claim, lang, words)
    times = times_of(claim.claim, counts, published.low if published else None, words)
    return Profile(
        ref=claim.ref, sheet=claim.sheet, place=len(made), claim=claim.claim, kind=read.kind, terms=terms,
        phrases=read.phrases, named=named,
        subjects=subjects, marks={ENTITY + who: kind for who, kind in subjects.items()},
        speaker=claim.origin.who if claim.claim.via else None,
        when=times.when, said=times.said, as_of=times.as_of, ends=times.ends, published=published, counts=counts,
        wording=wording, encounters=read.encounters, cause=read.cause,
        deed=deed_of(text, read.tokens, places, words, claim.origin.who if acts else None),
        lengths=lengths, figures=figures_in(
            claim.claim, text, counts, lengths, words, lang) | years_in((*times.when, *times.ends)),
        weekly=times.weekly, hourly=times.hourly)


def without_times(claim: Claim, lang: Language) -> str:
    """The claim's wording with a mark for the words of its dates, or for what a claim says instead of "hari ini"."""
    text = claim.claim
    for time in sorted(claim.times, key=lambda time: -len(time.text)):
        words = time.text if time.text in text else _resolved(time, lang)
        text = text.replace(words, DATED if time.role == "event" else GAP) if words else text
    return text


def _resolved(time: ClaimTime, lang: Language) -> str:
    """The date of a time in words, as claims are worded; empty for a stretch or one that is not sure."""
    plain = time.edtf and not ("/" in time.edtf or time.edtf[-1] in "?~%")
    return say_date(time.edtf, lang) if time.edtf and plain else ""


def _without_bounds(text: str, claim: Claim, words: Comparison) -> str:
    """The wording without a "not" that bounds a number: "tak sampai 2,3 persen" denies nothing."""
    for item in claim.quantities:
        first, _, rest = item.text.partition(" ")
        if first.lower() in words.negation and rest:
            text = text.replace(item.text, rest)
    return text


def _without_tellers(text: str, claim: Claim, words: Comparison) -> str:
    """The wording without those who tell it and their offices; of "Kepala Dinas X, Y, membantah" the verb stays.

    Whose office it is tells nothing of what was said, and that somebody speaks nothing at all.
    """
    for hop in claim.via:
        if hop.text and hop.text in text:
            text = text.replace(hop.text, f"{GAP}{_cue(hop.text, words)} ", 1)
    return text


def _cue(said: str, words: Comparison) -> str:
    """The verb with which somebody is quoted: the last verb of the words that state it; none of "tidak membantah"."""
    tokens = split_words(said)
    verb = words.grammar.verb
    at = max((i for i, word in enumerate(tokens) if not word.capital and verb.fullmatch(word.text)), default=-1)
    if at > 0 and tokens[at - 1].text in words.negation:
        return ""
    return tokens[at].text if at >= 0 else ""


def _acts_by_telling(claim: Claim, words: Comparison) -> bool:
    """Whether to say it is to do something: who denies, accuses or condemns belongs to what happened."""
    return any(hop.text in claim.claim and words.terms(split_words(_cue(hop.text, words)))
               for hop in claim.via[:1] if hop.text)


def _add_matter(terms: dict[str, float], tokens: Sequence[Word], made: Sequence[Profile], words: Comparison) -> None:
    """Add, faintly, what the claim is about to which "larangan tersebut" points back: the last that tells of a ban.

    The words behind the same noun there say which ban: they count for more. Without a noun it is the claim before.
    """
    nouns = {term for i, word in enumerate(tokens) if word.text in words.grammar.anaphora
             for term in words.terms(tokens[max(i - 1, 0):i])}
    told = [profile for profile in made[-FAR:] if any(profile.terms.get(noun) == 1.0 for noun in nouns)]
    before = told[-1] if told else made[-1]
    after = dict(sorted(before.phrases, reverse=True))
    for noun in nouns:
        for _ in range(QUALIFIED):
            noun = after.get(noun, "")
            if noun:
                terms.setdefault(noun, WEAK)
    for term, strength in before.terms.items():
        if strength == 1.0 and (told or not term.startswith(ENTITY)):
            terms.setdefault(term, WEAK if term.startswith(ENTITY) else POINTED)
