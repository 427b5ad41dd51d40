"""What of a claim can be compared with other claims: content, entities, dates, numbers, how sure it is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from briefgen.dossier.entities import Entities
from briefgen.dossier.measures import Count, counts_of
from briefgen.lang.compare import Classes, Comparison, Word, split_words
from briefgen.model.dossier import DossierClaim, SheetFile
from briefgen.model.edtf import Edtf, parse
from briefgen.model.sheet import Claim, ClaimTime

ENTITY = "@"
"""First character of a term that stands for an entity."""
GAP = " \N{MIDDLE DOT} "
"""Stands where a name or a date was cut out."""
WEAK = 0.5
"""Strength of an entity that the claim does not name: pointed back to, or spoken for."""
GOVERNED = 3
"""Words behind "akan" or "telah" among which the verb stands that it governs."""
OPEN = frozenset({"possible", "planned"})
BACK = 2
"""Claims back among whose names "kapal itu" finds what it points to."""
POINTED = 0.25
"""Strength of the content that a claim points back to."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A claim as compared.

    terms: content with weights: classes of meaning in capitals, stems, "@" and entity id; 1, or `WEAK`.
    named: entities that the claim's own words name; subjects: the same, or whom its pronouns mean where they name none,
    each with its type. speaker: the origin where somebody is reported, else None.
    when: dates of what happened, of a statement when it was made; said: dates on which it was said or reported. published: of the article.
    modality: possible, planned, done, or None where the words do not tell. acts: terms of acts that happen once; mishaps:
    of those that strike once in a story.
    negated: a plain "not"; denies: somebody rejects what another says. verbs: terms that verbs gave; head: the first of them;
    negates: those that stand right behind a "not"; open_acts, done_acts: behind a word such as "will" or "has";
    of an event without such a word its first verb is done.
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
    modality: str | None
    acts: frozenset[str]
    mishaps: frozenset[str]
    repeated: bool
    negated: bool
    denies: bool
    head: str | None
    verbs: frozenset[str]
    negates: frozenset[str]
    open_acts: frozenset[str]
    done_acts: frozenset[str]

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
        made.append(_profile(i, claim, forms, published, entities, words, made[-BACK:]))
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
    entities: Entities, words: Comparison, before: Sequence[Profile],
) -> Profile:
    text, named = forms.cut(_without_times(claim.claim))
    tokens = split_words(text)
    pointing = any(word.text in words.anaphora for word in tokens)
    terms: dict[str, float] = dict.fromkeys(words.terms(tokens), 1.0)
    _add_entities(terms, claim, named, entities, before if pointing or not named else ())
    if pointing and before:
        _add_matter(terms, before[-1])
    speaker = claim.origin.who if claim.claim.via else None
    sure = words.modality.all_in(tokens)
    verbs = [term for word in tokens if words.verb.fullmatch(word.text) for term in words.terms((word,))]
    counts = counts_of(claim.claim, words)
    as_of = [time for time in claim.claim.times if _holds_until(time, claim.claim, counts, words)]
    happened, said, reported = (
        [time for time in claim.claim.times if time.role == role and time not in as_of]
        for role in ("event", "said", "reported"))
    spoken = _dates(said) or _dates(reported)
    return Profile(
        ref=claim.ref, sheet=claim.sheet, place=place, claim=claim.claim, terms=terms, named=frozenset(named),
        subjects=_typed(_subjects(claim, named, forms), entities),
        speaker=speaker, when=_dates(happened) or (spoken if claim.claim.kind == "statement" else ()), said=spoken,
        as_of=_dates(as_of),
        published=published, counts=counts,
        modality=_modality({name for name, *_ in sure}), acts=frozenset(_acts(tokens, words.once, words)), mishaps=frozenset(_acts(tokens, words.mishap, words)),
        repeated=bool(words.repeated.all_in(tokens)),
        negated=claim.claim.negated and any(word.text in words.negation for word in tokens),
        denies=any(name == "deny" for name, *_ in words.disputes.all_in(tokens)),
        head=next(iter(verbs), None), verbs=frozenset(verbs),
        negates=frozenset(term for i, word in enumerate(tokens) if word.text in words.negation
                          for term in words.terms(tokens[i + 1:i + 3])),
        open_acts=frozenset(_acts_behind(tokens, [end for name, _, end in sure if name in OPEN], words)),
        done_acts=frozenset(_acts_behind(tokens, [end for name, _, end in sure if name == "done"], words))
        or frozenset(verbs[:1] if claim.claim.kind == "event" and not sure else ()))


def _subjects(claim: DossierClaim, named: set[str], forms: Forms) -> set[str]:
    """Whom and what a claim names beside those who tell it; whom it is about where it names nobody."""
    tellers = {link.who for link in claim.chain}
    tellers = tellers.union(*(forms.cut(hop.text)[1] for hop in claim.claim.via))
    return (named or set(claim.about)) - tellers


def _typed(ids: set[str], entities: Entities) -> dict[str, str]:
    return {entity: entities.by_id[entity].type for entity in sorted(ids) if entity in entities.by_id}


def _acts_behind(tokens: Sequence[Word], ends: Sequence[int], words: Comparison) -> set[str]:
    """The acts that a word of certainty governs: the verbs among the few words behind it, and the first that tells."""
    acts: set[str] = set()
    for end in ends:
        behind = tokens[end:end + GOVERNED]
        acts |= {term for word in behind if words.verb.fullmatch(word.text) for term in words.terms((word,))}
        acts |= set(words.terms(behind)[:1])
    return acts


def _modality(found: set[str]) -> str | None:
    return next((name for name in ("possible", "planned", "done") if name in found), None)


def _acts(tokens: Sequence[Word], kind: Classes, words: Comparison) -> set[str]:
    """What happens once, by its class of meaning, so that "menandatangani" and "penandatanganan" are one act."""
    return {term for _, start, end in kind.all_in(tokens) for term in words.terms(tokens[start:end])}


def _without_times(claim: Claim) -> str:
    """The claim's wording without the words of its dates, as the article or the wording has them."""
    text = claim.claim
    for time in sorted(claim.times, key=lambda time: -len(time.text)):
        text = text.replace(time.text, GAP)
    return text


def _add_entities(
    terms: dict[str, float], claim: DossierClaim, named: set[str], entities: Entities, before: Sequence[Profile],
) -> None:
    """Add the entities: named ones in full, others that the claim is about, or that a pronoun may mean, at half."""
    passing = {link.who for link in claim.chain}
    for entity in sorted(named):
        terms[ENTITY + entity] = 1.0
    weak = {entity for entity in claim.about if entity not in passing}
    weak |= {entities.root(entity) for entity in named}
    weak |= {other for entity in named for other in entities.related.get(entity, ())}
    if claim.claim.kind == "statement" and claim.claim.via:
        weak |= {claim.origin.who}
    weak |= {entity for profile in before for entity in profile.named}
    for entity in sorted(weak):
        terms.setdefault(ENTITY + entity, WEAK)


def _add_matter(terms: dict[str, float], before: Profile) -> None:
    """Add, faintly, what the claim before is about, for a claim that points back to it ("aksi tersebut")."""
    for term, strength in before.terms.items():
        if strength == 1.0 and not term.startswith(ENTITY):
            terms.setdefault(term, POINTED)


def _edtf(text: str | None) -> Edtf | None:
    try:
        return parse(text) if text else None
    except ValueError:
        return None


def _dates(times: Sequence[ClaimTime]) -> tuple[Edtf, ...]:
    """The dates of some times; what cannot be read (check reports it) counts as unknown."""
    found = (_edtf(time.edtf) for time in times)
    return tuple(date for date in found if date)


def _holds_until(time: ClaimTime, claim: Claim, counts: Sequence[Count], words: Comparison) -> bool:
    """Whether a date says as of when a count holds: "17 orang tewas hingga Selasa", "bertambah menjadi 17 pada Selasa"."""
    if time.role == "as_of":
        return True
    if time.role != "event" or not counts:
        return False
    before = claim.quote[:max(claim.quote.find(time.text), 0)].split()[-2:]
    if {word.lower().strip(",.") for word in (*before, *time.text.split()[:1])} & set(words.until):
        return True
    toll = any(count.outcome and count.outcome not in words.fixed for count in counts)
    return toll and bool(words.running.all_in(split_words(claim.quote)))
