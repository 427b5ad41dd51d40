"""Who did it: the name right before an active verb, behind a passive one with "oleh", or behind "atas perintah"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefgen.dossier.rejecting import ENDS
from briefgen.lang.classes import Word
from briefgen.lang.compare import Comparison

NEAR = 1
"""Words at most between a name and the verb whose subject it is: "Dinas Air kemudian menutup"."""
BEHIND = 2
"""Words at most between a passive verb and "oleh": "ditutup kemarin oleh"."""

Places = Sequence[tuple[int, str]]
"""Where in a text the names were cut out, and whom they name."""


class Deed(NamedTuple):
    """Who did what: an entity and the term of the act."""

    who: str
    act: str


def deed_of(
    text: str, tokens: Sequence[Word], places: Places, words: Comparison, teller: str | None,
) -> Deed | None:
    """Who does what the first verb says, or a passive one behind it, by a name that stands right there; else None.

    "Dinas Air menutup pasar", "pasar ditutup oleh Dinas Air", "ditutup atas perintah Dinas Air" (which orders). A name
    in another clause or behind a preposition does nothing; of a passive without "oleh" nobody is told. An order may
    stand behind: "pasar ditutup setelah Bupati X memerintahkannya". teller: whose name was cut out before the first
    verb, as what he says is what he does.
    """
    ordered = _ordered(text, tokens, places, words)
    if ordered:
        return ordered
    if not (places or teller):
        return None
    verbs = [i for i, word in enumerate(tokens) if not word.capital and words.grammar.verb.fullmatch(word.text)]
    for at in verbs:
        act = next(iter(words.terms(tokens[at:at + 1])), None)
        if words.grammar.passive.match(tokens[at].text):
            who = _behind(text, tokens, at, places, words)
        else:
            first = at == verbs[0]
            who = _before(text, tokens, at, places, words, teller if first else None) if (
                first or act in words.deeds.asked_for) else None
        if who and act:
            return Deed(who, act)
    return None


def _ordered(text: str, tokens: Sequence[Word], places: Places, words: Comparison) -> Deed | None:
    """Whose order, proposal or report it was: the name behind a noun for one, an office at most between.

    "Atas perintah Bupati X", "berkat laporan Y".
    """
    for i in range(1, len(tokens)):
        if tokens[i - 1].text not in words.deeds.by_order or words.grammar.verb.fullmatch(tokens[i].text):
            continue
        act = words.terms(tokens[i:i + 1])
        if act and act[0] in words.deeds.asked_for:
            end = tokens[i + NEAR + 1].start if i + NEAR + 1 < len(tokens) else len(text)
            who = next((who for start, who in places if tokens[i].end <= start <= end and not ENDS & set(
                text[tokens[i].end:start])), None)
            return Deed(who, act[0]) if who else None
    return None


def _before(
    text: str, tokens: Sequence[Word], at: int, places: Places, words: Comparison, teller: str | None,
) -> str | None:
    """The name that stands right before an active verb; else the teller, where the verb is what he says."""
    before = [place for place in places if place[0] < tokens[at].start]
    if not before:
        return teller if at <= NEAR else None
    start, entity = before[-1]
    between = [word for word in tokens[:at] if word.start > start]
    close = len(between) <= NEAR and not ENDS & set(text[start:tokens[at].start])
    return entity if close and not _governed(tokens, start, words) else None


def _behind(text: str, tokens: Sequence[Word], at: int, places: Places, words: Comparison) -> str | None:
    """The name that stands right behind "oleh", shortly behind a passive verb; else the one right behind the verb."""
    for i in range(at + 1, min(at + BEHIND + 2, len(tokens))):
        if tokens[i].text in words.grammar.by:
            end = tokens[i + 1].start if i + 1 < len(tokens) else len(text)
            return next((who for start, who in places if tokens[i].end <= start <= end and not ENDS & set(
                text[tokens[i].end:start])), None)
    subject = at > 0 or any(start < tokens[at].start for start, _ in places)
    return _right_behind(text, tokens, at, places) if subject else None


def _right_behind(text: str, tokens: Sequence[Word], at: int, places: Places) -> str | None:
    """The last name of those that follow a passive verb with nothing but capitals between: "dibekukan Bupati X"."""
    end = next((word.start for word in tokens[at + 1:] if not word.capital), len(text))
    run = [(start, who) for start, who in places if tokens[at].end <= start < end
           and not ENDS & set(text[tokens[at].end:start])]
    return run[-1][1] if run else None


def _governed(tokens: Sequence[Word], start: int, words: Comparison) -> bool:
    """Whether the word before a name makes it no subject: "di", "dari", "antara"."""
    before = [word for word in tokens if word.end <= start]
    return bool(before) and before[-1].text in words.grammar.prepositions
