"""The words of the clause that a date stands in: which act it dates, and whether its beginning or its end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.lang.classes import Classes, Morphology, make_classes
from briefgen.lang.table import Table

SETS = (
    "since", "until", "throughout", "before_dates", "bounds", "ahead", "denied", "fresh", "again", "original", "anew",
    "empty", "light", "begins", "holds", "ends", "courses", "closes", "papers", "statuses", "first", "ordinals",
    "rounds", "prepositions", "breaks", "marked", "then", "goals", "origins", "stay", "fixed", "frames",
    "given", "works", "resumed", "opens", "of_doing")
ACTS = ("lifelong", "once", "seldom", "lasting")


@dataclass(frozen=True, slots=True)
class OccasionWords:
    """acts: verbs and nouns for acts, by name; lifelong, once, seldom, lasting: the names, by how often it has one.

    stay: names of acts that leave a state behind. Before a date: since, until: of a beginning, of an end; throughout:
    of what was done again and again; bounds: of something before or after; before_dates: of none of these; then: behind
    one, before what was done then.

    Beside a verb: ahead: it is to come; denied: it is not so, or only asked for; fresh: not before; again: once more;
    original, anew: so it was set first, so it is set now; first_days: it began.

    Verbs that tell no more than that: light: something was; begins: began; holds: is in force; ends: ended; opens,
    closes: began, ended, of one of courses; leads: somebody leads; won: came to lead; marked: a work began, by the act
    breaks_ground. given: have behind them what was given to the subject. works: begin by breaks_ground. resumed: with
    "again", what had stopped goes on. bare: verbs without the shape of one. empty: nothing of content; prepositions,
    breaks: before another part of the clause, before another clause; goals, origins: before whom it went to, whom it
    came from.

    Acts: paper_act: is done to a paper; breaks_ground: begins a work; declares: sets one of statuses; moves: sets
    another date; addresses: turns to an office.

    Nouns: papers: have the year of their making behind them; fixed: what ends on a day set in writing; of_doing: have
    behind them what is done; frames: before the noun that says what it was; other_bodies: what is led without an
    office. first, ordinals: which of several; rounds: what an ordinal counts that stands before a noun.
    """

    acts: Classes
    lifelong: frozenset[str]
    once: frozenset[str]
    seldom: frozenset[str]
    lasting: frozenset[str]
    bare: Classes
    paper_act: str
    breaks_ground: str
    declares: str
    moves: str
    addresses: str
    first_days: Classes
    leads: frozenset[str]
    won: frozenset[str]
    other_bodies: frozenset[str]
    since: frozenset[str]
    until: frozenset[str]
    throughout: frozenset[str]
    before_dates: frozenset[str]
    bounds: frozenset[str]
    ahead: frozenset[str]
    denied: frozenset[str]
    fresh: frozenset[str]
    again: frozenset[str]
    original: frozenset[str]
    anew: frozenset[str]
    empty: frozenset[str]
    light: frozenset[str]
    begins: frozenset[str]
    holds: frozenset[str]
    ends: frozenset[str]
    courses: frozenset[str]
    closes: frozenset[str]
    papers: frozenset[str]
    statuses: frozenset[str]
    first: frozenset[str]
    ordinals: frozenset[str]
    rounds: frozenset[str]
    marked: frozenset[str]
    then: frozenset[str]
    goals: frozenset[str]
    origins: frozenset[str]
    stay: frozenset[str]
    fixed: frozenset[str]
    frames: frozenset[str]
    given: frozenset[str]
    works: frozenset[str]
    resumed: frozenset[str]
    opens: frozenset[str]
    of_doing: frozenset[str]
    prepositions: frozenset[str]
    breaks: frozenset[str]


def read_occasion_words(table: Table, language: Morphology) -> OccasionWords:
    """Compile the table.

    Raises:
        PackError: an unknown key, or a word for two acts.
    """
    table.only((*SETS, *ACTS, "paper_act", "breaks_ground", "declares", "moves", "addresses", "first_days", "office",
                "bare"))
    lists = {name: _lists(table.sub(name)) for name in ACTS}
    acts = {act: words for held in lists.values() for act, words in held.items()}
    office = table.sub("office").only(("since", "won", "other_bodies"))
    return OccasionWords(
        acts=make_classes(acts, table.name, language),
        first_days=make_classes({"first": table.words("first_days")}, table.name, language),
        bare=make_classes({"bare": table.words("bare")}, table.name, language),
        paper_act=table.text("paper_act"), breaks_ground=table.text("breaks_ground"), declares=table.text("declares"),
        moves=table.text("moves"), addresses=table.text("addresses"),
        leads=frozenset(office.words("since")), won=frozenset(office.words("won")),
        other_bodies=frozenset(office.words("other_bodies")),
        **{name: frozenset(held) for name, held in lists.items()},
        **{key: frozenset(table.words(key)) for key in SETS})


def _lists(table: Table) -> Mapping[str, tuple[str, ...]]:
    return {name: table.words(name) for name in table.data}
