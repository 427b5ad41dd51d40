"""Headlines of whose act the article tells that it was of another thing, place or cause: "..., bukan karena abu"."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.dossier.headlines.heading import Heading, tells_an_act
from briefgen.dossier.profile import Profile
from briefgen.dossier.rejecting import ENDS, clause_behind
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

NEAR = 2
"""Words behind "bukan" among which that begins of which it is not so: "bukan di Gunung Sangga"."""


def contrasted(heading: Heading, profiles: Sequence[Profile], words: Comparison) -> list[Profile]:
    """The claims of the headline's matter that say what it is not of, or not through: a thing that it names."""
    acts = frozenset(term for term in heading.bare if tells_an_act(term, words))
    things = frozenset(key for word in heading.tokens if acts.isdisjoint(words.terms((word,)))
                       for key in (*words.terms((word,)), *words.plain_stems((word,))))
    return [profile for profile in profiles if _says_of_what_not(profile, acts | things, things, words)]


def _says_of_what_not(profile: Profile, told: frozenset[str], things: frozenset[str], words: Comparison) -> bool:
    """Whether behind what the headline tells "bukan" stands before some thing: "tanggul jebol, bukan bendungan"."""
    text = profile.claim.claim
    tokens = split_words(text)
    for i, word in enumerate(tokens):
        apart = i and ENDS & set(text[tokens[i - 1].end:word.start])
        behind = clause_behind(text, tokens, i) if apart and word.text in words.denials.names else ()
        if not behind or told.isdisjoint(words.terms(tokens[:i])):
            continue
        named = _first_named(behind[:NEAR + 1], words)
        if behind[0].text not in words.denials.limits and named and not things.isdisjoint(
                (*words.terms(named), *words.plain_stems(named))):
            return True
    return False


def _first_named(tokens: Sequence[Word], words: Comparison) -> Sequence[Word]:
    """The first of some words that names something, behind a preposition or a word for a cause."""
    for i, word in enumerate(tokens):
        hit = words.synonyms.at(tokens, i)
        if words.causes.told.holds(word.text) or word.text in words.grammar.prepositions:
            continue
        if words.terms(tokens[i:max(i + 1, hit[1] if hit else 0)]):
            return tokens[i:i + 1]
    return ()

