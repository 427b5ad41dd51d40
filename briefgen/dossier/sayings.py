"""What somebody said: in quotation marks, behind a verb of saying, or as the words that are known as his."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.wording import MARKS
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

PART = re.compile(r'["“”„«]([^"“”„«»]+)["“”»]')
"""Words in marks."""
KNOWN, HEAD = 4, 10
"""Words before "yang" among which "adalah" stands, "X adalah orang yang", and words at the head where "yang" does."""


class Saying(NamedTuple):
    """The terms of what was said, of the claim's own words; whether it says "not".

    quoted: in marks; part: a few words of it in marks inside a sentence of the article.
    pinned: whether it is told that he and nobody else said it. told: the words.
    """

    terms: frozenset[str]
    negated: bool
    quoted: bool
    pinned: bool
    part: bool = False
    told: tuple[str, ...] = ()


def part_of_both(one: Saying, other: Saying, weights: Mapping[str, float]) -> float:
    """The part of the shorter of two sayings that the other holds, by weight; 0 to 1."""
    both, first, second = (sum(weights.get(term, 0.0) for term in sorted(terms))
                           for terms in (one.terms & other.terms, one.terms, other.terms))
    return both / min(first, second) if first and second else 0.0


def saying_of(profile: Profile, words: Comparison) -> Saying | None:
    """What a claim gives as somebody's words; None where it gives none, counts, asks, or tells what another says."""
    text = profile.claim.claim
    tokens = split_words(text)
    if _takes_up_words(text, words):
        return None
    told = _behind_telling(text, tokens, words)
    quoted = text.startswith(MARKS) or (not told and any(mark in profile.claim.quote for mark in MARKS))
    tell = 0 if quoted else told
    said = tokens[tell:_end(text, tokens, tell, words)]
    if (not quoted and not tell) or "?" in text or any(word.text[0].isdigit() for word in said) or (
            quoted and any(word.text in words.denials.tellings for word in said)):
        return None
    plain = frozenset(words.terms([word for at, word in enumerate(said) if word.text not in words.standing.frames and (
        not word.capital or at == 0 or "." in text[said[at - 1].end:word.start])]))
    texts = {word.text for word in said}
    names = {term for term, strength in profile.terms.items() if term.startswith(ENTITY) and strength == 1.0
             and not texts.isdisjoint(term.removeprefix(ENTITY).split("-"))}
    negated = any(word.text in words.negation for word in said)
    return Saying(plain | names, negated, quoted, pinned=bool(tell) and _is_pinned(text, tokens, tell, words),
                  told=tuple(word.text for word in said))


def _takes_up_words(text: str, words: Comparison) -> bool:
    """Whether a claim speaks of some words in marks, and does not say them: "mengecam ungkapan “...”"."""
    found = None if text.startswith(MARKS) else PART.search(text)
    before = split_words(text[:found.start()]) if found else ()
    return bool(before) and before[-1].text in words.agents.wordings


def fragment_of(profile: Profile, words: Comparison) -> Saying | None:
    """The few words in marks that a claim puts into somebody's mouth: "ungkapan “...”, yang dilontarkan X".

    None of those that he only takes up ("mengecam ungkapan “...”"), nor of a title.
    """
    text = profile.claim.claim
    found = None if text.startswith(MARKS) or "?" in text else PART.search(text)
    if found is None:
        return None
    before, said, after = (split_words(part) for part in (text[:found.start()], found[1], text[found.end():]))
    title = sum(word.capital for word in said) > len(said) / 2
    named = bool(before) and before[-1].text in words.agents.wordings
    verbs = [word for word in before if words.grammar.verb.fullmatch(word.text)]
    his = not verbs and any(word.text in words.agents.worded for word in after) if named else any(
        word.text in words.agents.says for word in before)
    if title or not his or any(word.text[0].isdigit() for word in said):
        return None
    negated = any(word.text in words.negation for word in said)
    return Saying(frozenset(words.terms(said)), negated, quoted=True, pinned=False, part=True)


def _behind_telling(text: str, tokens: Sequence[Word], words: Comparison) -> int:
    """The index of the first word said: behind the first verb of saying, and behind "bahwa" or a colon; 0 for none."""
    at = next((i for i, word in enumerate(tokens, 1) if word.text in words.denials.tellings), 0)
    if not at:
        return 0
    colon = next((i for i in range(at, len(tokens)) if ":" in text[tokens[i - 1].end:tokens[i].start]), 0)
    that = next((i for i, word in enumerate(tokens[at:at + KNOWN], at + 1) if word.text in words.denials.that), 0)
    return colon or that or at


def _end(text: str, tokens: Sequence[Word], start: int, words: Comparison) -> int:
    """The index behind the words said: up to what another clause adds behind a mark, ", dan sampai kini ..."."""
    if text.startswith(MARKS):
        return len(tokens)
    for at in range(start + 1, len(tokens)):
        hit = words.parts.at(tokens, at)
        if hit is not None and hit[0] == "next" and "," in text[tokens[at - 1].end:tokens[at].start]:
            return at
    return len(tokens)


def _is_pinned(text: str, tokens: Sequence[Word], end: int, words: Comparison) -> bool:
    """Whether it is told before `end` who, and nobody else, said it: "X-lah yang", "X adalah orang yang", "X yang"."""
    for i in range(1, min(end, HEAD)):
        if tokens[i].text in words.grammar.relative:
            near = {word.text for word in tokens[max(0, i - KNOWN):i]}
            one = tokens[i - 1]
            plain = one.capital and not text[one.end:tokens[i].start].strip()
            return plain or one.text.endswith(words.agents.stress) or bool(near & words.causes.being)
    return False
