"""Whose words a denial is of, where it tells no more of them: "menyanggah keterangan jaksa", "klaim X soal rem"."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.dossier.agents import clause_at
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

HEAD = 5
"""Words at the head of a claim among which stands who does what it tells: "jaksa menuduh X ..."."""


def owner_in(profile: Profile, words: Comparison) -> Sequence[Word]:
    """The words that tell whose words are denied; none where nobody is told, or what they say is told as well.

    Behind them the claim ends, or goes on with their matter ("mengenai kecelakaan itu").
    """
    text = profile.claim.claim
    tokens = split_words(text)
    start = next((end for name, _, end in words.disputes.all_in(tokens) if name == "deny"), len(tokens))
    for i in range(max(start - 1, 0), len(tokens) - 1):
        if tokens[i].text in words.target:
            owner = clause_at(text, tokens, i + 1, words)
            end = i + 1 + len(owner)
            told = bool(owner) and (owner[0].capital or words.agents.sorts.at(owner, 0) is not None)
            last = end >= len(tokens) or "." in text[tokens[end - 1].end:tokens[end].start] or (
                tokens[end].text in words.denials.topics)
            return owner if told and last else ()
    return ()


def is_of(j: int, owner: Sequence[Word], compared: Compared) -> bool:
    """Whether a claim is told by whom the words name, or by one of whom they tell what he is."""
    who = compared.claims[j].origin.who
    asked = frozenset(word.text for word in owner)
    if any(word.text in asked for word in split_words(compared.profiles[j].claim.claim)[:HEAD]):
        return True
    root = compared.entities.root(who)
    return any(asked & _words(k, compared) for k, profile in enumerate(compared.profiles) if profile.claim.via and (
        k == j or compared.entities.root(compared.claims[k].origin.who) == root))


def _words(k: int, compared: Compared) -> frozenset[str]:
    """The words by which a claim tells whose it is, with his name."""
    claim = compared.claims[k]
    told = " ".join((claim.origin.name, *(hop.text or "" for hop in compared.profiles[k].claim.via)))
    return frozenset(word.text for word in split_words(told) if word.text not in compared.words.stop)
