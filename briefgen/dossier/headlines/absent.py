"""Headlines that begin with what their articles find no sign of: "Ledakan Gas ...", "tidak ada tanda-tanda ledakan"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefgen.dossier.evidence import Compared
from briefgen.dossier.headlines.heading import Heading, is_of_old
from briefgen.dossier.headlines.things import is_generic, units_in
from briefgen.dossier.headlines.weighed import ASKING
from briefgen.dossier.nots import nots_in
from briefgen.dossier.profile import Profile
from briefgen.dossier.rejecting import disputed_in
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

BEFORE = 4
"""Words before "tanda-tanda" among which the "not" stands: "tidak ada satu pun tanda-tanda ledakan"."""


def without_a_sign(heading: Heading, profiles: Sequence[Profile], compared: Compared) -> list[Profile]:
    """The claims that there is no sign of what a part of a headline begins with; none where any claim tells of it."""
    words = compared.words
    sure = heading.certain(words)
    for clause in sure.clauses() if sure else ():
        things = _begins_with(clause, words)
        found = [profile for profile in profiles if not is_of_old(profile) and any(
            _is_plainly(thing, rest, things, heading, words) for thing, rest in _missing(profile.claim.claim, words))]
        if found and not any(_tells(profile, things) for profile in profiles if profile not in found):
            return found
    return []


def _begins_with(clause: Sequence[Word], words: Comparison) -> frozenset[str]:
    """The terms and stems of what a part of a headline begins with, before a verb that says that it did something.

    Of "Wabah Kolera" both; of what is only looked into none.
    """
    if not ASKING.isdisjoint(words.terms(clause)):
        return frozenset()
    verb = next((i for i, word in enumerate(clause) if words.grammar.verb.fullmatch(word.text)), len(clause))
    units = units_in(clause[:verb], words)
    two = any(word.text in words.headlines.carriers for unit in units[:1] for word in unit)
    return frozenset(key for unit in units[:2 if two else 1] for key in _keys(unit, words))


def _missing(text: str, words: Comparison) -> Iterator[tuple[tuple[Word, ...], Sequence[Word]]]:
    """What a claim finds no sign of, and the words behind that."""
    tokens = split_words(text)
    nots, denied = nots_in(tokens, words), {end for name, _, end in disputed_in(text, tokens, words) if name == "deny"}
    for _, start, end in words.headlines.signs.all_in(tokens):
        unit = next((unit for unit in units_in(tokens[end:end + 2], words) if unit[0] == tokens[end]), None)
        if unit is None:
            continue
        behind = end + len(unit)
        if any(start - BEFORE <= i < start for i in nots) or start in denied or any(
                word.text in words.negation for word in tokens[behind:behind + 1]):
            yield unit, tokens[behind:]


def _is_plainly(
    thing: Sequence[Word], rest: Sequence[Word], told: frozenset[str], heading: Heading, words: Comparison,
) -> bool:
    """Whether it is the headline's thing, and no more is said of it: not "ledakan susulan", "ledakan disengaja"."""
    if told.isdisjoint(_keys(thing, words)):
        return False
    known = heading.known(words)
    rest = [word for word in rest if known.isdisjoint(_keys((word,), words))]
    grammar = words.grammar
    return not rest or rest[0].text in (
        grammar.prepositions | grammar.locative | grammar.pointers | grammar.setting | grammar.background
        | words.negation) or words.parts.at(rest, 0) is not None or is_generic(rest[0], words)


def _tells(profile: Profile, things: frozenset[str]) -> bool:
    """Whether a claim tells of a thing without a "not", a doubt or a denial."""
    wording = profile.wording
    return not (wording.negated or wording.denies or wording.unsettled) and profile.kind != "plan" and any(
        profile.terms.get(thing) == 1.0 for thing in things)


def _keys(tokens: Sequence[Word], words: Comparison) -> frozenset[str]:
    return frozenset((*words.terms(tokens), *words.plain_stems(tokens)))
