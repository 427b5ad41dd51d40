"""Headlines that date an act otherwise than their articles: "Beroperasi Mei", "beroperasi mulai Agustus"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from briefgen.dossier.dated_spans import dates_in
from briefgen.dossier.evidence import Compared
from briefgen.dossier.headlines.heading import Heading, is_of_old, tells_an_act
from briefgen.dossier.headlines.others import of_another
from briefgen.dossier.headlines.stances import NOT, begins, stance_at
from briefgen.dossier.profile import Profile
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison
from briefgen.lang.timephrase import Phrase
from briefgen.model.edtf import Edtf

DATED = frozenset({"day", "month", "year"})
"""Kinds of phrases that give a date by themselves."""
FAR = 500
"""Days from an article beyond which a date is not that of its news, unless the headline gives years."""
LEAD = 4
"""Claims at the head of an article that tell what its headline tells."""
LONGEST = 31
"""Days of a stretch that is one date at most."""


def otherwise_dated(heading: Heading, profiles: Sequence[Profile], compared: Compared) -> list[Profile]:
    """The claims that give the act which a headline dates another month, day or year; none where any gives that."""
    words = compared.words
    for phrase in dates_of(heading, compared):
        keys = _act_before(heading, phrase, words)
        told = [(profile, when) for profile in profiles if keys and not is_of_old(profile)
                for when in _given(profile, heading, keys, compared)]
        if told and not any(fits(phrase, when) for _, when in told) and not any(
                fits(phrase, when) for profile in profiles if _keys(split_words(profile.claim.claim), words) & keys
                for when in profile.when):
            return [profile for profile, when in told if _is_near(phrase, when, profile)]
    return []


def dates_of(heading: Heading, compared: Compared) -> list[Phrase]:
    """The date of a headline, where it gives one and no more."""
    found = [phrase for phrase in compared.lang.calendar.find_phrases(heading.text, bare=True) if phrase.kind in DATED]
    return [phrase for phrase in found if len(found) == 1 and (phrase.month or phrase.year or phrase.weekday) and not (
        phrase.until or phrase.portion or phrase.mod or phrase.shift or phrase.turn or phrase.compared)]


def _act_before(heading: Heading, phrase: Phrase, words: Comparison) -> frozenset[str]:
    """The terms and stems of the last act before a date, with those that mean as much of what begins."""
    before = [word for clause in heading.clauses() if clause[0].start <= phrase.start < clause[-1].end
              for word in clause if word.end <= phrase.start]
    acts = [word for word in before if words.grammar.verb.fullmatch(word.text) or any(
        tells_an_act(term, words) for term in words.terms((word,)))]
    known = words.occasions.before_dates | words.occasions.since
    apart = [word for word in before if acts and word.start > acts[-1].start and word.text not in known]
    if apart and (phrase.named or phrase.day is None):                  # "Resmikan Piala Dunia 2034"
        return frozenset()
    keys = _keys(acts[-1:], words)
    return keys | words.headlines.starts if keys & words.headlines.starts else keys


def _given(
    profile: Profile, heading: Heading, keys: frozenset[str], compared: Compared,
) -> Iterator[Edtf]:
    """The date that a claim gives one of some acts of the headline's thing; none of one that gives several."""
    words, text = compared.words, profile.claim.claim
    tokens, dates = split_words(text), dates_in(profile.claim, compared.lang.calendar)
    if len(dates) != 1 or any(word.text in words.occasions.original for word in tokens):
        return
    for at, word in enumerate(tokens):
        start = begins(text, tokens, at, words)
        if word.end <= dates[0].start and keys & _keys((word,), words) and start == begins(
                text, tokens, _first_behind(tokens, dates[0].start), words) and not of_another(
                heading, profile, at, start, compared) and stance_at(
                text, at, profile.wording.denied, words).how != NOT and _is_of_it(profile, heading, keys, words):
            yield dates[0].when
            return


def _first_behind(tokens: Sequence[Word], place: int) -> int:
    return next((i for i, word in enumerate(tokens) if word.end > place), len(tokens) - 1)


def _is_of_it(profile: Profile, heading: Heading, keys: frozenset[str], words: Comparison) -> bool:
    """Whether a claim names something of the headline besides the act, points back at it, or leads with no name at all.
    """
    own = heading.known(words) - keys
    if profile.place < LEAD and not profile.named:
        return True
    return bool(profile.named & heading.named) or profile.wording.points or not own.isdisjoint(
        _keys(split_words(profile.claim.claim), words)) or any(
        held < 1.0 and (term in own or term[1:] in heading.named) for term, held in profile.terms.items())


def tells_that_day(profile: Profile, dates: Sequence[Phrase], words: Comparison) -> bool:
    """Whether a claim plans something for the day of a headline, which then is of a plan, or tells of an earlier plan.
    """
    first = any(word.text in words.occasions.original for word in split_words(profile.claim.claim))
    return any(first or any(fits(phrase, when) for when in profile.when) for phrase in dates)


def fits(phrase: Phrase, when: Edtf) -> bool:
    """Whether a date can be what the words of the headline say."""
    if when.low is None or when.high is None or (when.high - when.low).days > LONGEST:
        return phrase.year is None or when.low is None or when.high is None or (
            when.low.year <= phrase.year <= when.high.year)
    days = (when.low + timedelta(i) for i in range((when.high - when.low).days + 1))
    return any(_is_on(phrase, day) for day in days)


def _is_on(phrase: Phrase, day: date) -> bool:
    return all(said is None or said == its for said, its in (
        (phrase.year, day.year), (phrase.month, day.month), (phrase.day, day.day), (phrase.weekday, day.isoweekday())))


def _is_near(phrase: Phrase, when: Edtf, profile: Profile) -> bool:
    """Whether a date is of the time of the article's news."""
    told = profile.told
    return phrase.year is not None or told is None or when.low is None or abs((when.low - told).days) <= FAR


def _keys(tokens: Sequence[Word], words: Comparison) -> frozenset[str]:
    return frozenset((*words.terms(tokens), *words.plain_stems(tokens)))
