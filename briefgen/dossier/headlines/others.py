"""Whether what a claim tells is of another thing, or of somebody else, than its headline."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefgen.dossier.evidence import Compared
from briefgen.dossier.headlines.heading import Heading
from briefgen.dossier.headlines.stances import begins, told_at
from briefgen.dossier.profile import Profile
from briefgen.dossier.rejecting import clause_behind
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

OBJECT = 5
"""Words behind a verb among which stands what it is done to."""
PASSING = 2
"""Words before an act among which "sempat" stands."""
PERSON = "person"
ALONE = frozenset({"RISE", "FALL", "STRENGTHEN", "WEAKEN", "DIE", "DISPLACE", "RESIGN"})
"""Acts that are done to nobody, whatever the shape of their verbs: "melemah tipis"."""


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
    phrases, where = _things(profile.claim.claim, tokens, start, at, words)
    if any(word.text in words.units.batches for phrase in phrases for word in phrase):
        return True
    if not any(_units(phrase, words) for phrase in phrases):
        return _told_by_others(heading, profile, compared) if phrases else _is_replaced(where, known, heading, words)
    if all(_is_other(phrase, known, heading, words) for phrase in phrases):
        does = any(_is_active(word, words) for word in tokens[start:at + 1])
        to = next((i for i, word in enumerate(where) if word.text in words.grammar.prepositions), len(where))
        return not (does and any(_is_known(unit, known, words) for unit in _units(where[to:], words)))
    return _is_replaced(where, known, heading, words)


def _known(heading: Heading, profile: Profile, compared: Compared) -> frozenset[str]:
    """The words and terms of a headline, and of the names of those whom it names, or whom the claim names."""
    words, by_id = compared.words, compared.entities.by_id
    people = frozenset(who for who, kind in profile.subjects.items() if kind == PERSON)
    return heading.known(words).union(*(
        (word.text, *words.plain_stems((word,))) for who in people | heading.named if who in by_id
        for word in split_words(by_id[who].name)))


def _names_others(heading: Heading, profile: Profile) -> bool:
    """Whether a claim names persons, and none of those whom the headline names."""
    people = {who for who, kind in profile.subjects.items() if kind == PERSON}
    return bool(people and heading.people) and heading.people.isdisjoint(people)


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


def _things(
    text: str, tokens: Sequence[Word], start: int, at: int, words: Comparison,
) -> tuple[tuple[Sequence[Word], ...], Sequence[Word]]:
    """The words that may name the thing of which an act is told, and those that say where or to whom.

    Of an act that is done to something, what stands behind it; of another, and behind a verb of wishing, before it.
    """
    before, behind = _before(tokens, start, at, words), _behind(text, tokens, at, words)
    where = [word for word in clause_behind(text, tokens, at) if not behind or word.start > behind[-1].start]
    between = [word for word in tokens[start:at] if word.start >= (before[-1].end if before else 0)]
    does = [word for word in between if _is_active(word, words) and word.text not in words.stop]
    if any(word.text in words.denials.existence for word in between):
        return ((behind,) if behind else ()), where
    if _is_active(tokens[at], words) and ALONE.isdisjoint(words.terms(tokens[at:at + 1])):
        return (behind or before,), where
    if does and all(words.headlines.weighs.alone(word.text) for word in does):
        return tuple(phrase for phrase in (before, behind) if phrase) or ((),), where
    if does or (behind and any(word.text in words.stop and _is_active(word, words) for word in between)):
        return ((behind,) if behind else ()), where
    return (before or behind,), where


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
    one = _around(text, split_words(text), at, compared.words)
    return not one.isdisjoint(_around(heading.text, heading.tokens, told, compared.words))


def _around(text: str, tokens: Sequence[Word], at: int, words: Comparison) -> frozenset[str]:
    """The terms of the things before a word and behind it in its clause."""
    phrases = (_before(tokens, begins(text, tokens, at, words), at, words), clause_behind(text, tokens, at)[:OBJECT])
    return frozenset(term for phrase in phrases for unit in _units(phrase, words) for term in words.terms(unit))


def of_its_kind(heading: Heading, profile: Profile, at: int, start: int, compared: Compared) -> bool:
    """Whether the thing before a word shares a word with the headline and is yet another: "harga vaksin"."""
    words, tokens = compared.words, split_words(profile.claim.claim)
    known, before = _known(heading, profile, compared), _before(tokens, start, at, words)
    return any(_is_known(unit, known, words) for unit in _units(before, words)) and _is_other(
        before, known, heading, words)


def told_of(profile: Profile, thing: str, act: str, words: Comparison) -> bool:
    """Whether a claim tells an act of a thing, a term that stands before it in its clause: "rupiah ditutup melemah"."""
    text = profile.claim.claim
    tokens = split_words(text)
    return any(thing in words.terms(_before(tokens, begins(text, tokens, at, words), at, words))
               for at in told_at(tokens, act, words))


def is_passing(profile: Profile, act: str, words: Comparison) -> bool:
    """Whether a claim tells an act only as what did not last: "sempat melemah"."""
    tokens = split_words(profile.claim.claim)
    places = list(told_at(tokens, act, words))
    return bool(places) and all(
        any(word.text in words.standing.short for word in tokens[max(0, at - PASSING):at]) for at in places)


def _before(tokens: Sequence[Word], start: int, at: int, words: Comparison) -> Sequence[Word]:
    """The words that name the thing of which an act is told: the last stretch before it without a verb or a "not"."""
    end = at
    while end > start:
        begin = end
        while begin > start and not _governs(tokens[begin - 1], words):
            begin -= 1
        if _content(tokens[begin:end], words):
            return tokens[begin:end]
        end = begin - 1
    return ()


def _is_active(word: Word, words: Comparison) -> bool:
    """Whether a word is a verb of which what stands behind is the object."""
    return words.grammar.active.match(word.text) is not None and words.grammar.verb.fullmatch(word.text) is not None


def _governs(word: Word, words: Comparison) -> bool:
    """Whether a word is none of a thing's name: a "not", a verb, or what says that it is only wished or heard of."""
    heads, text = words.headlines, word.text
    return text in words.negation or text in heads.still or (
        not word.capital and words.grammar.verb.fullmatch(text) is not None) or any(
        known.alone(text) for known in (heads.weighs, heads.rumours, heads.undone))


def _behind(text: str, tokens: Sequence[Word], at: int, words: Comparison) -> Sequence[Word]:
    """The words that name what an act is done to, up to where it says where or by whom."""
    hit = words.synonyms.at(tokens, at)
    behind = clause_behind(text, tokens, (hit[1] if hit else at + 1) - 1)[:OBJECT]
    end = next((i for i, word in enumerate(behind) if word.text in words.grammar.prepositions
                or word.text in words.grammar.setting or word.text in words.grammar.relative
                or words.grammar.verb.fullmatch(word.text)), len(behind))
    if behind and behind[0].text[0].isdigit():                          # "melemah 40 poin", "vonis 10 tahun"
        return ()
    return behind[:end] if _content(behind[:end], words) else ()


def _content(tokens: Sequence[Word], words: Comparison) -> list[Word]:
    return [word for word in tokens if words.terms((word,)) and not _is_generic(word, words)]


def _is_generic(word: Word, words: Comparison) -> bool:
    """Whether a noun names no thing of its own, or stands for a body that has a name."""
    generic = words.headlines.generic
    return word.text in generic or word.text.removesuffix("nya") in generic


def _units(tokens: Sequence[Word], words: Comparison) -> list[tuple[Word, ...]]:
    """The words that name something, a phrase of one meaning as one."""
    found, i = [], 0
    while i < len(tokens):
        hit = words.synonyms.at(tokens, i)
        end = max(i + 1, hit[1] if hit else 0)
        unit = tuple(tokens[i:end])
        if words.terms(unit) and not (len(unit) == 1 and _is_generic(unit[0], words)):
            found.append(unit)
        i = end
    return found


def _is_other(tokens: Sequence[Word], known: frozenset[str], heading: Heading, words: Comparison) -> bool:
    """Whether a phrase names a thing that is none of the headline's, or another of its kind.

    "Bantuan korban banjir" below "bantuan korban gempa"; "izin lingkungan PT Merah" is no other below "izin PT Merah".
    """
    units = _units(tokens, words)
    if not units or any(word.text in words.grammar.anaphora for word in tokens):
        return False
    head = units[0]
    its = _is_known(head, known, words) or _is_known(head[:1], known, words)
    return not its or _is_replaced(tokens, known, heading, words)


def _is_replaced(tokens: Sequence[Word], known: frozenset[str], heading: Heading, words: Comparison) -> bool:
    """Whether a word of the headline stands before one that tells another thing by it: "korban banjir" for "gempa"."""
    if any(_is_generic(word, words) for word in tokens):                # "izin usaha maskapai"
        return False
    units = [part for unit in _units(tokens, words) for part in (
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
