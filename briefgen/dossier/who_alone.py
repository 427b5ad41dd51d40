"""The words for one who is told to have done it alone: "X yang", "orang yang pertama ..., X", "petugas, X,"."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.dossier.agents import LONGEST, NEAR, clause_at
from briefgen.dossier.rejecting import ENDS, clause_behind
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

BETWEEN = 2
"""Words between "yang" and the verb, at most: "yang lebih dulu meminta"."""
TELLER = 12
"""Words at the head of a claim among which the verb stands with which somebody says it."""
NAME = 4
"""Words between commas, at most, that name who a common noun before them is."""
Told = Sequence[Word]


def said_in(text: str, words: Comparison) -> str:
    """What a claim gives as said, without who says it: behind the first verb of saying at its head, and "bahwa"."""
    tokens = split_words(text)
    at = next((i for i, word in enumerate(tokens[:TELLER], 1) if word.text in words.agents.says), 0)
    if not at or (at > 1 and tokens[at - 2].text in words.grammar.relative):
        return text
    at += at < len(tokens) and tokens[at].text in words.denials.that
    return text[tokens[at].start:] if at < len(tokens) else text


def by_whom(text: str, tokens: Told, i: int, words: Comparison) -> Told:
    """The words behind "oleh", whoever they name."""
    at = next((k for k in range(i + 1, min(len(tokens), i + 1 + NEAR)) if tokens[k].text in words.grammar.by), None)
    if at is None or ENDS & set(text[tokens[i].end:tokens[at].start]):
        return ()
    start = at + 1
    while start < len(tokens) and tokens[start].text in words.agents.articles:
        start += 1
    return clause_at(text, tokens, start, words)


def is_first(tokens: Told, i: int, words: Comparison) -> bool:
    """Whether it is told right beside a verb that nobody did it before."""
    return any(words.messages.first.at(tokens, at) is not None for at in range(max(0, i - BETWEEN), i))


def before_that(text: str, tokens: Told, i: int, words: Comparison) -> Told:
    """The words for who it is before "yang" and the verb, where the sentence says no more of him: "X yang meminta".

    Of "orang yang meminta ..., X" those for X.
    """
    at = next((k for k in range(i - 1, max(0, i - BETWEEN - 1) - 1, -1) if tokens[k].text in words.grammar.relative), 0)
    if not at:
        return ()
    if ENDS & set(text[tokens[at - 1].end:tokens[at].start]):
        return () if _goes_on(text, tokens, i, words) else _named_between(text, tokens, at, words)
    start = at
    while start and not _opens(text, tokens, start, words):
        start -= 1
    who = [word for word in tokens[start:at] if word.text not in words.agents.articles | words.agents.own_self]
    while who and who[0].text in words.stop:                    # "justru X yang ..."
        who = who[1:]
    if at and tokens[at - 1].text in words.agents.anyone:
        return _meant(text, tokens, i, at - 1, words)
    if not who or at - start > LONGEST or any(word.text in words.stop for word in who) or _goes_on(
            text, tokens, i, words):
        return ()
    last, stress = who[-1], words.agents.stress
    bare = last.text.removesuffix(stress).rstrip("-") if last.text.endswith(stress) else last.text
    return (*who[:-1], last._replace(text=bare, end=last.start + len(bare)))


def _named_between(text: str, tokens: Told, at: int, words: Comparison) -> Told:
    """The name before ", yang" where nothing but a noun for him stands before it: "kiper cadangan, Dimas, yang"."""
    marks = [k for k in range(1, at) if "," in text[tokens[k - 1].end:tokens[k].start]]
    name = tokens[marks[0]:at] if len(marks) == 1 else ()
    bare = not any(words.grammar.verb.fullmatch(word.text) for word in tokens[:at] if not word.capital)
    return name if bare and 0 < len(name) <= NAME and all(word.capital for word in name) else ()


def _meant(text: str, tokens: Told, i: int, anyone: int, words: Comparison) -> Told:
    """Whom "orang yang" means: before "adalah", or behind the clause, between commas."""
    if anyone > 1 and tokens[anyone - 1].text in words.causes.being:
        before = tokens[max(0, anyone - 1 - LONGEST):anyone - 1]
        while before and (before[0].text in words.stop or not (before[0].capital or words.agents.sorts.at(before, 0))):
            before = before[1:]
        return before
    start = i + 1 + len(clause_behind(text, tokens, i))
    while start < len(tokens) and (tokens[start].text in words.causes.being or tokens[start].text in words.stop):
        start += 1
    return clause_at(text, tokens, start, words) if start < len(tokens) else ()


def name_of(text: str, tokens: Told, who: Told, words: Comparison) -> Told:
    """The name beside a common noun that tells who it is: "petugas keamanan, Warsono (54), ...", "Warsono, satpam"."""
    if not who or (who[0].capital and who[0] is not tokens[0]):
        return ()
    start = next((k for k, word in enumerate(tokens) if word.start >= who[-1].end), len(tokens))
    behind = clause_at(text, tokens, start, words) if start < len(tokens) and (
        text[who[-1].end:tokens[start].start].strip() == ",") else ()
    end = next((k for k, word in enumerate(tokens) if word.start >= who[0].start), 0)
    gap = text[tokens[end - 1].end:who[0].start].strip() if 0 < end <= NAME else ""
    before = tokens[:end] if gap == "," else ()
    plain = () if any(word.capital for word in who[1:]) else before
    return next((name for name in (behind, plain) if 0 < len(name) <= NAME and all(word.capital for word in name)), ())


def _opens(text: str, tokens: Told, i: int, words: Comparison) -> bool:
    """Whether a clause begins at a word: behind a mark, "bahwa", or a verb."""
    before = tokens[i - 1]
    return bool(ENDS & set(text[before.end:tokens[i].start])) or before.text in words.denials.that or bool(
        not before.capital and words.grammar.verb.fullmatch(before.text))


def _goes_on(text: str, tokens: Told, i: int, words: Comparison) -> bool:
    """Whether behind what he does it is told what he does besides: "warga yang meminta bantuan mendatangi kantor".

    Not what another clause tells: "... meskipun atap bermasalah".
    """
    behind = clause_behind(text, tokens, i)
    other = next((k for k, word in enumerate(behind) if word.text in words.grammar.background | words.because
                  or words.disputes.alone(word.text) == "concession" or word.text in words.agents.so_that), len(behind))
    return any(not word.capital and (words.modality.alone(word.text) or word.text in words.negation or (
        words.grammar.verb.fullmatch(word.text) and not words.grammar.passive.match(word.text)
        and words.agents.brought.alone(tokens[i].text) is None)) for word in behind[:other])
