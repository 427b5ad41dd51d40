"""The one thing told to be done of one's own will, and told to be ordered or forced."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from briefgen.dossier.between import told_beyond
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.sides import may_differ
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.dossier.rejecting import ENDS
from briefgen.dossier.rivals import rival_kinds
from briefgen.dossier.who_alone import said_in
from briefgen.dossier.wording import NOTHING, OPEN
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

OWN, ORDERED = "own", "ordered"
WILL = "will"
"""Measure of a clash about whose will it was."""
NEGATED = 2
"""Words before "sukarela" among which a "not" turns it round."""
OWNED = 3
"""Words behind "kemauan" among which "sendiri" stands."""
WEEKS, DAYS = 14, 1
"""Days between two articles that tell of one act, and by which they may date it apart."""
VERBS = 2
"""Verbs of a claim that tell what was done: "memutuskan menutup landasan"."""
MOST = 100
"""Claims that tell whose will one act was beyond which none are compared."""


def will_clashes(compared: Compared) -> Iterator[Clash]:
    """Claims of which one says that an act was done of one's own will, and the other that it was ordered or forced."""
    told: dict[str, dict[str, list[int]]] = defaultdict(lambda: {OWN: [], ORDERED: []})
    for i, profile in enumerate(compared.profiles):
        whose, acts = ("", NOTHING) if profile.kind == "plan" or profile.wording.modality in OPEN else will_of(
            profile.claim.claim, compared.words)
        for act in acts:
            told[act][whose].append(i)
    seen = {(min(i, j), max(i, j)): i for held in told.values() if sum(map(len, held.values())) <= MOST
            for i, j in product(held[OWN], held[ORDERED])}
    for (i, j), own in sorted(seen.items()):
        if _of_one_act(compared.profiles[i], compared.profiles[j]):
            values = (OWN, ORDERED) if own == i else (ORDERED, OWN)
            yield Clash("attribution", i, j, values, WILL, (
                Why("doer", 1.0, f"{values[0]} / {values[1]}: whose will it was"),
                Why("content", round(compared.text(i, j), 3), "likeness of the claims")))


def will_of(text: str, words: Comparison) -> tuple[str, frozenset[str]]:
    """Of whose will something was done, and the terms by which a claim tells what: its first, and its first verbs.

    Nothing and no terms where it says nothing of that, or both.
    """
    text = said_in(text, words)
    tokens = split_words(text)
    hits = [(name, start, end) for name, start, end in words.agents.will.all_in(tokens)
            if not _is_open(tokens, start, words)]
    found = {_turned(name, tokens, start, words) for name, start, _ in hits if not (
        start >= NEGATED and words.none.at(tokens, start - NEGATED))}
    owned = [i for i in range(len(tokens)) if _is_owned(text, tokens, i, words)]
    found |= {_turned(OWN, tokens, i, words) for i in owned}
    if len(found) != 1:
        return "", NOTHING
    taken = {*owned, *(i for _, start, end in hits for i in range(start, end))}
    rest = [word for i, word in enumerate(tokens) if (i not in taken and not word.capital) or i == 0]
    acts = [term for word in rest if words.grammar.verb.fullmatch(word.text) for term in words.terms((word,))]
    ordered = [term for _, _, end in hits for term in words.terms(tokens[end:end + 1])]     # "memerintahkan penutupan"
    told = (*words.terms(rest)[:1], *acts[:VERBS], *ordered)
    return found.pop(), frozenset(words.agents.alike.get(term, term) for term in told)


def _is_open(tokens: Sequence[Word], start: int, words: Comparison) -> bool:
    """Whether it is only asked for, or not so yet: "meminta hakim memerintahkan", "belum ada perintah"."""
    before = tokens[:start]
    asked = any(not words.agents.wishes.isdisjoint(words.terms((word,))) and words.grammar.verb.fullmatch(word.text)
                for word in before)
    return asked or any(word.text in words.not_yet for word in before[-NEGATED:])


def _turned(name: str, tokens: Sequence[Word], start: int, words: Comparison) -> str:
    """What a word says, or the other where a "not" stands shortly before it."""
    negated = any(word.text in words.negation for word in tokens[max(0, start - NEGATED):start])
    return {OWN: ORDERED, ORDERED: OWN}[name] if negated else name


def _is_owned(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    """Whether a noun for a will stands at i that "sendiri" says is one's own."""
    if tokens[i].text.removesuffix(words.clitic) not in words.agents.wills:
        return False
    behind = tokens[i + 1:i + 1 + OWNED]
    at = next((k for k, word in enumerate(behind) if word.text in words.agents.own_self), None)
    return at is not None and not ENDS & set(text[tokens[i].end:behind[at].start])


def _of_one_act(left: Profile, right: Profile) -> bool:
    """Whether two can tell of one act: told by two, of no rivals, at about one time."""
    return may_differ(left, right) and not told_beyond(left, right, WEEKS) and not all_apart(
        left.when, right.when, DAYS) and not (
        {"person", "place"} & set(rival_kinds(left, right)))
