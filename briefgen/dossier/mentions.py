"""The names in a claim's wording, and whom it may mean besides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefgen.dossier.entities import Entities
from briefgen.dossier.short_names import letters_of
from briefgen.model.dossier import DossierClaim, SheetFile

GAP = " \N{MIDDLE DOT} "
"""Stands where a name or a date was cut out."""
DATED = " \N{WHITE BULLET} "
"""Stands where the date of something that happened was cut out."""
INITIALS = 3
"""Letters of an acronym at least."""
_WORD = re.compile(r"\w+")

Starts = Mapping[str, tuple[str, ...]]
"""First word -> forms that begin with it, the longest first."""


@dataclass(frozen=True, slots=True)
class Known:
    """The names that a whole story knows: form -> entity, and the forms by their first words.

    others: short forms that a sheet may take for a person's and that mean somebody else. clitic: what may stand behind
    a name in one word and says no more than whose it is.
    """

    entity: Mapping[str, str]
    starts: Starts
    others: Mapping[str, str]
    clitic: str


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms by which one sheet names its entities, and those that only other sheets of the story list."""

    entity: Mapping[str, str]
    starts: Starts
    known: Known

    def cut(self, text: str) -> tuple[str, frozenset[str]]:
        """The text with the names cut out, and the entities that they name; at each word the longest form wins."""
        short, places = self.cut_out(text)
        return short, frozenset(entity for _, entity in places)

    def cut_out(self, text: str) -> tuple[str, tuple[tuple[int, str], ...]]:
        """The text with the names cut out, and where in it which entity stood, in text order."""
        named: list[tuple[int, str]] = []
        kept: list[str] = []
        done = length = 0
        own, known, clitic = self.starts, self.known.starts, self.known.clitic
        for word in _WORD.finditer(text):
            start = word.start()
            if start < done or not (word[0] in own or word[0] in known or clitic in word[0]):
                continue
            hit = self._form_at(text, start, word[0])
            if hit:
                entity, end = hit
                kept += [text[done:start], GAP]
                named.append((length + start - done, entity))
                length += start - done + len(GAP)
                done = end
        return "".join((*kept, text[done:])), tuple(named)

    def _form_at(self, text: str, start: int, word: str) -> tuple[str, int] | None:
        """The entity of the longest form that stands here as whole words, and the offset behind it."""
        bare = word.removesuffix(self.known.clitic)
        for starts, entity in ((self.starts, self.entity), (self.known.starts, self.known.entity)):
            for form in (*starts.get(word, ()), *(starts.get(bare, ()) if bare != word else ())):
                end = _behind(text, start + len(form), self.known.clitic) if text.startswith(form, start) else None
                if end is not None:
                    return entity[form], end
        return None


def _behind(text: str, end: int, clitic: str) -> int | None:
    """The offset where a name ends that has its last letter before `end`, with a clitic; None inside a word."""
    for last in (end, end + len(clitic)):
        if (last == end or text.startswith(clitic, end)) and not _goes_on(text, last):
            return last
    return None


def _goes_on(text: str, at: int) -> bool:
    return at < len(text) and (text[at].isalnum() or text[at] == "_")


def _starts(forms: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The forms by their first words; a form that begins with a mark is found by no word and left out."""
    found: dict[str, list[str]] = {}
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        first = _WORD.match(form)
        if first:
            found.setdefault(first[0], []).append(form)
    return {first: tuple(held) for first, held in found.items()}


def known_names(entities: Entities, clitic: str) -> Known:
    """The names by which any sheet of a story may name somebody, whether or not it lists him.

    Full names of whatever sort, one-word names of what is no person (and of parties), and the initials of a body
    ("BKD" of "Badan Keamanan Digital"). A form that would mean two of them means nobody. clitic: see `Known`.
    """
    found: dict[str, set[str]] = {}
    others = names_of_others(entities)
    for entity in entities.all:
        for form in (entity.name, *entity.aliases):
            if others.get(form, entity.id) != entity.id:
                continue
            if " " in form or entity.type != "person" or entities.is_party(entity.id):
                found.setdefault(form, set()).add(entity.id)
        letters = letters_of(entity.name)
        if entity.type == "organisation" and len(letters) >= INITIALS:
            found.setdefault(letters, set()).add(entity.id)
    sure = {form: ids.pop() for form, ids in found.items() if len(ids) == 1 and form[:1].isupper()}
    return Known(sure, _starts(sure), others, clitic)


def names_of_others(entities: Entities) -> dict[str, str]:
    """First words of persons' names that are another's whole name -> that other: a state, a place, a body or a party.

    Where one article reads "Perdana Menteri Atlanta Mira Osk" as a person of that name and writes "Atlanta" again, it
    means the state that other articles of the story know.
    """
    whole = {
        form: entity.id for entity in entities.all if entity.type != "person" or entity.id in entities.parties
        for form in (entity.name, *entity.aliases)}
    return {
        form: whole[form] for entity in entities.all if entity.type == "person"
        for name in (entity.name, *entity.aliases) for form in _beginnings(name)
        if whole.get(form, entity.id) != entity.id}


def _beginnings(name: str) -> Iterator[str]:
    """A name without its last words: "Atlanta", "Atlanta Mira"."""
    words = name.split()
    return (" ".join(words[:k]) for k in range(1, len(words)))


def forms_of(file: SheetFile, entities: Entities, known: Known) -> Forms:
    """The forms of a sheet's entities, with the merged ids."""
    forms = {
        form: known.others.get(form) or entities.of(file.sheet.id, entity.id)
        for entity in file.sheet.entities for form in (entity.name, *entity.mentions) if len(form) > 1
    }
    return Forms(forms, _starts(forms), known)


def subjects_of(
    claim: DossierClaim, named: frozenset[str], forms: Forms, entities: Entities,
) -> dict[str, str]:
    """Whom and what a claim names beside those who tell it, else whom it is about; each with its type."""
    tellers = {link.who for link in claim.chain}
    tellers = tellers.union(*(forms.cut(hop.text)[1] for hop in claim.claim.via))
    found = (named or set(claim.about)) - tellers
    return {entity: entities.by_id[entity].type for entity in sorted(found) if entity in entities.by_id}


def may_mean(
    claim: DossierClaim, named: frozenset[str], before: Iterable[frozenset[str]], entities: Entities,
) -> set[str]:
    """Entities that a claim does not name and may well be about.

    Whom extraction resolved a pronoun to, whom a named one speaks for or shares a name with, who makes a statement, and
    whom the claims `before` name.
    """
    tellers = {link.who for link in claim.chain}
    weak = {entity for entity in claim.about if entity not in tellers}
    for entity in named:
        weak |= {entities.root(entity), *entities.related.get(entity, ())}
    if claim.claim.kind == "statement" and claim.claim.via:
        weak.add(claim.origin.who)
    return weak.union(*before) - named
