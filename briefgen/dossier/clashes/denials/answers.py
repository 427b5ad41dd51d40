"""What stands around a denial in its article: the words that it answers, and those with which it goes on."""

from __future__ import annotations

from itertools import pairwise

from briefgen.dossier.between import told_by_both
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.dossier.rejecting import SPEECH
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison

BACK = 3
"""Claims before a denial among which stands what it answers."""
RUN, ON = 6, 2
"""Claims of one who speaks that lead up to what is denied, at most, and claims with which a denial goes on."""
ELSEWHERE = 0.35
"""Likeness from which another article may tell the same as one side of a dispute."""
FREE = frozenset({"said", "told before", "occasion", "as of"})
"""Bars of the telling, which do not part such claims."""
MATTER = 0.5
"""Weight of what the claim right before a denial shares with what is denied, where it belongs to that."""
SHORT = 3
"""Content words of a denial that says no more than that."""


def is_short(profile: Profile, words: Comparison) -> bool:
    """Whether a denial says no more than that: "X membantah", "hal ini dibantah X", "X menyebut cerita itu karangan".

    What he says instead may follow: "X membantah dan menyebut ...". Not "X menyebut dua dari tiga pengakuan kelompok
    itu terbukti bohong", which tells of something else besides.
    """
    wording, tokens = profile.wording, split_words(profile.claim.claim)
    topic = bool(tokens) and tokens[0].text in words.denials.topics
    if not wording.bare or topic or wording.denied & wording.verbs - SPEECH:
        return False
    others = wording.verbs - SPEECH
    return wording.head in SPEECH or (not others and len(_content(profile) - words.said_nouns) <= SHORT)


def _content(profile: Profile) -> set[str]:
    """The terms of a claim but names and those of denying itself."""
    return {term for term, strength in profile.terms.items() if strength == 1.0 and term not in SPEECH and (
        term not in profile.marks and term[0] != "@")}


def answered(i: int, compared: Compared) -> int | None:
    """The claim that a denial which says no more than that answers: the nearest before it that is not the denier's own.

    "Angka itu dibantah" answers the nearest that counts. One that nobody is said to say stands right before it, and is
    pointed at. None where he denies it, too, as another just did.
    """
    profiles, denial = compared.profiles, compared.profiles[i]
    before = _within_reach(i, compared)
    if _joins_in(denial, compared.words) and any(profiles[j].wording.denies for j in before):
        return None
    others = [j for j in before if is_told(j, i, compared)]
    if _points_at_number(denial, compared.words):
        return next((j for j in others if profiles[j].numbers or profiles[j].figures), None)
    fact = i - 1 if _points_at_fact(denial, compared.words) else None
    found = next((j for j in others if profiles[j].speaker or profiles[j].wording.asserts or j == fact), None)
    return found if found is None or found == fact else _of_him(found, i, compared)


def _of_him(found: int, i: int, compared: Compared) -> int:
    """The claim that a denial answers: `found`, or, if that speaks of nobody, the nearest before it of who denies."""
    profiles, denial = compared.profiles, compared.profiles[i]
    him = {who for who in (denial.speaker, *denial.people) if who}
    if profiles[found].people or profiles[found].speaker is None or him & profiles[found].named:
        return found
    before = (k for k in range(found - 1, max(-1, i - 1 - RUN), -1) if profiles[k].sheet == denial.sheet)
    return next((k for k in before if him & profiles[k].named and is_told(k, i, compared) and (
        profiles[k].speaker or profiles[k].wording.asserts)), found)


def _within_reach(i: int, compared: Compared) -> list[int]:
    """The claims before a denial that it may answer, the nearest first: those of its own paragraph, else any."""
    first = max(0, i - BACK)
    own = next((j for j in range(i - 1, first - 1, -1) if not _joined(j, compared)), first - 1) + 1
    return [j for j in range(i - 1, (own if own < i else first) - 1, -1)
            if compared.profiles[j].sheet == compared.profiles[i].sheet]


def is_told(j: int, i: int, compared: Compared) -> bool:
    """Whether a claim tells what is so, rather than what is wanted, and not by who denies it."""
    claim, denial = compared.profiles[j], compared.profiles[i]
    own = claim.speaker is not None and claim.speaker == denial.speaker
    return not (own or claim.wording.denies or claim.wording.head in compared.words.wishes)


def _points_at_number(denial: Profile, words: Comparison) -> bool:
    tokens = split_words(denial.claim.claim)
    return any(word.text.removesuffix(words.clitic) in words.denials.figures for word in tokens)


def _joins_in(denial: Profile, words: Comparison) -> bool:
    return any(word.text in words.joining for word in split_words(denial.claim.claim))


def _points_at_fact(denial: Profile, words: Comparison) -> bool:
    """Whether it points at what stands before it, and not at what somebody says: "membantahnya", "tudingan itu"."""
    tokens = [word.text for word in split_words(denial.claim.claim)]
    pointing = any(word.endswith(words.clitic) and words.disputes.alone(word) == "deny" for word in tokens)
    noun = next((one for one, then in pairwise(tokens) if one in words.target and then in words.grammar.pointers), None)
    return pointing or (noun is not None and noun not in words.denials.speeches)


def told_with(j: int, i: int, compared: Compared) -> tuple[int, ...]:
    """The claims around one that is denied which belong to it: what leads up to it, and what stands before the denial.

    "Dakwaan itu" is all that the charge says.
    """
    profiles, denial = compared.profiles, compared.profiles[i]
    short = profiles[j].sheet == denial.sheet and is_short(denial, compared.words)
    between = range(j + 1, i) if short and i - j <= RUN else ()
    if short and not between and j < i - 1 and _is_of_matter(i - 1, j, i, compared):
        between = range(i - 1, i)
    accused = _of_the_accused(j, i, compared) if is_short(denial, compared.words) else []
    return (*_led_up(j, compared), *accused, *(k for k in between if profiles[k].speaker and is_told(k, i, compared)))


def _is_of_matter(k: int, j: int, i: int, compared: Compared) -> bool:
    """Whether the claim right before a denial names who denies, or shares terms with what is denied."""
    before, first, denial = (compared.profiles[at] for at in (k, j, i))
    shared = sum(compared.weights.get(term, 0.0) for term in told_by_both(before, first))
    return bool(before.named & denial.people) or shared >= MATTER


def _of_the_accused(j: int, i: int, compared: Compared) -> list[int]:
    """The claims before one that is denied which name whom it accuses: "kuasa hukum X menolak tuduhan itu"."""
    profiles, denial = compared.profiles, compared.profiles[i]
    accused = denial.people & profiles[j].people
    return [k for k in range(max(0, i - RUN), j) if profiles[k].sheet == denial.sheet and accused & profiles[k].people
            and is_told(k, i, compared)]


def _led_up(j: int, compared: Compared) -> list[int]:
    """The claims before one that is denied which belong to it: what its speaker says just before, or is told to say.

    All of them back to where one accuses; of a fact that nobody is said to tell the statement before it in its
    paragraph, of a quotation the statement that it is to show, and of proof what it proves.
    """
    profiles, first = compared.profiles, compared.profiles[j]
    if j and _only_proves(first, compared.words) and profiles[j - 1].sheet == first.sheet and _joined(j - 1, compared):
        return [] if profiles[j - 1].wording.denies else [j - 1]
    run: list[int] = []
    for k in range(j - 1, max(-1, j - 1 - RUN), -1):
        before = profiles[k]
        if before.sheet != first.sheet or before.wording.denies:
            break
        if first.speaker is None:
            told = before.speaker or before.people & first.people
            return [k] if told and _joined(k, compared) else []
        if before.speaker == first.speaker or (before.speaker is None and first.speaker in before.named and (
                before.wording.asserts or not SPEECH.isdisjoint(before.terms))):
            run.append(k)
            if not SPEECH.isdisjoint(before.terms):
                return run
        elif before.speaker:
            return [k] if k + 1 == j and first.wording.quoted and not before.wording.quoted else run[:1]
    return run[:1]


def _only_proves(profile: Profile, words: Comparison) -> bool:
    """Whether somebody says no more than that he has proof: "X mengaku memiliki rekaman"."""
    tokens = split_words(profile.claim.claim)
    return not profile.wording.verbs - SPEECH and any(
        one.text in words.messages.got and then.text in words.denials.proofs for one, then in pairwise(tokens))


def told_elsewhere(j: int, compared: Compared) -> list[int]:
    """The claims of other articles that may well tell the same as one side of a dispute, not alike enough for a group.

    Of each article the likeliest, where it says "not" as the claim does, names one whom it names, tells its act, and
    nothing else parts them.
    """
    profiles, one = compared.profiles, compared.profiles[j]
    best: dict[str, tuple[float, int]] = {}
    for found in compared.matches.of(j, ELSEWHERE):
        k = found.right if found.left == j else found.left
        other = profiles[k]
        if other.sheet == one.sheet or (other.wording.negated, other.wording.denies) != (
                one.wording.negated, one.wording.denies) or one.named.isdisjoint(other.named) or not (
                one.wording.verbs & other.terms.keys() or other.wording.verbs & one.terms.keys()):
            continue
        if not set(compared.matches.bars(found.place)) - FREE:
            best[other.sheet] = max(best.get(other.sheet, (0.0, -1)), (found.text, -k))
    return sorted(-at for _, at in best.values())


def _joined(k: int, compared: Compared) -> bool:
    """Whether no paragraph ends between a claim and the next one."""
    return "\n" not in compared.between[k]


def went_on(i: int, asserter: str | None, compared: Compared) -> list[int]:
    """The claims behind a denial that belong to it: what the denier says next, in full where he only says no.

    Else in his own words, or in the same paragraph; there also a reason that nobody is said to give, and behind "hal
    itu dibantah" that of the next who speaks, where who denies has no name.
    """
    profiles, denial = compared.profiles, compared.profiles[i]
    short, found = is_short(denial, compared.words), []
    who = denial.speaker
    for k in range(i + 1, min(i + 1 + ON, len(profiles))):
        after = profiles[k]
        if after.sheet != denial.sheet or after.wording.denies:
            break
        if after.speaker != who or who is None:
            if not (short and k == i + 1 and _joined(i, compared) and _takes_up(after, denial, asserter, compared)):
                break
            who = after.speaker
        elif not (short or after.wording.quoted or _joined(k - 1, compared)):
            break
        found.append(k)
    return found


def _takes_up(after: Profile, denial: Profile, asserter: str | None, compared: Compared) -> bool:
    """Whether a claim right behind a denial is its reason: told by nobody, or by one who may speak for who denies."""
    if after.speaker is None:
        return after.kind != "plan"
    nameless = denial.speaker not in compared.entities.by_id
    return nameless and compared.entities.root(after.speaker) != asserter
