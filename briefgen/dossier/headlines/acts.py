"""Headlines of whose act their article tells only that it is open, or not so; or so, where they say that it is not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefgen.dossier.evidence import Compared
from briefgen.dossier.headlines.heading import ACTS, SHARED, Heading, is_of_old, tells_an_act, told_by
from briefgen.dossier.headlines.others import of_another, of_its_kind, refused_by_others, same_thing
from briefgen.dossier.headlines.stances import DONE, NOT, OPEN, Stance, begins, stances, told_at
from briefgen.dossier.headlines.weighed import ASKING
from briefgen.dossier.profile import Profile
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison

PHASES = frozenset({"BEGIN", "FINISH", "CONTINUE"})
"""Acts that say of another one no more than how far it is."""
GOING_ON = frozenset({"CONTINUE", "ONGOING", "EXTEND"})
"""Acts by which something does not end."""
Told = tuple[Profile, Stance]


def acts_against(heading: Heading, profiles: Sequence[Profile], compared: Compared) -> tuple[list[Profile], str] | None:
    """The claims that leave open, or deny, an act which the headline tells as done, and which of both; or the converse.

    None where any claim tells it as the headline does, of whomever that may be.
    """
    words = compared.words
    sure = heading.certain(words)
    for act, how in _asserted(sure, words) if sure else ():
        told = [(profile, stance) for profile in profiles if profile.terms.get(act) == 1.0
                for stance in stances(profile.claim.claim, act, profile.wording.denied, words)]
        if any(stance.how == how for _, stance in told):
            continue
        for against in (NOT, OPEN) if how == DONE else (DONE,):
            ends = how == NOT and not words.deeds.endings.isdisjoint(heading.bare)
            least = SHARED - ends
            found = [each for each in told if each[1].how == against and not is_of_old(each[0])
                     and (not ends or _goes_on(each[0], words)) and _of_it(heading, act, *each, compared, least)]
            if found:
                return list({profile.ref: profile for profile, _ in found}.values()), against
        if how == DONE and (left_open := _undecided(heading, act, profiles, compared)):
            return left_open, OPEN
    return None


def _goes_on(profile: Profile, words: Comparison) -> bool:
    """Whether a claim tells that something goes on; below "Akhiri Mogok" another may tell how the strike went."""
    return not GOING_ON.isdisjoint(profile.terms) or any(
        word.text in words.headlines.still for word in split_words(profile.claim.claim))


def _undecided(heading: Heading, act: str, profiles: Sequence[Profile], compared: Compared) -> list[Profile]:
    """The claims that say that nothing is decided yet of the thing of which a headline tells an act."""
    places = list(told_at(heading.tokens, act, compared.words))
    return [profile for profile in profiles for _, start, _ in compared.words.headlines.undecided.all_in(
        split_words(profile.claim.claim)) if any(same_thing(heading, at, profile, start, compared) for at in places)
        and not of_its_kind(heading, profile, start, begins(
            profile.claim.claim, split_words(profile.claim.claim), start, compared.words), compared)]


def done_in(headline: str, words: Comparison) -> frozenset[str]:
    """The acts that a headline tells as done; neither of "Peluncuran Gagal" nor of "Tolak Mundur" the other one."""
    return frozenset(act for act in ACTS.intersection(words.terms(split_words(headline)))
                     if all(stance.how == DONE for stance in stances(headline, act, (), words)))


def _asserted(heading: Heading, words: Comparison) -> Iterator[tuple[str, str]]:
    """The acts of a headline that it tells as done, or says that they are not so, and which of both."""
    for act in dict.fromkeys(heading.bare):
        if act in ASKING | PHASES or not tells_an_act(act, words):
            continue
        told = {stance.how for stance in stances(heading.text, act, (), words)}
        if len(told) == 1 and OPEN not in told:
            yield act, told.pop()


def all_done_in(heading: Heading, words: Comparison) -> frozenset[str]:
    """The acts, and what befalls, that a headline tells as done."""
    return frozenset(act for act, how in _asserted(heading, words) if how == DONE)


def announcing(words: Comparison) -> frozenset[str]:
    """The terms of making known."""
    return frozenset(term for word in words.announced for term in words.terms(split_words(word)))


def _of_it(
    heading: Heading, act: str, profile: Profile, stance: Stance, compared: Compared, least: int,
) -> bool:
    """Whether a claim tells an act of what the headline does; least: words or names that they share."""
    told = profile.named & heading.named | heading.known(compared.words).intersection(
        compared.words.terms(split_words(profile.claim.claim)))
    if stance.how == OPEN and announcing(compared.words).intersection(heading.bare).intersection(profile.terms):
        return False                                                    # "rencana merger diumumkan"
    pointed = bool(told) and profile.wording.points
    start = max(stance.start, min(told_by(profile), stance.at))
    return (pointed or len(told) >= least) and not refused_by_others(
        heading, profile, stance.at, start, compared) and not of_another(
        heading.around((act,), compared.words), profile, stance.at, start, compared)
