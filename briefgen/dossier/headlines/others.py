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
    if not any(_units(phrase, words) for phrase in phrases):
        return _told_by_others(heading, profile, compared) if phrases else _is_replaced(where, known, heading, words)
    if all(_is_other(phrase, known, heading, words) for phrase in phrases):
        return not any(_is_known(unit, known, words) for unit in _units(where, words)) or len(phrases) == 1
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
    where = clause_behind(text, tokens, at)[len(behind):]
    between = [word for word in tokens[start:at] if word.start >= (before[-1].end if before else 0)]
    does = [word for word in between if _is_active(word, words) and word.text not in words.stop]
    if any(word.text in words.denials.existence for word in between):
        return ((behind,) if behind else ()), where
    if _is_active(tokens[at], words) and ALONE.isdisjoint(words.terms(tokens[at:at + 1])):
        return (behind or before,), where
    if does and all(words.headlines.weighs.alone(word.text) for word in does):
        return tuple(phrase for phrase in (before, behind) if phrase) or ((),), where
    if does:
        return ((behind,) if behind else ()), where
    return (before or behind,), where


def tells_of_another(heading: Heading, profile: Profile, acts: Iterable[str], compared: Compared) -> bool:
    """Whether a claim tells some acts, and each of them of another thing, or of somebody else, than the headline."""
    text, words = profile.claim.claim, compared.words
    tokens = split_words(text)
    places = [at for act in acts for at in told_at(tokens, act, words)]
    return bool(places) and all(
        of_another(heading, profile, at, begins(text, tokens, at, words), compared) for at in places)


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
    return not _is_known(units[0], known, words) or _is_replaced(tokens, known, heading, words)


def _is_replaced(tokens: Sequence[Word], known: frozenset[str], heading: Heading, words: Comparison) -> bool:
    """Whether a word of the headline stands before one that tells another thing by it: "korban banjir" for "gempa"."""
    units = _units(tokens, words)
    held = [_is_known(unit, known, words) for unit in units]
    told = {term for unit in units for term in _keys(unit, words)}
    after = heading.after(words)
    return any(one and not then and not after.get(term, told).issubset(told)
               for one, then, unit in zip(held, held[1:], units, strict=False) for term in _keys(unit, words))


def _is_known(unit: Sequence[Word], known: frozenset[str], words: Comparison) -> bool:
    return not known.isdisjoint((*(word.text for word in unit), *_keys(unit, words)))


def _keys(unit: Sequence[Word], words: Comparison) -> frozenset[str]:
    return frozenset((*words.terms(unit), *words.plain_stems(unit)))
