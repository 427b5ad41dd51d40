"""Acts that a claim tells to be done as planned all the same: "tetap mogok", "jadi digelar"."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison


def kept_in(text: str, words: Comparison) -> str | None:
    """The term of the first act right behind a word by which it is not called off; None for none.

    A verb, or an act that may be undone: "tetap digelar", "tetap mogok kerja", not "tetap di rumah".
    """
    tokens = split_words(text)
    return next((act for (i, word) in enumerate(tokens[:-1]) if word.text in words.deeds.kept
                 for act in _act(tokens, i + 1, words)), None)


def _act(tokens: Sequence[Word], at: int, words: Comparison) -> Sequence[str]:
    """The term of the act that begins at a word; nothing where none does, or it is told behind "tidak"."""
    if tokens[at].capital or any(word.text in words.negation for word in tokens[max(0, at - 2):at]):
        return ()
    hit = words.synonyms.at(tokens, at)
    terms = words.terms(tokens[at:hit[1] if hit else at + 1])
    verb = words.grammar.verb.fullmatch(tokens[at].text)
    return terms[:1] if verb or words.deeds.plain_acts.intersection(terms) else ()
