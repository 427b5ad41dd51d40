"""Acts told by a noun of which a claim says that they are not carried out, or not to the end."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.dossier.nots import nots_in
from briefgen.dossier.profile import Profile
from briefgen.dossier.standing import subject_before
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

BEHIND = 3
"""Words behind a "not" among which the one stands that says that it is carried out: "belum juga dilakukan"."""


def not_carried_out(no: Profile, yes: Profile, words: Comparison) -> frozenset[str]:
    """The acts that one claim says by a noun are not carried out; not to the end, where the other tells of all of it.

    "Penyaluran bantuan belum dilakukan", "bantuan sudah disalurkan"; "pembayaran belum tuntas", "sudah dibayar semua".
    """
    known, text = words.denials, no.claim.claim
    tokens = split_words(text)
    found = set[str]()
    entire = any(word.text in known.entirely for word in split_words(yes.claim.claim))
    for i in nots_in(tokens, words):
        behind = {word.text for word in tokens[i + 1:i + 1 + BEHIND]}
        if behind & known.carried_out or (entire and behind & known.to_the_end):
            found |= head_terms(subject_before(text, tokens, i, words), words)
    return frozenset(found)


def head_terms(subject: Sequence[Word], words: Comparison) -> set[str]:
    """The terms of the first noun of some words, by itself and in its phrase; of "proses evakuasi" of the second."""
    for i, word in enumerate(subject):
        hit = words.synonyms.at(subject, i)
        told = {*words.terms((word,)), *(words.terms(subject[i:hit[1]]) if hit else ())}
        if told and word.text not in words.standing.frames:
            return told
    return set()
