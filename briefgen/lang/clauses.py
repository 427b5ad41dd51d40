"""Words that tell what kind of claim a clause makes, and how a claim is worded."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from briefgen.lang.patterns import Anchored, anchored, any_of
from briefgen.lang.table import read_table
from briefgen.model.sheet import ClaimKind

KINDS: tuple[ClaimKind, ...] = ("plan", "assessment", "event", "state")


@dataclass(frozen=True, slots=True)
class Clauses:
    """Compiled from clauses.toml.

    leading: a connective at the start of a sentence, with its comma, without which some are none. splitting: ", namun "
    or a dash before a capital, between two clauses. at: the words before a place in which something happens, up to the
    place's name; at_ends: how that ends. leaning: words that make the next clause lean on the one before. joining:
    words that tie a clause to the next and say nothing at its end. that: conjunctions after which reported content
    stands alone. kind_word: a word that tells the kind of a clause; kind_of: which. active: a verb, where no such word
    stands. participle: opens a clause that goes on with a verb of its own. wishes: verbs of what only the subject
    himself can tell. passive, doing: how a verb begins whose subject suffers it, or does it to something. negations:
    turn a predicate round, as verbs of denial do; turning: finds either; affirming: not before these ("tidak hanya").
    before_object: words after which no hedge stands; of_nouns: negations that a noun may have. that_state: stands for
    a state named before; both: for parties named before, both_states: for two states; pronoun: for a person,
    subject: for whoever a sentence begins with; owned: a noun of somebody's; own_side: for one and his people;
    first_person: for who speaks. relative: opens a relative clause. found: tell what a thing was found to be.
    definite: points to what was named before. day, month, year: how a date of that precision is said; fields day,
    month, year.
    """

    leading: re.Pattern[str]
    splitting: re.Pattern[str]
    at: re.Pattern[str]
    at_ends: tuple[str, ...]
    leaning: frozenset[str]
    joining: frozenset[str]
    that: frozenset[str]
    kind_word: Anchored
    kind_of: Mapping[str, ClaimKind]
    active: re.Pattern[str]
    participle: re.Pattern[str]
    negations: frozenset[str]
    turning: Anchored
    affirming: frozenset[str]
    before_object: frozenset[str]
    of_nouns: frozenset[str]
    that_state: re.Pattern[str]
    both: re.Pattern[str]
    both_states: Anchored
    pronoun: re.Pattern[str]
    subject: re.Pattern[str]
    owned: re.Pattern[str]
    own_side: tuple[str, ...]
    first_person: Anchored
    passive: tuple[str, ...]
    doing: tuple[str, ...]
    wishes: frozenset[str]
    relative: frozenset[str]
    definite: re.Pattern[str]
    general: frozenset[str]
    of_event: frozenset[str]
    found: frozenset[str]
    done: re.Pattern[str]
    day: str
    month: str
    year: str


def load_clauses(tag: str) -> Clauses:
    """Read and compile lang/<tag>/clauses.toml.

    Raises:
        PackError: the file is missing, or holds an unknown key or a word twice.
    """
    table = read_table(tag, "clauses").only(("connectives", "kinds", "verbs", "polarity", "anaphora", "dates"))
    connectives = table.sub("connectives").only(
        ("leading", "leading_comma", "no_leading", "at", "leaning", "joining", "that", "splitting"))
    kinds = table.sub("kinds").only(KINDS)
    kind_of = {word: kind for kind in KINDS for word in kinds.words(kind)}
    verbs = table.sub("verbs").only(
        ("active", "doing", "participle", "passive", "wishes", "done", "general", "of_event", "found"))
    polarity = table.sub("polarity").only(("negations", "affirming", "before_object", "of_nouns"))
    denials = read_table(tag, "hedges").sub("polarity").words("denials")
    anaphora = table.sub("anaphora").only(
        ("both", "both_states", "definite", "first", "own_side", "owned", "persons", "relative", "states", "subjects"))
    dates = table.sub("dates").only(("day", "month", "year"))
    return Clauses(
        leading=re.compile(
            rf"(?!(?:{any_of(connectives.words('no_leading'))})\b)"
            rf"(?:(?:{any_of(connectives.words('leading'))})\b,?|(?:{any_of(connectives.words('leading_comma'))}),) +",
            re.IGNORECASE),
        splitting=re.compile(rf", (?:{any_of(connectives.words('splitting'))}) +|—(?=[A-Z])"),
        at=re.compile(rf"\b(?:{any_of(connectives.words('at'))}) $"),
        at_ends=tuple(f"{word} " for word in connectives.words("at")),
        leaning=frozenset(connectives.words("leaning")),
        joining=frozenset(connectives.words("joining")),
        that=frozenset(connectives.words("that")),
        kind_word=anchored(kind_of),
        kind_of=MappingProxyType(kind_of),
        active=re.compile(rf"\b{verbs.data['active']}\b"),
        participle=re.compile(str(verbs.data["participle"])),
        negations=frozenset(polarity.words("negations")),
        turning=anchored((*polarity.words("negations"), *denials)),
        affirming=frozenset(polarity.words("affirming")),
        before_object=frozenset(polarity.words("before_object")),
        of_nouns=frozenset(polarity.words("of_nouns")),
        that_state=re.compile(any_of(anaphora.words("states")), re.IGNORECASE),
        both=re.compile(rf"(?:{any_of(anaphora.words('both'))})\b", re.IGNORECASE),
        both_states=anchored(anaphora.words("both_states")),
        pronoun=re.compile(rf"(?:{any_of(anaphora.words('persons'))})\b(?!-)", re.IGNORECASE),
        subject=re.compile(rf"(?:{any_of(anaphora.words('subjects'))})\b(?!-)", re.IGNORECASE),
        owned=re.compile(str(anaphora.data["owned"])),
        own_side=anaphora.words("own_side"),
        passive=verbs.words("passive"),
        doing=verbs.words("doing"),
        wishes=frozenset(verbs.words("wishes")),
        first_person=anchored(anaphora.words("first")),
        relative=frozenset(anaphora.words("relative")),
        definite=re.compile(rf"\b(?:{any_of(anaphora.words('definite'))})\b", re.IGNORECASE),
        general=frozenset(verbs.words("general")), of_event=frozenset(verbs.words("of_event")),
        found=frozenset(verbs.words("found")),
        done=re.compile(rf"\b{verbs.data['done']}\b"),
        day=str(dates.data["day"]), month=str(dates.data["month"]), year=str(dates.data["year"]),
    )
