"""What a claim's words say of its acts: done or to come, denied, repeated, once and for all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefgen.lang.compare import Classes, Comparison, Word
from briefgen.model.sheet import Claim

GOVERNED = 3
"""Words behind "akan" or "telah" among which the verb stands that it governs."""
HEAD = 2
"""Content words at the head of a claim among which that of which it tells stands: "Kapal itu tenggelam ..."."""
OPEN = frozenset({"possible", "planned"})
NOTHING: frozenset[str] = frozenset()
SPEECH = frozenset({"DENY", "ACCUSE", "CLAIM", "REJECT"})
"""Terms of a dispute itself, which do not tell what it is about."""
SURENESS = ("possible", "planned", "done")


@dataclass(frozen=True, slots=True)
class Wording:
    """Acts are named by terms, as `Comparison.terms` gives them.

    lead: the first term. verbs: all; head: the first. modality: possible, planned, done, or None where no word tells.
    open_acts, done_acts: behind a word such as "will" or "has"; the head of an event without such a word is done. once:
    acts that happen once; mishaps: that strike once in a story; struck: those that the claim is about. repeated:
    "again", "for the second time". negated: a plain "not"; negates: the terms right behind it. denies: somebody rejects
    what another says; denied: terms behind that word, act: the first of them. asserts: somebody is said to claim
    something. outcomes: what is said of those hit, counted or not. relations: acts in which it matters who took part.
    points: "itu", "tersebut" points back. quoted: given in the speaker's own words.
    """

    verbs: frozenset[str]
    lead: str | None
    head: str | None
    modality: str | None
    open_acts: frozenset[str]
    done_acts: frozenset[str]
    once: frozenset[str]
    mishaps: frozenset[str]
    struck: frozenset[str]
    repeated: bool
    negated: bool
    negates: frozenset[str]
    denies: bool
    denied: frozenset[str]
    act: str | None
    asserts: bool
    relations: frozenset[str]
    outcomes: frozenset[str]
    points: bool
    quoted: bool


MARKS = ("\"", "“", "”", "„", "«")
"""Marks without which nobody is quoted."""


def wording_of(claim: Claim, tokens: Sequence[Word], told: Sequence[Word], words: Comparison) -> Wording:
    """Read the words of a claim from which names and dates were cut out.

    told: those of them that stand in no clause which only says when or after what.
    """
    verbs = [term for word in told if words.verb.fullmatch(word.text) for term in words.terms((word,))]
    present = words.present(tokens)
    sure = words.modality.all_in(tokens) if "modality" in present else ()
    disputed = words.disputes.all_in(tokens) if "disputes" in present else ()
    said = {name for name, *_ in disputed}
    behind_denial = next((end for name, _, end in disputed if name == "deny"), len(tokens))
    done = _behind(tokens, [end for name, _, end in sure if name == "done"], words)
    denied = words.terms(tokens[behind_denial:]) if "deny" in said else ()
    mishaps = _acts(tokens, words.mishap, words) if "mishap" in present else NOTHING
    content = words.terms(tokens)
    plain = frozenset(verbs[:1]) if claim.kind == "event" and not sure else frozenset()
    return Wording(
        verbs=frozenset(verbs),
        lead=content[0] if content else None,
        head=verbs[0] if verbs else None,
        modality=next((name for name in SURENESS if any(name == found for found, *_ in sure)), None),
        open_acts=_behind(tokens, [end for name, _, end in sure if name in OPEN], words),
        done_acts=done or plain,
        once=_acts(tokens, words.once, words) if "once" in present else NOTHING,
        mishaps=mishaps,
        struck=mishaps.intersection(content[:HEAD]),
        repeated="repeated" in present and bool(words.repeated.all_in(tokens)),
        negated=claim.negated and any(word.text in words.negation for word in tokens),
        negates=frozenset(
            term for i, word in enumerate(tokens) if word.text in words.negation
            for term in words.terms(tokens[i + 1:i + 3])),
        denies="deny" in said,
        denied=frozenset(denied),
        act=next((term for term in denied if term not in SPEECH), None),
        asserts="assert" in said,
        outcomes=frozenset(name for name, *_ in words.outcomes.all_in(tokens)) if "outcomes" in present else NOTHING,
        relations=words.relations.intersection(content),
        points=any(word.text in words.anaphora for word in tokens),
        quoted=claim.claim.lstrip().startswith(MARKS),
    )


def _behind(tokens: Sequence[Word], ends: Iterable[int], words: Comparison) -> frozenset[str]:
    """The acts that words of certainty govern: the verbs among the few words behind each, and the first that tells."""
    acts: set[str] = set()
    for end in ends:
        behind = tokens[end:end + GOVERNED]
        acts |= {term for word in behind if words.verb.fullmatch(word.text) for term in words.terms((word,))}
        acts |= set(words.terms(behind)[:1])
    return frozenset(acts)


def _acts(tokens: Sequence[Word], kind: Classes, words: Comparison) -> frozenset[str]:
    """Acts of a kind by their meaning, so that "menandatangani" and "penandatanganan" are one."""
    return frozenset(term for _, start, end in kind.all_in(tokens) for term in words.terms(tokens[start:end]))
