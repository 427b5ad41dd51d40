"""Headlines that tell as done, or as certain, what the text only weighs, asks for, hears of or leaves open."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.dossier.certain import OPEN, SETTLED, stages_in
from briefgen.dossier.evidence import Compared
from briefgen.dossier.headlines.heading import ACTS, DECIDED, GRAVE, Heading
from briefgen.dossier.headlines.others import of_its_kind, tells_of_another
from briefgen.dossier.headlines.stances import DONE, begins, stances
from briefgen.dossier.profile import Profile
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

ASKING = frozenset({"INVESTIGATE", "CALL_IN", "DISCUSS", "DEMAND", "TRIAL", "MEET"})
"""Acts by which a matter is looked into, which go on while it is open."""
PROVE = "PROVE"
"""What a headline says that a test has done."""
WEIGHED = 6
"""Words behind "mempertimbangkan" among which the act stands that is weighed."""


def weighed_in_text(
    heading: Heading, grave: frozenset[str], profiles: Sequence[Profile], compared: Compared,
) -> list[Profile]:
    """The claims of an act of the headline that the text tells only as weighed, asked for or heard of.

    "Hentikan Pengisian" above "mempertimbangkan penghentian". Of grave acts it may be a rumour, too: of others
    headlines tell by hearsay.
    """
    words = compared.words
    asserted = () if words.headlines.weighs.all_in(heading.tokens) else heading.bare
    for act in sorted((ACTS | DECIDED | grave).intersection(asserted) - ASKING):
        tellers = [profile for profile in profiles if profile.terms.get(act) == 1.0]
        if not tellers or any(stance.how != DONE for stance in stances(heading.text, act, (), words)):
            continue
        weighed = [profile for profile in tellers if _weighs(profile, act, act in grave, words)
                   and not tells_of_another(heading, profile, (act,), compared)]
        negated = [profile for profile in tellers if act in profile.wording.negates]
        if weighed and len(weighed) + len(negated) >= len(tellers) and (
                (act in grave and len(tellers) == 1) or any(heading.is_of(profile) for profile in weighed)):
            return weighed
    return unsettled_in_text(heading, profiles, compared)


def _weighs(profile: Profile, act: str, grave: bool, words: Comparison) -> bool:
    """Whether a claim tells an act behind "mempertimbangkan", before "masih dikaji", or in a rumour."""
    tokens = split_words(profile.claim.claim)
    if act in profile.wording.denied:
        return False
    if any(act in words.terms(tokens[end:end + WEIGHED]) for _, _, end in words.headlines.weighs.all_in(tokens)):
        return True
    if any(act in words.terms(tokens[:start]) for name, start, _ in stages_in(tokens, words) if name == OPEN):
        return True
    return grave and any(act in words.terms(tokens[end:]) for _, _, end in words.headlines.rumours.all_in(tokens))


def not_confirmed(heading: Heading, profiles: Sequence[Profile], words: Comparison) -> list[Profile]:
    """The claims that call unconfirmed what a headline tells: "belum ada yang memastikan bahwa uang itu dibayar".

    "Belum memutuskan apakah akan mengusir diplomat" tells of an act that is yet to come.
    """
    acts = (ACTS | DECIDED | GRAVE).intersection(heading.bare) - ASKING
    found = []
    for profile in profiles if acts else ():
        tokens = split_words(profile.claim.claim)
        for end in _doubted_from(tokens, words):
            behind = tokens[end:]
            points = any(word.text in words.grammar.pointers for word in behind)
            told = acts.intersection(words.terms(behind)) - profile.wording.open_acts
            if told and profile.kind != "plan" and (points or heading.is_of(profile)):
                found.append(profile)
                break
    return found


def _doubted_from(tokens: Sequence[Word], words: Comparison) -> list[int]:
    """Behind which word a clause begins of which is said that nobody is sure of it: "belum memastikan bahwa"."""
    if all(word.text not in words.headlines.whether for word in tokens):
        return []
    ends = [end for name, start, end in stages_in(tokens, words) if name == OPEN]
    ends += [end for _, _, end in words.headlines.doubts.all_in(tokens)]
    return [end for end in ends if end < len(tokens) and tokens[end].text in words.headlines.whether]


def unsettled_in_text(heading: Heading, profiles: Sequence[Profile], compared: Compared) -> list[Profile]:
    """The claims that leave open what the headline calls certain: "Dipastikan", "Terbukti"; none where any settles it.
    """
    words = compared.words
    told = {name for name, *_ in stages_in(heading.tokens, words)}
    if told != {SETTLED}:
        return []
    matter = set(heading.bare) - _stage_terms(heading.tokens, words)
    found = {name: [profile for profile in profiles if name in _stages(profile, words)
                    and any(profile.terms.get(term) == 1.0 for term in matter)] for name in (OPEN, SETTLED)}
    found[OPEN] = [profile for profile in found[OPEN] if not _opens_another(heading, profile, compared)]
    if found[SETTLED] or found[OPEN] or PROVE not in heading.bare:
        return [] if found[SETTLED] else found[OPEN]
    return [] if any(_stages(profile, words) == {SETTLED} and profile.terms.get(PROVE) == 1.0 for profile in profiles
                     ) else [profile for profile in profiles if is_outstanding(profile, words)]


def _opens_another(heading: Heading, profile: Profile, compared: Compared) -> bool:
    """Whether a claim leaves open what is none of the headline's: "harga vaksin" below "vaksin terbukti aman"."""
    text = profile.claim.claim
    tokens = split_words(text)
    places = [start for name, start, _ in stages_in(tokens, compared.words) if name == OPEN]
    return bool(places) and all(
        of_its_kind(heading, profile, at, begins(text, tokens, at, compared.words), compared) for at in places)


def is_outstanding(profile: Profile, words: Comparison) -> bool:
    """Whether a claim says that the result of a test or an inquiry is outstanding: "hasil uji belum keluar"."""
    tokens = split_words(profile.claim.claim)
    tested = any(word.text.removesuffix(words.clitic) in words.headlines.tests for word in tokens)
    return tested and any(name == OPEN for name, *_ in stages_in(tokens, words))


def _stages(profile: Profile, words: Comparison) -> set[str]:
    texts = (profile.claim.claim, *(hop.text or "" for hop in profile.claim.via))
    return {name for text in texts for name, *_ in stages_in(split_words(text), words)}


def _stage_terms(tokens: Sequence[Word], words: Comparison) -> set[str]:
    return {term for _, start, end in stages_in(tokens, words) for term in words.terms(tokens[start:end])}
