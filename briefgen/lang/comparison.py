"""What the dossier knows of the words of one language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefgen.lang.account_words import AccountWords
from briefgen.lang.agent_words import AgentWords
from briefgen.lang.alternative_words import AlternativeWords
from briefgen.lang.cause_words import CauseWords
from briefgen.lang.classes import REMEMBERED, Classes, Inflector, Stemmer, Word, split_words, without
from briefgen.lang.completion_words import CompletionWords
from briefgen.lang.contest_words import ContestWords
from briefgen.lang.dating_words import DatingWords
from briefgen.lang.deed_words import DeedWords
from briefgen.lang.denial_words import DenialWords
from briefgen.lang.grammar_words import GrammarWords
from briefgen.lang.headline_words import HeadlineWords
from briefgen.lang.message_words import MessageWords
from briefgen.lang.name_words import NameWords
from briefgen.lang.occasion_words import OccasionWords
from briefgen.lang.polarity_words import PolarityWords
from briefgen.lang.settling_words import SettlingWords
from briefgen.lang.slot_words import SlotWords
from briefgen.lang.standing_words import StandingWords
from briefgen.lang.toll_words import TollWords
from briefgen.lang.unit_words import UnitWords

TOLD = ("modality", "disputes", "once", "mishap", "repeated", "outcomes", "none", "running")
"""Tables of which most claims hold no word; `causes.told` is another."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that the dossier may know of a language; lang/<tag>/compare.toml says what each table means.

    forms: the regular verbs of a root, the active one first. clitic: an ending that only says whose it is. stop: words
    that carry no content; function: the few that every text is full of. synonyms, counted: classes of meaning, and of
    counted nouns; crowds: of what people are at a place for; shortfalls: beside a sum that is gone. outcomes: what is
    said of those counted; tolls: what is known of them. modality: possible, planned, done. negation: "not"; refusal:
    words that
    negate the verb behind them; without: that say that what is behind them is not there; not_yet: "not" for the time
    being. none: "no ... at all"; not_one: behind a "not"; nobody: nobody at all. restored: terms of what is so again;
    further: behind a mishap that is not the first; joins: before the act of one more who does it. only_one: before what
    there is no other of; spots: nouns for a place. presence: tell that somebody is at a place for a while; lasting:
    before the first day of what goes on. still, because: tell that something goes on, that it came of something.
    running: marks of a count that goes on. disputes: deny, assert, concession,
    plain; target: nouns for what is denied; wishes: terms of acts that tell what somebody wants. parts: included,
    excluded, of, all, next. once, mishap: acts that happen once, and that strike once in a story; once_acts,
    mishap_acts: terms of such acts; announced: words that make known what is to come; repeated: "again". qualifiers:
    sorts of numbers. relations: terms of acts in which it matters who took part; reversals: of acts that undo another;
    measured: of what is measured; floating: of what goes up and down with time;
    settled: of what is as much as it was once told; made: acts by which a thing came to
    be, which is as it was made; measured_alike: of one thing that is; measured_within: act -> what it measures.
    order_note: said of what a source tells after
    something and dates before it; field date. joining: words that a heading does without. metonyms: id -> id of the
    state for which a name stands. events: nouns that name what a story is about without saying what it was; happen:
    verbs that say of it no more than that it was; performed: behind a noun that names an act, that it was done;
    seated: term of an act that a story has one of, at one place -> a name for all that tell the same;
    seated_again: names of those that are often done again;
    held_alone: terms of what one person is at a time. sites: kinds of places of which a thing can be in one. spellings:
    another way to write a word -> the word. The rest are records of their own.
    """

    stem: Stemmer
    forms: Inflector
    clitic: str
    stop: frozenset[str]
    function: frozenset[str]
    synonyms: Classes
    counted: Classes
    crowds: Classes
    shortfalls: Classes
    outcomes: Classes
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
    joins: frozenset[str]
    only_one: frozenset[str]
    presence: frozenset[str]
    lasting: frozenset[str]
    still: frozenset[str]
    because: frozenset[str]
    spots: frozenset[str]
    repeated: Classes
    running: Classes
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
    order_note: str
    joining: frozenset[str]
    metonyms: Mapping[str, str]
    measured: frozenset[str]
    floating: frozenset[str]
    settled: frozenset[str]
    made: frozenset[str]
    measured_alike: frozenset[frozenset[str]]
    measured_within: Mapping[str, str]
    events: frozenset[str]
    settling: SettlingWords
    spellings: Mapping[str, str]
    happen: frozenset[str]
    performed: frozenset[str]
    seated: Mapping[str, str]
    seated_again: frozenset[str]
    held_alone: frozenset[str]
    sites: Classes
    grammar: GrammarWords
    dating: DatingWords
    units: UnitWords
    tolls: TollWords
    deeds: DeedWords
    causes: CauseWords
    denials: DenialWords
    headlines: HeadlineWords
    names: NameWords
    standing: StandingWords
    agents: AgentWords
    contests: ContestWords
    accounts: AccountWords
    alternatives: AlternativeWords
    polarity: PolarityWords
    messages: MessageWords
    slots: SlotWords
    completion: CompletionWords
    occasions: OccasionWords
    _tables: dict[str, tuple[str, ...]] = field(default_factory=dict, init=False, compare=False, repr=False)
    _said: list[frozenset[str]] = field(default_factory=list, init=False, compare=False, repr=False)
    _terms: dict[str, tuple[tuple[str, ...], bool]] = field(default_factory=dict, init=False, compare=False, repr=False)

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
        """The names of the tables, of `TOLD` and "causes", in which one of the words may begin a group."""
        found: set[str] = set()
        for word in words:
            tables = self._tables.get(word.text)
            if tables is None:
                if len(self._tables) >= REMEMBERED:
                    self._tables.clear()
                tables = self._tables[word.text] = (
                    *(name for name in TOLD if getattr(self, name).holds(word.text)),
                    *(("causes",) if self.causes.told.holds(word.text) else ()))
            if tables:
                found.update(tables)
        return frozenset(found)

    def terms(self, words: Sequence[Word]) -> tuple[str, ...]:
        """The content of some words, in text order: class names in capitals, else stems; no stop words, no numbers."""
        known, i = self._terms, 0
        if len(words) == 1:                                                 # as most are of which it is asked
            return (known.get(words[0].text) or self._look_up(words[0].text))[0]
        kept: list[str] = []
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

    def meanings(self, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
        """Where each word begins and ends, in text order, a phrase of one meaning as one."""
        known, end = self._terms, 0
        for i, word in enumerate(words):
            if i >= end:
                begins = (known.get(word.text) or self._look_up(word.text))[1]
                hit = self.synonyms.at(words, i) if begins else None
                end = hit[1] if hit else i + 1
                yield i, end

    @property
    def held(self) -> frozenset[str]:
        """What is measured of which acts tell."""
        return frozenset(self.measured_within.values())

    def beside(self, words: Sequence[Word]) -> frozenset[str]:
        """The content of the words around a number, with what is measured where an act tells it."""
        terms = self.terms(words)
        return frozenset((*terms, *(self.measured_within[term] for term in terms if term in self.measured_within)))

    def _look_up(self, word: str) -> tuple[tuple[str, ...], bool]:
        """The term of a word that stands alone, if it has one, and whether it may begin a group; remembered."""
        if len(self._terms) >= REMEMBERED:
            self._terms.clear()
        usual = self.spellings.get(word) or self.spellings.get(word.removesuffix(self.clitic), word)
        name = None if usual in self.stop else self.synonyms.alone(usual)
        found = self._terms[word] = (name.upper(),) if name else self._term(usual), self.synonyms.begins(word)
        return found

    def full_verbs(self, text: str) -> str:
        """A headline with the prefixes that headlines leave away, where the whole verb is known: "Sepakati"."""
        parts, done = [], 0
        for word in split_words(text):
            whole = self._whole_verb(word.text)
            if whole:
                parts += [text[done:word.start], whole.capitalize() if word.capital else whole]
                done = word.end
        return "".join((*parts, text[done:]))

    def _whole_verb(self, word: str) -> str:
        """The active form of a verb that stands without its prefix; empty for any other word."""
        if word in self.stop or self.grammar.verb.fullmatch(word):
            return ""
        whole = self.forms(word)[0]
        known = word.endswith(self.grammar.bare) and self.synonyms.alone(whole) and not self.synonyms.alone(word)
        return whole if known or whole in self.refusal else ""

    def plain_stems(self, words: Sequence[Word]) -> dict[str, bool]:
        """Stem of every word but numbers and function words -> whether it is written with a capital here."""
        kept: dict[str, bool] = {}
        for text, _, _, capital in words:
            if text not in self.function and not text[0].isdigit():
                stem = self.stem(without(text, self.clitic))
                kept[stem] = capital and kept.get(stem, True)
        return kept

    def _term(self, word: str) -> tuple[str, ...]:
        if word in self.stop or without(word, self.clitic) in self.stop or len(word) < 2 or word[0].isdigit():
            return ()
        return (self.stem(word),)
