"""Reasons that one gives and another denies: "diusir sebagai balasan atas sanksi", "tidak terkait dengan sanksi"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from briefgen.dossier.clashes.clash import Clash, Mate
from briefgen.dossier.clashes.denials.asking import is_asked, is_of_some_case
from briefgen.dossier.clashes.sides import may_differ
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.dossier.rejecting import ENDS, SPEECH
from briefgen.dossier.wording import OPEN
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

REASON = "reason"
"""Measure of a clash about why something was done or came about."""
REACH = 9
"""Words behind a word of cause among which the reason stands."""
OPENED = 4
"""Words behind "kaitan" or "balasan" among which "dengan" or "atas" opens the reason."""
NAMED = 6
"""Words behind "penyebab" among which "bukan" stands: "penyebab matinya ikan bukan limbah"."""
FILLED = 3
"""Words at most between a "not" and the word of cause that it is said of."""
HALF, FEWEST = 0.6, 0.29
"""Share of the weight of a denied reason that a given one holds, and its weight."""
EFFECT, EFFECTS, MATTER = 0.3, 0.5, 0.7
"""Weight of what both tell of what came of it, its share of what the one that tells less does, and the weight of that
together with the reason."""
ANSWERED = 4
"""Claims of one article between two who answer each other, at most."""
MOST = 30
"""Claims with a denied reason beyond which a story is no longer compared."""


class Reason(NamedTuple):
    """effect, reason: terms of what came of it and of what it came of; denied: told not to be so.

    text: the reason, with the "not" of one that is denied.
    """

    effect: frozenset[str]
    reason: frozenset[str]
    denied: bool
    text: str


class Link(NamedTuple):
    """effect, first: where the words of what came of it begin and end. start: where those of the reason begin."""

    effect: int
    first: int
    start: int
    denied: bool


def unlinked_clashes(compared: Compared) -> Iterator[Clash]:
    """Claims that say why, and those that say that it was not for this."""
    told = {i: reasons for i in range(len(compared.profiles)) for reasons in (_reasons(i, compared),) if reasons}
    denied = [(i, reason) for i, reasons in told.items() for reason in reasons if reason.denied]
    given = [(j, reason) for j, reasons in told.items() for reason in reasons if not reason.denied]
    for (i, no), (j, yes) in product(denied if len(denied) <= MOST else (), given):
        if _may_differ(compared.profiles[i], compared.profiles[j]) and (
                _of_one(no, yes, compared) or (_answer(i, j, compared) and _of_one_act(no, yes, i, j, compared))):
            values = {i: no.text, j: yes.text}
            left, right = min(i, j), max(i, j)
            yield Clash("attribution", left, right, (values[left], values[right]), REASON, (
                Why("cause", 1.0, f"{yes.text}: told as the reason, and as not the reason"),))


def reasons_in(text: str, words: Comparison) -> list[Reason]:
    """The reasons that a claim gives or denies, in its order; without effect where it tells none."""
    tokens = split_words(text)
    links = (_link(tokens, i, words) for i in range(len(tokens)))
    return [reason for link in links if link for reason in (_reason(text, tokens, link, words),) if reason.reason]


def _reason(text: str, tokens: Sequence[Word], link: Link, words: Comparison) -> Reason:
    """What a link is said of: the words behind it, and those before it; of one at the head those behind."""
    end = _end(text, tokens, link.start, words)
    reason = frozenset(words.terms(tokens[link.start:end])) - SPEECH
    effect = words.terms(tokens[link.effect:link.first]) or (() if link.denied else words.terms(tokens[end:]))
    begin = link.first if link.denied else link.start                      # "tidak terkait dengan sanksi"
    told = text[tokens[begin].start:tokens[end - 1].end] if link.start < end else ""
    return Reason(frozenset(effect) - SPEECH - reason, reason, link.denied, told)


def _link(tokens: Sequence[Word], i: int, words: Comparison) -> Link | None:
    """The word at `i` as one that links a reason to what came of it."""
    causes, word = words.causes, tokens[i].text
    if word.removesuffix(words.clitic) in causes.blames:
        behind = range(i + 1, min(i + NAMED, len(tokens)))
        at = next((at for at in behind if tokens[at].text in words.denials.names), None)
        return None if at is None else Link(i + 1, at, at + 1, True)
    opened = next((at + 1 for at in range(i + 1, min(i + 1 + OPENED, len(tokens)))
                   if tokens[at].text in causes.openers), None)
    tied, answer = word in causes.ties and opened, word in causes.answers and opened
    if not (tied or answer or word in causes.since or word in causes.driven):
        return None
    nots = words.denials.names if answer or word in causes.since else words.negation - words.not_yet
    at = _not_before(tokens, i, nots, words)
    return Link(0, i if at is None else at, opened if (tied or answer) and opened else i + 1, at is not None)


def _reasons(i: int, compared: Compared) -> list[Reason]:
    """The reasons of a claim that says what is so; of one that tells no effect that of the claim before it."""
    profile, words = compared.profiles[i], compared.words
    wording = profile.wording
    open_ = wording.denies or wording.modality in OPEN or profile.kind == "plan"
    text = profile.claim.claim
    if open_ or is_asked(profile, words) or is_of_some_case(profile, words):
        return []
    before = compared.profiles[i - 1] if i else None
    carried: frozenset[str] = frozenset()
    if before is not None and before.sheet == profile.sheet and not before.wording.denies:
        carried = frozenset(term for term, strength in before.terms.items() if strength == 1.0)
    return [reason if reason.effect or not reason.denied else reason._replace(effect=carried)
            for reason in reasons_in(text, words)]


def _not_before(tokens: Sequence[Word], i: int, nots: Collection[str], words: Comparison) -> int | None:
    """The place of one of the `nots` that is said of the word at `i`, over fillers only: "tidak ada kaitannya"."""
    for at in range(i - 1, max(-1, i - 2 - FILLED), -1):
        if tokens[at].text in nots:
            return at
        if tokens[at].text not in words.causes.fillers:
            return None
    return None


def _end(text: str, tokens: Sequence[Word], start: int, words: Comparison) -> int:
    """The index behind the words of a reason: up to a comma, to "melainkan", "setelah" or "yang"."""
    stops: tuple[Collection[str], ...] = (words.grammar.background, words.grammar.relative, words.causes.but,
                                          words.negation)
    for at in range(start, min(start + REACH, len(tokens))):
        cut = at > start and ENDS & set(text[tokens[at - 1].end:tokens[at].start])
        if cut or any(tokens[at].text in table for table in stops):
            return at
    return min(start + REACH, len(tokens))


def _may_differ(no: Profile, yes: Profile) -> bool:
    """Whether both may tell of one time, and are not told by one who speaks."""
    return may_differ(no, yes) and not all_apart(no.when, yes.when)


def _of_one(no: Reason, yes: Reason, compared: Compared) -> bool:
    """Whether the reason that is given is the one that is denied, and of the same."""
    reason, whole = _weight(no.reason & yes.reason, compared), _weight(no.reason, compared)
    effect = _weight(no.effect & yes.effect, compared)
    least = min(_weight(no.effect, compared), _weight(yes.effect, compared))
    return (reason >= max(FEWEST, HALF * whole) and effect >= max(EFFECT, EFFECTS * least)
            and reason + effect >= MATTER)


def _answer(i: int, j: int, compared: Compared) -> bool:
    """Whether two who speak in one article answer each other."""
    one, other = compared.profiles[i], compared.profiles[j]
    return one.sheet == other.sheet and abs(i - j) <= ANSWERED and None not in (one.speaker, other.speaker)


def _of_one_act(no: Reason, yes: Reason, i: int, j: int, compared: Compared) -> bool:
    """Whether all of a denied reason is given for an act that both tell, however often the story speaks of either."""
    acts = compared.profiles[i].wording.verbs & compared.profiles[j].wording.verbs
    return no.reason <= yes.reason and bool(acts & no.effect & yes.effect)


def _weight(terms: Collection[str], compared: Compared) -> float:
    return sum(compared.weights.get(term, 0.0) for term in sorted(terms))


def on_side(mate: Mate, compared: Compared) -> bool:
    """Whether a claim gives, or denies, the reason that another does."""
    its, told = (reasons_in(profile.claim.claim, compared.words) for profile in (mate.profile, mate.one))
    return any(a.denied == b.denied and a.reason & b.reason for a in its for b in told)
