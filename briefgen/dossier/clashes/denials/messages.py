"""What one says that he never got, saw or gave, and another says was sent: reports, letters, warnings, leave."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.dossier.between import told_by_both
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.denials.asking import is_asked
from briefgen.dossier.clashes.sides import may_differ
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.rejecting import ENDS, SPEECH
from briefgen.dossier.wording import OPEN
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison
from briefgen.lang.message_words import OTHER
from briefgen.model.dossier import Why

MESSAGE = "message"
"""Measure of such a clash."""
REACH = 5
"""Words of a clause at most between a "not" and the message, on either side."""
MATTER = 0.34
"""Weight of what the message is about that both tell."""
CLOSE = 0.6
"""The same of a message that one has not got yet, as another article tells."""
NEAR = 3
"""Claims by which two of one article stand apart of which the one answers the other, at most."""
EARLIER, LATER = 60, 1
"""Days before it is told as never sent within which it was told as sent; and after."""
MOST = 60
"""Claims of a message of one kind beyond which a story is full of them."""
DONE = "done"
"""Kind of words that tell that something was done."""
BOUND = 3
"""Words before a message among which "hanya" tells that it was no more than that."""
GOT, NEVER = DONE, "negated"


class _Told(NamedTuple):
    """Kinds of messages that a claim tells as sent, and as never sent; kinds with the terms of the words for them."""

    got: frozenset[str]
    never: frozenset[str]
    terms: frozenset[tuple[str, str]]

    def words_for(self, kinds: frozenset[str]) -> frozenset[str]:
        """The terms of the words for some kinds."""
        return frozenset(term for kind, term in self.terms if kind in kinds)


def message_clashes(compared: Compared) -> Iterator[Clash]:
    """Messages that one never got, or of which there were none, and others by which there were."""
    told = {i: found for i, profile in enumerate(compared.profiles)
            for found in (_messages(profile, compared.words),) if found}
    sent: dict[str, list[int]] = defaultdict(list)
    for i, found in told.items():
        for kind in found.got:
            sent[kind].append(i)
    for i, found in told.items():
        against = sorted({j for kind in found.never if len(sent[kind]) <= MOST for j in sent[kind]} - {i})
        for j in against:
            kinds = found.never & told[j].got
            if _contradict(i, j, found.words_for(kinds) | told[j].words_for(kinds), compared):
                yield _clash(i, j, kinds, compared)


def _clash(no: int, yes: int, kinds: frozenset[str], compared: Compared) -> Clash:
    values = (NEVER, GOT) if no < yes else (GOT, NEVER)
    return Clash("modality", min(no, yes), max(no, yes), values, "modality", (
        Why("modality", 1.0, f"{', '.join(sorted(kinds))}: told as given, and as never given"),
        Why("content", round(compared.text(no, yes), 3), "likeness of the claims")))


def _messages(profile: Profile, words: Comparison) -> _Told | None:
    """What a claim tells of messages; None where it tells of none, asks, or speaks of some case."""
    text = profile.claim.claim
    tokens = split_words(text)
    found = [hit for hit in words.messages.kinds.all_in(tokens)
             if hit[0] != OTHER and not _is_of_case(tokens, hit, words)]
    if not found or is_asked(profile, words):
        return None
    nots = frozenset() if profile.wording.denies else words.negation            # "membantah tidak pernah ..."
    never = frozenset(kind for kind, start, end in found if _never(text, tokens, start, end, nots, words))
    plain = not (profile.wording.modality in OPEN or profile.kind == "plan" or profile.wording.denies)
    got = frozenset(kind for kind, start, end in found if plain and _came(tokens, start, end, words)) - never
    terms = frozenset((kind, term) for kind, start, end in found for term in words.terms(tokens[start:end]))
    return _Told(got, never, terms) if got or never else None


def _is_of_case(tokens: Sequence[Word], hit: tuple[str, int, int], words: Comparison) -> bool:
    """Whether a message is told under a condition, or as what is wanted; not "lapor ..., dan minta"."""
    wanted = any(word.text in words.denials.conditions for word in tokens[:hit[2]])
    ifs = words.headlines.conditions & words.denials.conditions
    return wanted or any(word.text in ifs for word in tokens)


def _never(
    text: str, tokens: Sequence[Word], start: int, end: int, nots: frozenset[str], words: Comparison,
) -> bool:
    """Whether a "not" is said of a message: "tidak pernah menerima laporan", "laporan itu tidak pernah sampai"."""
    for at in range(start - 1, max(-1, start - 1 - REACH), -1):
        if _parted(text, tokens, at + 1):
            break
        if tokens[at].text in words.negation and tokens[at].text not in nots:
            return False
        if _denies(tokens, at, words):
            return not (_is_bound(tokens, at, words) or _waits(tokens, at, end, words))
        if not _may_stand_between(tokens[at].text, words):
            break
    for at in range(end, min(end + REACH, len(tokens))):
        if _parted(text, tokens, at):
            break
        if tokens[at].text in nots:
            return not _is_bound(tokens, at, words) and _leads_to(tokens, at, words)
    return False


def _waits(tokens: Sequence[Word], at: int, end: int, words: Comparison) -> bool:
    """Whether somebody has only not yet made it; not who has not got it yet."""
    return tokens[at].text in words.not_yet and not any(
        word.text in words.messages.got for word in tokens[at:end])


def _denies(tokens: Sequence[Word], at: int, words: Comparison) -> bool:
    """Whether a word is a "not", a "without", or denies what is behind it."""
    word = tokens[at].text
    return word in words.negation or word in words.without or words.disputes.alone(word) == "deny"


def _is_bound(tokens: Sequence[Word], at: int, words: Comparison) -> bool:
    """Whether a "not" is said of how much or of all only; not "tidak sampai" of what did not come."""
    behind = [word.text for word in tokens[at + 1:at + 3]]
    if not behind or (behind[0] in words.messages.got and (
            len(behind) == 1 or behind[1] in words.grammar.prepositions or behind[1] in words.grammar.background)):
        return False
    return behind[0] in words.denials.bounds or behind[0] in words.denials.limits


def _leads_to(tokens: Sequence[Word], at: int, words: Comparison) -> bool:
    """Whether behind a "not" a message comes, or is there."""
    for word in tokens[at + 1:at + 1 + REACH]:
        if _is_way(word.text, words):
            return True
        if word.text not in words.messages.between:
            return False
    return False


def _may_stand_between(word: str, words: Comparison) -> bool:
    return word in words.messages.between or _is_way(word, words)


def _is_way(word: str, words: Comparison) -> bool:
    """Whether a word tells that a message came or was made, or names one."""
    return _is_given(word, words) or words.messages.kinds.alone(word) is not None


def _is_given(word: str, words: Comparison) -> bool:
    return word in words.messages.got or word in words.messages.made


def _came(tokens: Sequence[Word], start: int, end: int, words: Comparison) -> bool:
    """Whether a message is told as given: by a verb of its own, or beside one that tells so; not "hanya" one."""
    if any(word.text in words.denials.bounds and words.parts.alone(word.text) != "all"
           for word in tokens[max(0, start - BOUND):start]):
        return False
    if words.grammar.verb.fullmatch(tokens[start].text):
        return True
    if start and tokens[start].text in words.messages.roots and (
            tokens[start - 1].text in words.messages.us or words.modality.alone(tokens[start - 1].text) == DONE):
        return True
    verb = next((at for at in range(end, len(tokens)) if words.grammar.verb.fullmatch(tokens[at].text)), len(tokens))
    around = (*tokens[max(0, start - REACH):start], *tokens[end:max(end + REACH, verb + 1)])
    return any(_is_given(word.text, words) for word in around)


def _parted(text: str, tokens: Sequence[Word], at: int) -> bool:
    """Whether a clause ends before a word."""
    return 0 < at < len(tokens) and bool(ENDS & set(text[tokens[at - 1].end:tokens[at].start]))


def _contradict(no: int, yes: int, taken: frozenset[str], compared: Compared) -> bool:
    """Whether both tell of one message, at one time."""
    left, right = compared.profiles[no], compared.profiles[yes]
    if not may_differ(left, right) or all_apart(left.when, right.when) or not _in_time(left, right):
        return False
    if (left.speaker and left.speaker == right.speaker) or _of_opposites(left, right, compared.words):
        return False
    least = MATTER if left.sheet == right.sheet or not left.wording.not_yet else CLOSE
    mute = taken.union(*(compared.words.terms(_ways(each, compared.words)) for each in (left, right)))
    same = left.wording.scope - mute <= right.terms.keys()
    return (same and _answers(left, right)) or _shared(left, right, mute, compared) >= least


def _answers(left: Profile, right: Profile) -> bool:
    """Whether two of one article stand so near that one answers the other; not his own words behind his claim."""
    first, then = sorted((left, right), key=lambda profile: profile.place)
    apart = then.place - first.place
    if left.sheet != right.sheet or (apart == 1 and then.wording.quoted):
        return False
    return apart == 1 or (apart <= NEAR and bool(told_by_both(left, right)))


def _shared(left: Profile, right: Profile, mute: frozenset[str], compared: Compared) -> float:
    """The weight of what both tell of the message: of the names those of nobody who speaks."""
    own = SPEECH | {ENTITY + who for who in (left.speaker, right.speaker) if who}
    return sum(compared.weights[term] for term in told_by_both(left, right) if term not in mute | own)


def _ways(profile: Profile, words: Comparison) -> list[Word]:
    return [word for word in split_words(profile.claim.claim) if _is_given(word.text, words)]


def _of_opposites(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether the messages tell of acts that exclude each other: an order to stop, an order to go on."""
    mine, theirs = left.terms.keys() - right.terms.keys(), right.terms.keys() - left.terms.keys()
    return any(pair & mine and pair & theirs for pair in words.deeds.opposites)


def _in_time(no: Profile, yes: Profile) -> bool:
    if no.sheet == yes.sheet:
        return True
    if not (no.told and yes.told):
        return False
    before = bool(yes.when) and all(day.high is not None and day.high <= no.told for day in yes.when)
    latest = 0 if no.wording.not_yet else EARLIER if before else LATER
    return -EARLIER <= (yes.told - no.told).days <= latest
