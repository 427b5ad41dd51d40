"""What the dossier knows of the words of one language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefgen.lang.classes import REMEMBERED, Classes, Stemmer, Word, split_words
from briefgen.lang.denial_words import DenialWords
from briefgen.lang.headline_words import HeadlineWords

TOLD = ("modality", "disputes", "once", "mishap", "repeated", "outcomes", "none", "running", "causes")
"""Tables of which most claims hold no word."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that the dossier may know of a language; lang/<tag>/compare.toml says what each table means.

    stop: words that carry no content; function: the few that every text is full of. synonyms, counted: classes of
    meaning, and of counted nouns. outcomes: what is said of those counted; outcome_order: their precedence,
    outcome_vague: the one that gives way; cumulative: those of which a later count may not undercut an earlier one;
    fixed: those of which there is one count. modality: possible, planned, done. none: "no ... at all"; not_one: behind
    a "not"; restored: terms of what is so again; further: behind a mishap that is not the first.
    running, until, then: marks of a count as of a day. disputes: deny,
    assert, concession; target: nouns for what is denied; wishes: terms of acts that tell what somebody wants. parts:
    included, excluded, of, all, next. once, mishap: acts that happen once, and that strike once in a story; once_acts,
    mishap_acts: terms of such acts; announced: words that make known what is to come. qualifiers: sorts of numbers.
    relations: terms of acts in which it matters who took part; reversals: of acts that undo another. refusal: words
    that negate the verb behind them; without: that say that what is behind them is not there; not_yet: "not" for the
    time being. verb: the shape of one; passive: of the head of one whose subject is what it is done to; active: of one
    whose subject does something; by: before who does it then; out_of_office: before an office that is held no more or
    not yet; locative: before where it was; nearby: before what is only near; sides: that tell one of several things
    from the others. anaphora: point back; pointers: those that point at a thing said. background: open a
    clause that only says when or after what; setting: words before what "itu" points to that say no more than where.
    classifiers, recurring: units that name no thing, and that only grow; batches: behind some of a number; measured_by:
    between what is measured and how large it is; only: before so many and no more; aged, aged_then: before an age, and
    before one of then. scale, scaled: words beside a magnitude, and where one may stand. scales: unit -> how many of
    which other unit of its measure. order_note: said of what a source tells after something and dates before it; field
    date. joining: words that a heading does without. metonyms: id -> id of the state for which a name stands. order:
    term of the act of ordering; by_order: before a noun for one that names whose it was. single: terms of acts that one
    alone can do. base: before a date with which a count is only compared; ends: before the day on which something ends;
    changes: terms of acts that move such a day; endings: of acts that end a thing; clock: before the time of day;
    future: in a headline, of what is to come. measured: terms of what is measured. opposites: pairs of terms of which a
    thing can be one at a time; ways: of which one occasion can have been one; attitudes: those of them that people
    have, one this and one that. blamed: terms of what people accuse each other of. converse: pairs of terms of which
    one is the other's other side. caused: of acts of which reasons are given. asked_for: of acts that a
    noun tells with whose it was; acts_of_states: that states do under names of places;
    offices: terms for those who head a government. shared: outcomes of which one article tells several shares; acts:
    done on a day to so many and no other number. measures: units of measure, each of which is written in several ways.
    amounts: verbs between a subject and how many it is; amount_nouns: before those counted. events: nouns that name
    what a story is about without saying what it was; happen: verbs that say of it no more than that it was. causes: by,
    makes: words of cause behind and before the mishap; single_cause: mishaps of one cause.
    headlines: by which a headline is held against its article.
    forms_of_firms: words of a name that only tell the form of a firm; place_heads: that tell what sort of place it is;
    spelled_out: word of a name cut short -> what it stands for.
    sites: kinds of places of which a thing can be in one.
    chance, intent: by one name, what a mishap came of by chance, and that it was meant.
    """

    stem: Stemmer
    stop: frozenset[str]
    function: frozenset[str]
    synonyms: Classes
    counted: Classes
    outcomes: Classes
    outcome_order: tuple[str, ...]
    outcome_vague: str
    cumulative: frozenset[str]
    fixed: frozenset[str]
    modality: Classes
    negation: frozenset[str]
    refusal: frozenset[str]
    without: frozenset[str]
    not_yet: frozenset[str]
    none: Classes
    not_one: Classes
    announced: frozenset[str]
    restored: frozenset[str]
    nobody: Classes
    further: frozenset[str]
    repeated: Classes
    running: Classes
    until: frozenset[str]
    then: frozenset[str]
    disputes: Classes
    target: frozenset[str]
    wishes: frozenset[str]
    parts: Classes
    once: Classes
    mishap: Classes
    once_acts: frozenset[str]
    mishap_acts: frozenset[str]
    qualifiers: Classes
    relations: frozenset[str]
    reversals: frozenset[str]
    verb: re.Pattern[str]
    anaphora: frozenset[str]
    pointers: frozenset[str]
    prepositions: frozenset[str]
    out_of_office: frozenset[str]
    by: frozenset[str]
    locative: frozenset[str]
    sides: frozenset[str]
    nearby: frozenset[str]
    passive: re.Pattern[str]
    active: re.Pattern[str]
    background: frozenset[str]
    setting: frozenset[str]
    classifiers: frozenset[str]
    recurring: frozenset[str]
    batches: frozenset[str]
    measured_by: frozenset[str]
    only: frozenset[str]
    aged: frozenset[str]
    aged_then: frozenset[str]
    scale: frozenset[str]
    scaled: re.Pattern[str]
    scales: Mapping[str, tuple[float, str]]
    order_note: str
    joining: frozenset[str]
    metonyms: Mapping[str, str]
    order: str
    by_order: frozenset[str]
    single: frozenset[str]
    base: frozenset[str]
    ends: frozenset[str]
    clock: frozenset[str]
    future: Classes
    causes: Classes
    single_cause: frozenset[str]
    relative: frozenset[str]
    changes: frozenset[str]
    endings: frozenset[str]
    opposites: frozenset[frozenset[str]]
    ways: frozenset[frozenset[str]]
    attitudes: frozenset[str]
    blamed: frozenset[str]
    converse: frozenset[frozenset[str]]
    caused: frozenset[str]
    acts_of_states: frozenset[str]
    asked_for: frozenset[str]
    offices: frozenset[str]
    shared: frozenset[str]
    acts: frozenset[str]
    measures: frozenset[str]
    amounts: frozenset[str]
    amount_nouns: frozenset[str]
    measured: frozenset[str]
    events: frozenset[str]
    settling: Classes
    happen: frozenset[str]
    chance: Mapping[str, Classes]
    intent: Mapping[str, Classes]
    sites: Classes
    headlines: HeadlineWords
    forms_of_firms: frozenset[str]
    place_heads: frozenset[str]
    spelled_out: Mapping[str, str]
    denials: DenialWords
    _tables: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False, repr=False)
    _said: list[frozenset[str]] = field(default_factory=list, compare=False, repr=False)
    _terms: dict[str, tuple[tuple[str, ...], bool]] = field(default_factory=dict, compare=False, repr=False)

    @property
    def said_nouns(self) -> frozenset[str]:
        """The terms of the nouns for what is denied, which do not tell what it is, and of "kliennya"."""
        if not self._said:
            nouns = self.target | self.denials.clients | self.denials.figures | self.denials.speeches
            self._said.append(frozenset(term for noun in nouns for term in self.terms(split_words(noun))))
        return self._said[0]

    def mishap_at(self, words: Sequence[Word], i: int) -> int | None:
        """The index behind the word for a mishap that begins at word `i`; None for none, and for "pusat gempa"."""
        hit = self.mishap.at(words, i)
        return hit[1] if hit and hit[0] == "near" else None

    def present(self, words: Sequence[Word]) -> frozenset[str]:
        """The names of the tables, of `TOLD`, in which one of the words may begin a group."""
        found: set[str] = set()
        for word in words:
            tables = self._tables.get(word.text)
            if tables is None:
                if len(self._tables) >= REMEMBERED:
                    self._tables.clear()
                tables = self._tables[word.text] = tuple(
                    name for name in TOLD if getattr(self, name).holds(word.text))
            if tables:
                found.update(tables)
        return frozenset(found)

    def terms(self, words: Sequence[Word]) -> tuple[str, ...]:
        """The content of some words, in text order: class names in capitals, else stems; no stop words, no numbers."""
        kept: list[str] = []
        known, i = self._terms, 0
        for at, word in enumerate(words):
            if at < i:
                continue
            i = at + 1
            found = known.get(word.text) or self._look_up(word.text)
            if found[1] and i < len(words) and (hit := self.synonyms.at(words, at)) and hit[1] > i:
                kept.append(hit[0].upper())
                i = hit[1]
            else:
                kept += found[0]
        return tuple(kept)

    def _look_up(self, word: str) -> tuple[tuple[str, ...], bool]:
        """The term of a word that stands alone, if it has one, and whether it may begin a group; remembered."""
        if len(self._terms) >= REMEMBERED:
            self._terms.clear()
        name = None if word in self.stop else self.synonyms.alone(word)
        found = self._terms[word] = (name.upper(),) if name else self._term(word), self.synonyms.begins(word)
        return found

    def plain_stems(self, words: Sequence[Word]) -> dict[str, bool]:
        """Stem of every word but numbers and function words -> whether it is written with a capital here."""
        kept: dict[str, bool] = {}
        for text, _, _, capital in words:
            if text not in self.function and not text[0].isdigit():
                stem = self.stem(text[:-3] if text.endswith("nya") and len(text) > 5 else text)
                kept[stem] = capital and kept.get(stem, True)
        return kept

    def _term(self, word: str) -> tuple[str, ...]:
        bare = word[:-3] if word.endswith("nya") and len(word) > 5 else word
        if word in self.stop or bare in self.stop or len(word) < 2 or word[0].isdigit():
            return ()
        return (self.stem(word),)
