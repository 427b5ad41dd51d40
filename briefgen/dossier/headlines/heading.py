"""A headline as it is held against the claims of its article."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from briefgen.dossier.certain import OPEN, stages_in
from briefgen.dossier.clashes.numbers.told_numbers import BREAKS
from briefgen.dossier.evidence import Compared
from briefgen.dossier.mentions import Forms
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

SHARED = 2
"""Content words or names of a headline that a claim of its matter holds at least."""
NEWS = 10
"""Days before an article beyond which a share is not the one that its headline tells."""
RECENT = 60
"""Days before an article beyond which what it tells is not what its headline tells."""
ACTS = frozenset({
    "SEND", "SUPPLY", "GIVE", "SIGN", "AGREE", "BUILD", "REBUILD", "DECLARE", "INAUGURATE", "ARREST", "DETAIN",
    "CHARGE", "VERDICT", "SUE", "REGISTER", "RISE", "FALL", "APPROVE", "BAN", "ALLOW", "LAUNCH", "OPEN", "CLOSE",
    "BEGIN", "FINISH", "TRIAL", "POSTPONE", "CANCEL", "VISIT", "MEET", "BUY", "SELL", "MOVE", "APPOINT", "RESIGN",
    "HOLD_EVENT", "DEPART", "ARRIVE", "EVACUATE", "LAYOFF", "INVESTIGATE", "CALL_IN", "WIN", "CONTROL", "ATTACK",
    "GET", "STRIKE_WORK", "PROTEST", "REMOVE", "REPLACE", "WITHDRAW", "STOP", "FREEZE", "SEIZE", "RELEASE", "PAY",
    "RETURN_HOME", "EXPORT", "IMPORT", "ACQUIRE", "CULL", "QUARANTINE", "DEMAND", "FINE", "NOMINATE",
})
"""Classes of meaning that name something done."""
DECIDED = frozenset({
    "PULL", "COMPENSATION", "RECALL_PRODUCT", "RESTRUCTURE_DEBT", "EMBARGO", "SANCTION_TRADE", "SANCTION", "IMPEACH",
    "BOYCOTT", "LOCKDOWN", "MOBILISE", "EXTEND", "ADD", "EXPAND", "CHANGE", "BAILOUT", "MERGE_COMPANY", "GO_PUBLIC",
    "BUYBACK", "DEVALUE", "INTERVENE_MARKET", "REMISSION", "EXECUTE_CONVICT", "BREAK_TIES", "REPEL", "CURFEW",
    "TRAVEL_BAN", "RESHUFFLE", "DEMOTE", "PROMOTE", "LIQUIDATE", "NATURALISE", "DISQUALIFY", "RELEGATE", "EXHUME",
    "AUTOPSY", "LEAVE", "BLOCKADE", "RECOUNT", "REVOTE", "RETALIATE", "EXEMPT", "SWAP", "DISMANTLE",
    "SUSPENDED_PLAYER", "MAKE_PEACE", "DISMISS_DISHONOUR", "SAVE_COST", "TIGHTEN", "LOOSEN",
})
"""Further acts that somebody decides on."""
GRAVE = frozenset({
    "LIFE_SENTENCE", "DEATH_SENTENCE", "PROVE", "RESIGN", "REMOVE", "BAN", "ARREST", "CANCEL", "BANKRUPT", "DISSOLVE",
    "LAYOFF", "STRIKE_WORK", "WAR",
})
"""Acts and states so grave that a headline tells of them without their conditions."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A headline.

    text: as it stands; tokens: its words; short: it without its names; bare: the terms of that, in order; named:
    entities that it names; people: the persons among them. told: whether it says what somebody else says, or may be,
    which asserts nothing.
    """

    text: str
    tokens: tuple[Word, ...]
    short: str
    bare: tuple[str, ...]
    named: frozenset[str]
    people: frozenset[str]
    told: bool

    def known(self, words: Comparison) -> frozenset[str]:
        """The terms and stems of all its words."""
        return frozenset((*words.terms(self.tokens), *words.plain_stems(self.tokens)))

    def after(self, words: Comparison) -> dict[str, set[str]]:
        """Term -> the terms right behind it that say which one it is: no act, but a mishap."""
        found: dict[str, set[str]] = {}
        for one, then in pairwise(words.terms(self.tokens)):
            if then in words.mishap_acts or not tells_an_act(then, words):
                found.setdefault(one, set()).add(then)
        return found

    def before(self, act: str, words: Comparison) -> frozenset[str]:
        """The terms before an act in its part of the headline, which name the thing of which it tells the act."""
        for clause in self.clauses():
            terms = words.terms(clause)
            if act in terms:
                return frozenset(terms[:terms.index(act)])
        return frozenset()

    def clauses(self) -> Iterator[tuple[Word, ...]]:
        """The words of each part between marks."""
        return between_marks(self.text, self.tokens)

    def sure(self, words: Comparison) -> tuple[str, ...]:
        """The terms without names of the parts that leave nothing open: not of "Masih Dianalisis", "Diminta Pergi"."""
        return tuple(term for part in self.sure_parts(words) for term in words.terms(part))

    def sure_parts(self, words: Comparison) -> Iterator[tuple[Word, ...]]:
        """The words without names of each part that leaves nothing open."""
        parts = between_marks(self.short, split_words(self.short))
        return (part for part in parts if not _open(part, words))

    def certain(self, words: Comparison) -> Heading | None:
        """It without the parts that say what somebody else says, or what may be; None where nothing remains."""
        if not self.told:
            return self
        kept = " - ".join(self.text[part[0].start:part[-1].end] for part in self.clauses() if not _told(part, words))
        short = " - ".join(self.short[part[0].start:part[-1].end] for part in between_marks(
            self.short, split_words(self.short)) if not _told(part, words))
        bare = words.terms(split_words(short))
        return Heading(kept, split_words(kept), short, bare, self.named, self.people, False) if kept and bare else None

    def around(self, told: Collection[str], words: Comparison) -> Heading:
        """It cut down to the part that tells one of some terms, where that has other words; what it names stays."""
        for part in self.clauses():
            terms = {*words.terms(part), *words.plain_stems(part)}
            if not terms.isdisjoint(told) and len(part) > 1 and not terms <= {*told}:
                return replace(self, text=self.text[part[0].start:part[-1].end], tokens=part)
        return self

    def shares(self, profile: Profile) -> int:
        """How many of its content words and names a claim holds in its own words."""
        terms = {*self.bare, *(ENTITY + who for who in self.named)}
        return sum(profile.terms.get(term) == 1.0 for term in terms)

    def is_of(self, profile: Profile) -> bool:
        """Whether a claim holds enough of it, and names nobody else where the headline names somebody.

        Of a headline that names somebody, and of nothing but one act of his, the name is enough.
        """
        named = self.named & profile.named
        return (self.shares(profile) >= SHARED or (bool(named) and len(self.bare) <= SHARED)) and (
            not self.named or not profile.people or bool(named))


def tells_an_act(term: str, words: Comparison) -> bool:
    """Whether a class of meaning is of something done, or that befalls."""
    return any(term in acts for acts in (ACTS, DECIDED, GRAVE, words.mishap_acts, words.headlines.acts))


def told_by(profile: Profile) -> int:
    """How many words at the head of a claim say who tells it."""
    heads = [hop.text for hop in profile.claim.via if hop.text and profile.claim.claim.startswith(hop.text)]
    return max((len(split_words(head)) for head in heads), default=0)


def is_of_old(profile: Profile) -> bool:
    """Whether a claim tells of what was long over when the article came."""
    return _is_over(profile, RECENT)


def is_before_news(profile: Profile) -> bool:
    """Whether a claim tells how far something had come some time before the article."""
    return _is_over(profile, NEWS)


def _is_over(profile: Profile, days: int) -> bool:
    told, ends = profile.told, [when.high for when in profile.when if when.high]
    return told is not None and bool(ends) and all((told - end).days > days for end in ends)


def between_marks(text: str, tokens: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    """The words of each part of a text between marks such as commas and colons."""
    start = 0
    for i in range(1, len(tokens) + 1):
        if i == len(tokens) or BREAKS & set(text[tokens[i - 1].end:tokens[i].start]):
            yield tokens[start:i]
            start = i


def _told(part: tuple[Word, ...], words: Comparison) -> bool:
    return bool(words.headlines.told.all_in(part))


def _open(part: tuple[Word, ...], words: Comparison) -> bool:
    heads = words.headlines
    return any(name == OPEN for name, *_ in stages_in(part, words)) or bool(
        heads.doubts.all_in(part) or heads.told.all_in(part))


def heading_of(headline: str, forms: Forms, compared: Compared) -> Heading:
    """Read a headline; forms: of its sheet."""
    text, named = forms.cut(headline)
    tokens = split_words(headline)
    people = frozenset(who for who in named if who in compared.entities.by_id and (
        compared.entities.by_id[who].type == "person"))
    return Heading(headline, tokens, text, compared.words.terms(split_words(text)), frozenset(named), people,
                   bool(compared.words.headlines.told.all_in(tokens)))
