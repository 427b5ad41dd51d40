"""Headlines of which their own article says that it is not so: "Ketua Umum Mundur" above "menolak mundur"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from briefgen.dossier.evidence import Compared
from briefgen.dossier.headlines.heading import GRAVE, Heading
from briefgen.dossier.headlines.others import tells_of_another
from briefgen.dossier.profile import Profile
from briefgen.dossier.rejecting import SPEECH
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

NOBODY = 5
"""Words behind "belum ada", "tak satu pun" among which stands that of which there is none."""
STOPS = frozenset(".!?;,")
"""Marks that end a clause."""
FIRST = 20
"""Characters that hold the first word of a claim."""


def denials_of(heading: Heading, profiles: Sequence[Profile], compared: Compared) -> list[Profile]:
    """The claims that say "not" of what a headline tells; none where any claim tells it as done.

    "Menolak mundur" says it of somebody whom the headline names, "belum ada tersangka" of everybody, "izin tidak
    dicabut" of a thing that it names. A headline that tells of a refusal or an end itself ("Tolak Mundur", "Hentikan
    Impor") is denied by none but who says "not" of that end.
    """
    words = compared.words
    told = tuple(term for term in heading.sure(words) if term not in SPEECH)
    if any(word.text in words.refusal for word in heading.tokens):
        return []
    ends = words.reversals.intersection(told)
    kinds = {kind for kind, acts in words.headlines.kinds.items() if not acts.isdisjoint(told)} - ends
    found = list[Profile]()
    for profile in profiles:
        denied = _denied_of(profile, words)
        acts = denied.intersection(told) if profile.named & heading.named else frozenset[str]()
        acts |= _of_its_thing(profile, denied, heading, words)
        acts |= profile.wording.negates & GRAVE.intersection(told)
        acts |= _of_nobody(profile.claim.claim, told, words).intersection({*told, *kinds})
        acts = acts & ends if ends else acts
        if acts and not any(_tells(other, acts, words) for other in profiles) and not tells_of_another(
                heading, profile, sorted(acts), compared):
            found.append(profile)
    if found or ends:
        return found
    return [profile for profile in profiles if _denies_kin(profile, told, profiles, words)]


def _of_its_thing(
    profile: Profile, denied: frozenset[str], heading: Heading, words: Comparison,
) -> frozenset[str]:
    """What a claim says "not" of, of the very thing of which the headline tells it: "hubungan tidak diputus".

    Where the thing stands behind it, "belum menaikkan tarif", nobody but whom the headline names may do it.
    """
    for part, things in _parts(heading, words):
        acts = denied & part
        if profile.wording.spared & things - acts or (
                profile.wording.scope & things - acts and profile.people <= heading.named):
            return acts
    return frozenset()


def _parts(heading: Heading, words: Comparison) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """The terms and stems of what each part of a headline tells as so, and of all its words.

    Not of what somebody stays away from: "Tinggalkan Latihan" agrees with "tidak berlatih".
    """
    for part in heading.sure_parts(words):
        leaves = next((i + 1 for i, word in enumerate(part) if not words.headlines.leaving.isdisjoint(
            words.terms((word,)))), len(part))
        yield _keys(part[:leaves], words), _keys(part, words)


def _keys(tokens: Sequence[Word], words: Comparison) -> frozenset[str]:
    return frozenset((*words.terms(tokens), *words.plain_stems(tokens)))


def _denies_kin(profile: Profile, told: Collection[str], profiles: Sequence[Profile], words: Comparison) -> bool:
    """Whether a claim says "not" of an act near that of the headline, of the very thing beside which that stands there.

    "Mogok Berakhir" and "mogok belum kami cabut", "Polisi Tangkap Pemilik Toko" and "pemilik toko tidak ditahan".
    """
    wording, order = profile.wording, list(told)
    if wording.denies:
        return False
    for thing, act in (pair for near in pairwise(order) for pair in (near, near[::-1])):
        kin = {other for other in wording.negates - {act} if _akin(act, other, words)}
        if kin and profile.terms.get(thing) == 1.0 and thing not in wording.negates and not any(
                other.terms.get(thing) == 1.0 and _tells(other, {act, *kin}, words) for other in profiles):
            return True
    return False


def _akin(act: str, other: str, words: Comparison) -> bool:
    """Whether two acts end a thing, or one and the same state excludes both: in custody, arrested."""
    if {act, other} <= words.deeds.endings:
        return True
    against = [{term for pair in words.deeds.opposites if one in pair for term in pair - {one}} for one in (act, other)]
    return bool(against[0] & against[1])


def _denied_of(profile: Profile, words: Comparison) -> frozenset[str]:
    """What a claim says that somebody does not, will not or refuses to do; "menolak impor" rejects what others do."""
    tokens = split_words(profile.claim.claim)
    refused = (words.terms((then,)) for word, then in pairwise(tokens) if word.text in words.refusal)
    plain = profile.wording.negates if profile.wording.negated and not profile.wording.denies else frozenset[str]()
    return (plain - profile.wording.spared).union(*refused)


def _of_nobody(text: str, told: Collection[str], words: Comparison) -> frozenset[str]:
    """What a claim says that there is none of, or that befell nobody; "tak ada lagi yang dirawat" tells of before."""
    tokens = split_words(text)
    phrases = (_clause(text, tokens[behind:behind + NOBODY]) for _, _, behind in words.nobody.all_in(tokens))
    return frozenset(term for phrase in phrases if phrase and not words.repeated.at(phrase, 0)
                     for term in _of_none(phrase, told, words))


def _of_none(phrase: Sequence[Word], told: Collection[str], words: Comparison) -> list[str]:
    """The first term of what the words behind "tak satu pun" say to be so of none.

    Of "tidak ada korban kebakaran yang dirawat" it is what stands behind "yang", of "tak seorang pun warga terluka"
    what stands behind the people; "tak satu pun uang ada pada mereka" tells only where none is. Of things it must be
    those of the headline: "tidak ada uang yang hilang" says nothing of a satellite.
    """
    opens = next((i + 1 for i, word in enumerate(phrase) if word.text in words.grammar.relative), 0)
    people = words.counted.at(phrase, 0)
    if opens > 1 and not people and not set(words.terms(phrase[:opens])).intersection(told):
        return []
    if not opens:
        opens = next((i for i, word in enumerate(phrase) if i and words.grammar.verb.fullmatch(word.text)), 0)
        if not opens and any(word.text in words.denials.existence for word in phrase[1:]):
            return []
    things = words.terms(phrase[:opens])
    return [term for term in words.terms(phrase[opens:])[:1] if term not in things]


def _clause(text: str, tokens: Sequence[Word]) -> Sequence[Word]:
    """Some words up to where their clause ends."""
    ends = (i for i, (one, then) in enumerate(pairwise(tokens), 1) if not STOPS.isdisjoint(text[one.end:then.start]))
    return tokens[:next(ends, len(tokens))]


def _tells(profile: Profile, acts: Collection[str], words: Comparison) -> bool:
    """Whether a claim tells one of some acts as done; "siapa unggul, dia presiden" and "jika unggul" tell of none."""
    wording = profile.wording
    first = split_words(profile.claim.claim[:FIRST])[:1]
    if first and first[0].text in words.headlines.conditions:
        return False
    done = wording.done_acts | {wording.head}
    return profile.kind != "plan" and not wording.denies and any(
        act in done and act not in wording.scope and act not in wording.negates for act in acts)
