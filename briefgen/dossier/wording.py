"""What a claim's words say of its acts: done or to come, denied, repeated, once and for all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefgen.dossier.certain import OPEN as UNSETTLED
from briefgen.dossier.certain import stages_in
from briefgen.dossier.manner import manner_of
from briefgen.dossier.mentions import DATED
from briefgen.dossier.nots import behind_people, governed, in_phrases, negated_by, nots_in, refused, spared
from briefgen.dossier.rejecting import SPEECH, clause_behind, denied_words, disputed_in, is_denied_bare, stands_aside
from briefgen.lang.classes import Classes, Word
from briefgen.lang.compare import Comparison

GOVERNED = 3
"""Words behind "akan" or "telah" among which the verb stands that it governs."""
HEAD = 2
"""Content words at the head of a claim among which that of which it tells stands: "Kapal itu tenggelam ..."."""
OPEN = frozenset({"possible", "planned"})
NO_MISHAP = "no_mishap"
NOTHING: frozenset[str] = frozenset()
SURENESS = ("possible", "planned", "done")


@dataclass(frozen=True, slots=True)
class Wording:
    """Acts are named by terms, as `Comparison.terms` gives them.

    lead: the first term. verbs: all; asides: those that only "yang" tells of somebody; head: the first other. modality:
    possible, planned, done, or None where no word tells. open_acts, done_acts: behind a word such as "will" or "has";
    the head of an event without such a word is done. once: acts that happen once; mishaps: that strike once in a story;
    struck: those that the claim is about. repeated: "again", "for the second time". negated: a plain "not", or a
    refusal to do it; negates: what it is said of, right behind it; spared: what stands before it, where that is what
    the act behind it did not befall: "pintu tidak terkunci"; scope: all in the same clause behind it, up to where it
    says where or why; lacks: all behind "without". not_yet: "not" for the time being. reverses: acts that undo another,
    undoes: the terms beside them. denies: somebody rejects what another says; bare: without saying what; denied: terms
    of what is denied, act: the first of them; denied_not: those of which a "not" is denied. asserts: somebody is said
    to claim something. outcomes: what is said of those hit, counted or not. relations: acts in which it matters who
    took part. points: "itu", "tersebut" points back.
    quoted: given in the speaker's own words. rejected_aside: what it tells, "yang" adds, somebody denied. unsettled: it
    says of a matter that it is still looked into or not decided. manner: as terms, see `manner`.
    """

    verbs: frozenset[str]
    asides: frozenset[str]
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
    spared: frozenset[str]
    scope: frozenset[str]
    lacks: frozenset[str]
    not_yet: bool
    reverses: frozenset[str]
    undoes: frozenset[str]
    denies: bool
    bare: bool
    denied: frozenset[str]
    denied_not: frozenset[str]
    act: str | None
    asserts: bool
    relations: frozenset[str]
    outcomes: frozenset[str]
    points: bool
    quoted: bool
    rejected_aside: bool
    unsettled: bool
    manner: frozenset[str]


MARKS = ("\"", "“", "”", "„", "«")
"""Marks without which nobody is quoted."""


def wording_of(
    text: str, tokens: Sequence[Word], told: Sequence[Word], words: Comparison, *, kind: str, negated: bool,
    quoted: bool,
) -> Wording:
    """Read the words of a claim from which names and dates were cut out.

    told: those of them that stand in no clause which only says when or after what. kind, negated: of the claim.
    quoted: whether it begins with a mark of quotation.
    """
    verbs, asides = _verbs(told, words)
    present = words.present(tokens)
    sure = _sure(tokens, words) if "modality" in present else ()
    disputed = disputed_in(text, tokens, words) if "disputes" in present else ()
    said = {name for name, *_ in disputed}
    denials = [(start, end) for name, start, end in disputed if name == "deny"]
    done = _behind(tokens, [end for name, _, end in sure if name == "done"], words)
    rejected = denied_words(text, tokens, *denials[0], words) if denials else ()
    denied = words.terms(rejected)
    struck = _acts(told, words.mishap, words) if "mishap" in present else NOTHING
    content = words.terms(tokens)
    mishaps = struck | words.mishap_acts.intersection(words.terms(told))
    unwilling, nots = refused(tokens, words), nots_in(tokens, words)
    is_negated = bool(unwilling) or (negated and bool(nots)) or any(
        behind_people(tokens, i + 1, words) > i + 1 for i in nots)                     # "belum satu nelayan pun"
    not_yet = any(tokens[i].text in words.not_yet for i in nots)
    unsettled = any(stage == UNSETTLED for stage, *_ in stages_in(tokens, words))
    plain = frozenset(verbs[:1]) if kind == "event" and not sure else frozenset()
    return Wording(
        verbs=frozenset(verbs),
        asides=asides,
        lead=content[0] if content else None,
        head=verbs[0] if verbs else None,
        modality=next((name for name in SURENESS if any(name == found for found, *_ in sure)), None),
        open_acts=_behind(tokens, [end for name, start, end in sure if name in OPEN and not (
            start and tokens[start - 1].text in words.negation)], words),
        done_acts=done or plain,
        once=words.once_acts.intersection(words.terms(told)) | (
            _acts(_without_since(text, tokens, told, words), words.once, words) if "once" in present else NOTHING),
        mishaps=mishaps,
        struck=mishaps.intersection(content[:HEAD]),
        repeated=("repeated" in present and _is_repeated(tokens, nots, words)) or _is_further(tokens, words),
        negated=is_negated,
        negates=unwilling.union(term for i in nots for term in negated_by(tokens, i, words)),
        spared=frozenset(term for i in nots for term in spared(text, tokens, i, words)),
        scope=unwilling.union(term for i in nots for term in words.terms(governed(text, tokens, i, words))),
        lacks=frozenset(term for i, word in enumerate(tokens) if word.text in words.without
                        for term in words.terms(clause_behind(text, tokens, i))),
        not_yet=not_yet,
        reverses=words.reversals.intersection(content),
        undoes=_beside(content, words.reversals),
        denies="deny" in said,
        bare=bool(denials) and is_denied_bare(text, tokens, denials, words),
        denied=frozenset(denied),
        denied_not=frozenset(term for i in nots if tokens[i] in rejected
                             for term in words.terms(governed(text, tokens, i, words))),
        act=next((term for term in denied if term not in SPEECH), None),
        asserts="assert" in said,
        outcomes=frozenset(name for name, *_ in words.outcomes.all_in(tokens)) if "outcomes" in present else NOTHING,
        relations=words.relations.intersection(content),
        points=any(word.text in words.grammar.anaphora for word in tokens),
        quoted=quoted,
        rejected_aside=bool(denials) and all(stands_aside(tokens, start, words) for start, _ in denials),
        unsettled=unsettled,
        manner=manner_of(tokens, words, negated=is_negated, not_yet=not_yet, unsettled=unsettled),
    )


def told_kind(kind: str, tokens: Sequence[Word], words: Comparison) -> str:
    """The kind of a claim, an event where only what somebody was about to do when it happened is yet to come.

    "Ia ditangkap ketika hendak naik kapal".
    """
    if kind != "plan":
        return kind
    open_ = [name for name, *_ in words.modality.all_in(tokens) if name in OPEN]
    return "event" if open_ and not any(name in OPEN for name, *_ in _sure(tokens, words)) else kind


def _sure(tokens: Sequence[Word], words: Comparison) -> list[tuple[str, int, int]]:
    """The words of certainty, but "hendak" and the like right behind "ketika", which tell of nothing but that time."""
    return [(name, start, end) for name, start, end in words.modality.all_in(tokens)
            if not (name in OPEN and start and tokens[start - 1].text in words.grammar.background)]


def _verbs(told: Sequence[Word], words: Comparison) -> tuple[list[str], frozenset[str]]:
    """The terms of the verbs, a phrase that begins with one as a whole: "mengadakan pembicaraan" is a meeting.

    What only "yang" tells of somebody comes behind what he does, and is given apart: "kelompok yang menyerbu tambang
    melepas sandera".
    """
    found: list[str] = []
    aside: list[str] = []
    i = 0
    while i < len(told):
        end = i + 1
        if words.grammar.verb.fullmatch(told[i].text):
            hit = words.synonyms.at(told, i)
            end = max(end, hit[1]) if hit else end
            relative = i > 0 and told[i - 1].text in words.grammar.relative
            (aside if relative else found).extend(words.terms(told[i:end]))
        i = end
    return found + aside, frozenset(aside).difference(found) if found else NOTHING


def _is_repeated(tokens: Sequence[Word], nots: Sequence[int], words: Comparison) -> bool:
    """Whether it is told as done once more; not by "tidak berlaku lagi", nor by a word of a phrase of its own.

    "Forum yang kerap dipakai" tells it of the forum only.
    """
    found = [start for _, start, _ in words.repeated.all_in(tokens)]
    if not found:
        return False
    asides = {i + 1 for i, word in enumerate(tokens) if word.text in words.grammar.relative}
    taken = in_phrases(tokens, words) | asides | {i for not_ in nots for i in range(not_, not_ + GOVERNED + 1)}
    return any(start not in taken for start in found)


def _is_further(tokens: Sequence[Word], words: Comparison) -> bool:
    """Whether a mishap is told as not the first: "letusan kedua"."""
    return any(word.text in words.further and i and (
        words.mishap_at(tokens, i - 1) == i or words.mishap_acts.intersection(words.terms(tokens[i - 1:i])))
        for i, word in enumerate(tokens))


def _beside(content: Sequence[str], acts: frozenset[str]) -> frozenset[str]:
    """The terms that stand next to one of some acts."""
    return frozenset(
        other for pair in pairwise(content) for act, other in (pair, pair[::-1]) if act in acts and other not in acts)


def _behind(tokens: Sequence[Word], ends: Iterable[int], words: Comparison) -> frozenset[str]:
    """The acts that words of certainty govern: the verbs among the few words behind each, and the first that tells."""
    acts: set[str] = set()
    for end in ends:
        behind = tokens[end:end + GOVERNED]
        acts |= {term for word in behind if words.grammar.verb.fullmatch(word.text) for term in words.terms((word,))}
        acts |= set(words.terms(behind)[:1])
    return frozenset(acts)


def _without_since(
    text: str, tokens: Sequence[Word], told: Sequence[Word], words: Comparison,
) -> Sequence[Word]:
    """The words without "mulai" where it says since when a further act is so: before a date, behind a second verb.

    "Pengisian tetap berjalan, tetapi debitnya diperkecil mulai Jumat" tells of no beginning, "tarif dipungut mulai
    Jumat" does.
    """
    since = {word.start for i, word in enumerate(tokens) if word.text in words.dating.since and (
        DATED.strip() in text[word.end:tokens[i + 1].start if i + 1 < len(tokens) else len(text)]) and (
        sum(bool(words.grammar.verb.fullmatch(before.text)) for before in tokens[:i]) > 1)}
    return [word for word in told if word.start not in since] if since else told


def _acts(tokens: Sequence[Word], kind: Classes, words: Comparison) -> frozenset[str]:
    """Acts of a kind by their meaning, so that "menandatangani" and "penandatanganan" are one."""
    return frozenset(term for name, start, end in kind.all_in(tokens) if name != NO_MISHAP
                     for term in words.terms(tokens[start:end]))
