"""The nouns for those who do things, and the words around them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.lang.classes import Classes, Morphology, make_classes
from briefgen.lang.table import Table

SETS = ("adverbs", "articles", "performed", "culprits", "both", "by_wish", "decides", "reports", "reportings", "helps",
        "arrives", "from_whom", "hearing", "brings", "many", "lends", "anyone", "says", "discovers", "so_that",
        "happenings", "wordings", "worded")
WILL, OWN = ("own", "ordered"), ("wills", "own_self")


@dataclass(frozen=True, slots=True)
class AgentWords:
    """sorts: nouns for who does it, by their sort; covers: pairs of sorts of which one may act for the other.

    acts: term of an act -> a name for all that tell the same; passing: terms of those by which a thing goes from hand
    to hand. adverbs: between a verb and who did it; articles: right before the noun for him; both: before the noun for
    all there are of a kind. performed: behind a noun for what he did; culprits: before such a noun, for him.
    wishes: terms of orders and demands; by_wish: before a noun for one; stress: ending of who did it and nobody else.
    decides: verbs of a decision on an act; reports: of bringing a matter before one of the sorts of `hearing`;
    reportings, helps: nouns for that and for help, behind one of `from_whom` or `by_wish` and before whose it was;
    arrives: before "from" whom it came; brings: tell who brought it up.
    brought: what one asks, proposes or offers, by noun and verb; many: verbs of what many may do at once. lends:
    verbs before a noun for an order or a wish, "memberi perintah"; so_that: before what is wanted. anyone: nouns for
    somebody who is named beside. says: verbs of saying. discovers: verbs of noticing something that has happened,
    happenings: nouns for whatever it was. wordings: nouns for some words of somebody, worded: tell behind them whose.
    will: own, ordered: say of whose will it was; wills: nouns for it; own_self: behind them, that it was one's own;
    alike: term of an act -> a name for all that are one then.
    """

    sorts: Classes
    covers: frozenset[frozenset[str]]
    acts: Mapping[str, str]
    adverbs: frozenset[str]
    articles: frozenset[str]
    performed: frozenset[str]
    culprits: frozenset[str]
    both: frozenset[str]
    by_wish: frozenset[str]
    decides: frozenset[str]
    reports: frozenset[str]
    reportings: frozenset[str]
    helps: frozenset[str]
    arrives: frozenset[str]
    from_whom: frozenset[str]
    hearing: frozenset[str]
    brings: frozenset[str]
    many: frozenset[str]
    lends: frozenset[str]
    anyone: frozenset[str]
    says: frozenset[str]
    discovers: frozenset[str]
    so_that: frozenset[str]
    happenings: frozenset[str]
    wordings: frozenset[str]
    worded: frozenset[str]
    brought: Classes
    wishes: frozenset[str]
    passing: frozenset[str]
    stress: str
    will: Classes
    wills: frozenset[str]
    own_self: frozenset[str]
    alike: Mapping[str, str]


def read_agent_words(table: Table, language: Morphology) -> AgentWords:
    """Compile the table.

    Raises:
        PackError: an unknown key, or one noun in two sorts.
    """
    table.only((*SETS, "acts", "passing", "sorts", "covers", "will", "wishes", "stress", "brought"))
    sorts, covers = table.sub("sorts"), table.sub("covers").only(table.sub("sorts").data)
    brought = table.sub("brought")
    will = table.sub("will").only((*WILL, *OWN, "alike"))
    acts = {term: group.split()[0].upper() for group in table.words("acts") for name in group.split()
            for term in (name, name.upper())}
    return AgentWords(
        sorts=make_classes({name: sorts.words(name) for name in sorts.data}, sorts.name, language),
        covers=frozenset(frozenset((one, other)) for one in covers.data for other in covers.words(one)),
        brought=make_classes({name: brought.words(name) for name in brought.data}, brought.name, language),
        acts=acts, wishes=table.terms("wishes"), passing=table.terms("passing"), stress=table.text("stress"),
        will=make_classes({key: will.words(key) for key in WILL}, will.name, language),
        alike={term: row.split()[0].upper() for row in will.words("alike") for name in row.split()
               for term in (name, name.upper())},
        **{key: frozenset(table.words(key)) for key in SETS}, **{key: frozenset(will.words(key)) for key in OWN})
