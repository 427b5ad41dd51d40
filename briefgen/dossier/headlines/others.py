"""Whether what a claim tells is of another thing, or of somebody else, than its headline."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefgen.dossier.evidence import Compared
from briefgen.dossier.headlines.heading import Heading
from briefgen.dossier.headlines.stances import begins, told_at
from briefgen.dossier.headlines.things import (
    around,
    before_it,
    doer_of,
    is_active,
    is_generic,
    things,
    units_in,
)
from briefgen.dossier.profile import Profile
from briefgen.dossier.rejecting import clause_behind
from briefgen.dossier.rivals import near_ids
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

PASSING = 2
"""Words before an act among which "sempat" stands."""
PERSON = "person"
PRICE = "PRICE"
MEASURED = frozenset({"RISE", "FALL", "STRENGTHEN", "WEAKEN"})
"""Acts of what can be measured."""


def of_another(heading: Heading, profile: Profile, at: int, start: int, compared: Compared) -> bool:
    """Whether the act at a word of a claim is told of another thing, or of somebody else, than the headline tells it.

    start: where its clause begins. The claim names a person and the headline another one; or the thing of which it
    tells the act is none of the headline's: "harga BBM" below "tarif listrik", "sopir bus" below "sopir angkot",
    "istri Rani" below "Rani". What only points back ("ia", "kapal itu") is of nobody else.
    """
    words = compared.words
    tokens = split_words(profile.claim.claim)
    if _names_others(heading, profile) or _one_more(tokens, start, at, words):
        return True
    known = _known(heading, profile, compared)
    phrases, where = things(profile.claim.claim, tokens, start, at, words)
    if any(word.text in words.units.batches for phrase in phrases for word in phrase):
        return True
    if not MEASURED.isdisjoint(words.terms(tokens[at:at + 1])):
        phrases = tuple(_without_measure(phrase, words) for phrase in phrases)
    if not any(units_in(phrase, words) for phrase in phrases):
        return _told_by_others(heading, profile, compared) if phrases else _is_replaced(where, known, heading, words)
    if not words.deeds.attitudes.isdisjoint(words.terms(tokens[at:at + 1])) and _is_other(
            doer_of(tokens, start, at, words), known, heading, words):
        return True                                                     # one may refuse what another grants
    if all(_is_other(phrase, known, heading, words) for phrase in phrases):
        return not _does_to_it(tokens[start:at + 1], where, known, words)
    return any(word.text in words.grammar.locative for word in where[:1]) and _is_replaced(
        where, known, heading, words)


def _without_measure(phrase: Sequence[Word], words: Comparison) -> Sequence[Word]:
    """A thing without what of it rises or falls: the share of "harga saham"."""
    return phrase[1:] if PRICE in words.terms(phrase[:1]) else phrase


def _does_to_it(
    tokens: Sequence[Word], where: Sequence[Word], known: frozenset[str], words: Comparison,
) -> bool:
    """Whether somebody does it to one whom the headline names: "menjatuhkan vonis kepada Rani"."""
    to = next((i for i, word in enumerate(where) if word.text in words.grammar.prepositions), len(where))
    return any(is_active(word, words) for word in tokens) and any(
        _is_known(unit, known, words) for unit in units_in(where[to:], words))


def _known(heading: Heading, profile: Profile, compared: Compared) -> frozenset[str]:
    """The words and terms of a headline, and of the names of those whom it names, or whom the claim names."""
    words, by_id = compared.words, compared.entities.by_id
    people = frozenset(who for who, kind in profile.subjects.items() if kind == PERSON)
    return heading.known(words).union(*(
        (word.text, *words.plain_stems((word,))) for who in people | heading.named if who in by_id
        for word in split_words(by_id[who].name)))


def _names_others(heading: Heading, profile: Profile) -> bool:
    """Whether a claim names persons, and none of those whom the headline names, which names one."""
    people = {who for who, kind in profile.subjects.items() if kind == PERSON}
    return bool(people and heading.people) and not any(
        who == other or near_ids(who, other) for who in people for other in heading.people)


def _told_by_others(heading: Heading, profile: Profile, compared: Compared) -> bool:
    """Whether somebody says it of himself whom the headline, which names somebody, does not name."""
    who = profile.speaker if any(hop.text and hop.text in profile.claim.claim for hop in profile.claim.via) else None
    known = compared.entities.by_id.get(who or "")
    return known is not None and known.type == PERSON and bool(heading.people) and who not in heading.people


def _one_more(tokens: Sequence[Word], start: int, at: int, words: Comparison) -> bool:
    """Whether it is told of one more who does it, or of another thing: "ikut menggelapkan", "pabrik lain"."""
    before = tokens[start:at]
    return any(word.text in words.joins for word in before[-1:]) or any(
        word.text in words.units.batches for word in before)


def refused_by_others(heading: Heading, profile: Profile, at: int, start: int, compared: Compared) -> bool:
    """Whether somebody whom the headline does not name turns down what it tells: "petani menolak larangan itu"."""
    words, tokens = compared.words, split_words(profile.claim.claim)
    refusal = next((i for i in range(max(start, at - PASSING), at) if tokens[i].text in words.refusal), None)
    if refusal is None or words.grammar.verb.fullmatch(tokens[at].text):
        return False
    return _is_other(doer_of(tokens, start, refusal, words), _known(heading, profile, compared), heading, words)


def done_by_another(heading: Heading, profile: Profile, at: int, start: int, compared: Compared) -> bool:
    """Whether who does what a word tells, named before it in its clause, is none of the headline's."""
    words, tokens = compared.words, split_words(profile.claim.claim)
    return _is_other(doer_of(tokens, start, at, words), _known(heading, profile, compared), heading, words)


def tells_of_another(heading: Heading, profile: Profile, acts: Iterable[str], compared: Compared) -> bool:
    """Whether a claim tells some acts, and each of them of another thing, or of somebody else, than the headline."""
    text, words = profile.claim.claim, compared.words
    tokens = split_words(text)
    places = [at for act in acts for at in told_at(tokens, act, words)]
    return bool(places) and all(
        of_another(heading, profile, at, begins(text, tokens, at, words), compared) for at in places)


def same_thing(heading: Heading, told: int, profile: Profile, at: int, compared: Compared) -> bool:
    """Whether the thing of which a word of a claim tells is that of which the headline's word `told` does."""
    text = profile.claim.claim
    one = around(text, split_words(text), at, compared.words)
    return not one.isdisjoint(around(heading.text, heading.tokens, told, compared.words))


def wishes_another(
    heading: Heading, places: Sequence[int], profile: Profile, start: int, words: Comparison,
) -> bool:
    """Whether a claim wishes, asks for or weighs other than what stands behind the stronger act: "berharap damai"."""
    text = profile.claim.claim
    tokens = split_words(text)
    verb = tokens[start].text
    if not words.headlines.weighs.alone(verb) or words.grammar.passive.match(verb):
        return False
    wished = _matter(text, tokens, start, words)
    told = frozenset[str]().union(*(_matter(heading.text, heading.tokens, at, words) for at in places))
    return bool(wished and told) and wished.isdisjoint(told)


def _matter(text: str, tokens: Sequence[Word], at: int, words: Comparison) -> frozenset[str]:
    """The terms and stems of what stands behind a word in its clause."""
    behind = [word for word in clause_behind(text, tokens, at) if not is_generic(word, words)]
    return frozenset((*words.terms(behind), *words.plain_stems(behind)))


def of_its_kind(heading: Heading, profile: Profile, at: int, start: int, compared: Compared) -> bool:
    """Whether the thing before a word shares a word with the headline and is yet another: "harga vaksin"."""
    words, tokens = compared.words, split_words(profile.claim.claim)
    known, before = _known(heading, profile, compared), before_it(tokens, start, at, words)
    return any(_is_known(unit, known, words) for unit in units_in(before, words)) and _is_other(
        before, known, heading, words)


def told_of(profile: Profile, thing: str, act: str, words: Comparison) -> bool:
    """Whether a claim tells an act of a thing, a term that stands before it in its clause: "rupiah ditutup melemah"."""
    text = profile.claim.claim
    tokens = split_words(text)
    for at in told_at(tokens, act, words):
        start = begins(text, tokens, at, words)
        if thing in words.terms((*before_it(tokens, start, at, words), *doer_of(tokens, start, at, words))):
            return True
    return False


def is_passing(profile: Profile, act: str, words: Comparison) -> bool:
    """Whether a claim tells an act only as what did not last: "sempat melemah"."""
    tokens = split_words(profile.claim.claim)
    places = list(told_at(tokens, act, words))
    return bool(places) and all(
        any(word.text in words.standing.short for word in tokens[max(0, at - PASSING):at]) for at in places)


def _is_other(tokens: Sequence[Word], known: frozenset[str], heading: Heading, words: Comparison) -> bool:
    """Whether a phrase names a thing that is none of the headline's, or another of its kind.

    "Bantuan korban banjir" below "bantuan korban gempa"; "izin lingkungan PT Merah" is no other below "izin PT Merah".
    """
    units = units_in(tokens, words)
    if not units or any(word.text in words.grammar.anaphora for word in tokens):
        return False
    if len(tokens) > 1 and is_generic(tokens[0], words) and tokens[1].text in (
            words.grammar.prepositions - words.grammar.locative):
        return False                                                    # "layanan untuk umum"
    head, body = units[0], is_generic(tokens[0], words) and any(_is_known(unit, known, words) for unit in units)
    its = body or _is_known(head, known, words) or _is_known(head[:1], known, words)
    return not its or _is_replaced(tokens, known, heading, words)


def _is_replaced(tokens: Sequence[Word], known: frozenset[str], heading: Heading, words: Comparison) -> bool:
    """Whether a word of the headline stands before one that tells another thing by it: "korban banjir" for "gempa"."""
    if any(is_generic(word, words) for word in tokens):                # "izin usaha maskapai"
        return False
    units = [part for unit in units_in(tokens, words) for part in (
        (unit,) if _is_known(unit, known, words) else ((word,) for word in unit))]
    held = [_is_known(unit, known, words) for unit in units]
    told = {term for unit in units for term in _keys(unit, words)}
    after = heading.after(words)
    return any(one and not then and not after.get(term, told).issubset(told)
               for one, then, unit in zip(held, held[1:], units, strict=False) for term in _keys(unit, words))


def _is_known(unit: Sequence[Word], known: frozenset[str], words: Comparison) -> bool:
    """Whether the headline has the meaning of some words, or each of them."""
    return not known.isdisjoint(words.terms(unit)) or all(
        word.text in known or not known.isdisjoint(words.plain_stems((word,))) for word in unit)


def _keys(unit: Sequence[Word], words: Comparison) -> frozenset[str]:
    return frozenset((*words.terms(unit), *words.plain_stems(unit)))
