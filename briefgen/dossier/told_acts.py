"""Where a word of a claim tells an act, and which: verbs, those without a prefix, and what a light verb carries."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.dossier.remembered import by_word
from briefgen.dossier.subjects import is_not
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

MADE = 8
"""Words behind "ditetapkan" among which stands what somebody is made."""


def act_at(tokens: Sequence[Word], i: int, words: Comparison) -> tuple[int, frozenset[str]]:
    """Where the word for an act that begins at word i ends, and its terms; the word's own place where none begins."""
    known, word = words.completion, tokens[i]
    bare = _is_bare(tokens, i, words)
    if (word.capital and i) or not (
            may_tell_act(word.text, words) or (bare and not _is_passed(word.text, words))):
        return i, frozenset()
    hit = words.synonyms.at(tokens, i + 1) if word.text in known.light_verbs and i + 1 < len(tokens) else None
    if hit and not (tokens[i + 1].capital or words.agents.sorts.at(tokens, i + 1)):
        return hit[1], frozenset((hit[0].upper(),))
    hit = words.synonyms.at(tokens, i)
    end = hit[1] if hit else i + 1
    made = _made(tokens, end, words) if word.text in known.makes else ()
    forms = words.forms(word.text)[:1] if bare else ()
    return end, frozenset((*words.terms(tokens[i:end]), *made, *_by_itself(word.text, words), *(
        term for form in forms for term in _by_itself(form, words))))


@by_word
def may_tell_act(word: str, words: Comparison) -> bool:
    """Whether a word tells an act, be it the first of a claim or written small: a verb, unless it tells none."""
    verb = word in words.completion.plain_verbs or words.grammar.verb.fullmatch(word)
    return bool(verb) and not _is_passed(word, words)


def _is_bare(tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    """Whether a word is a verb without a prefix, behind who does it: "kami beli"."""
    known, word = words.completion, tokens[i]
    return i > 0 and tokens[i - 1].text in known.doers and not word.capital and not (
        is_not(tokens, i, words) or word.text in known.helpers or word.text in words.standing.unsure
        or word.text in words.polarity.between)


def _is_passed(verb: str, words: Comparison) -> bool:
    """Whether a verb tells no act: one of seeing, or one that only stands before the act and does not carry it."""
    return verb in words.polarity.seen or (
        verb in words.polarity.between and verb not in words.completion.light_verbs
        and verb not in words.denials.carried_out)


def _by_itself(verb: str, words: Comparison) -> tuple[str, ...]:
    """The terms of a verb whatever stands behind it: its own, and its stem, which its other forms have too."""
    terms = words.terms(split_words(verb))
    return (*terms, words.stem(verb)) if terms else ()


def _made(tokens: Sequence[Word], end: int, words: Comparison) -> tuple[str, ...]:
    """The term of what somebody is made: "ditetapkan sebagai tersangka"."""
    at = next((k for k in range(end, min(end + MADE, len(tokens) - 1))
               if tokens[k].text in words.completion.becomes), None)
    return () if at is None else words.terms(tokens[at + 1:at + 2])


def only_carries(verb: Word, words: Comparison) -> bool:
    """Whether what a verb is told of is the act itself: "pelantikan belum digelar", "denda dijatuhkan"."""
    carries = verb.text in words.completion.light_verbs and not words.grammar.active.match(verb.text)
    return carries or verb.text in words.denials.carried_out
