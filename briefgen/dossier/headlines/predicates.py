"""Headlines whose predicate, of whatever meaning, the article tells nowhere as done: only as open, or as not so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.dossier.certain import OPEN as UNSETTLED
from briefgen.dossier.certain import stages_in
from briefgen.dossier.evidence import Compared
from briefgen.dossier.headlines.bearers import with_bearers
from briefgen.dossier.headlines.heading import Heading, is_of_old, tells_an_act, told_by
from briefgen.dossier.headlines.others import of_another, refused_by_others
from briefgen.dossier.headlines.stances import DONE, NOT, OPEN, Stance, stance_at
from briefgen.dossier.headlines.things import OBJECT, things, units_in
from briefgen.dossier.headlines.weighed import ASKING
from briefgen.dossier.profile import Profile
from briefgen.dossier.rejecting import SPEECH
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

PART = "part"
"""How it is that it is told of less than the headline's: "hanya menutup jalur timur" below "Taman Ditutup"."""
ASKED = 2
"""Words behind "permohonan", and behind the headline's verb, among which the thing stands that is asked for."""
AFFIXED = 3
"""Letters by which a noun made of a verb is longer than its root: "pemesanan"."""
PHASES = frozenset({"BEGIN", "FINISH", "CONTINUE"})
"""Acts that say of another one no more than how far it is."""


class Predicate(NamedTuple):
    """What a part of a headline says: the terms and stems of the word that says it, and of the others there.

    nouns: the word itself where it is no verb, which names a matter as well ("Merger", of which "rencana merger" tells
    too). counted: whether a number stands there; thing: the terms and stems of the words right behind it.
    """

    keys: frozenset[str]
    nouns: frozenset[str]
    others: frozenset[str]
    counted: bool
    thing: frozenset[str]


def predicate_against(
    heading: Heading, profiles: Sequence[Profile], compared: Compared,
) -> tuple[list[Profile], str] | None:
    """The claims that deny, or leave open, what a headline says, in its words, and which of both; None for none.

    The word that says it is known by its place and form, whatever it means; another form of it tells the same:
    "pemblokiran" below "Blokir". None where any claim tells it as done, of whomever.
    """
    words, heading = compared.words, with_bearers(heading, profiles, compared)
    for predicate in _predicates(heading, profiles, compared):
        told = [(profile, stance) for profile in profiles for stance in _tellings(profile, predicate, words)]
        if any(stance.how == DONE for _, stance in told):
            continue
        named = told or any(profile.terms.get(key) == 1.0 for profile in profiles for key in predicate.keys)
        asked = [] if named or words.headlines.weighs.all_in(heading.tokens) else [
            profile for profile in profiles if _only_asks(predicate, profile, words)]
        if asked:
            return asked, OPEN
        for how in (NOT, OPEN, PART):
            found = [profile for profile, stance in told if stance.how == how and not is_of_old(profile)
                     and _is_of_it(heading, predicate, profile, stance, compared)]
            if found:
                return list({profile.ref: profile for profile in found}.values()), how
    return None


def _only_asks(predicate: Predicate, profile: Profile, words: Comparison) -> bool:
    """Whether a claim only asks for, weighs or tests what a headline has given: "permohonan red notice", "hasil uji".

    Of what the predicate is done to, and of another word of the headline or one whom it names.
    """
    tokens = split_words(profile.claim.claim)
    if not predicate.thing or profile.wording.negated or predicate.thing & words.mishap_acts:
        return False
    held = _keys(tokens, words) & predicate.others
    for _, _, end in words.headlines.weighs.all_in(tokens):
        if predicate.thing & _keys(tokens[end:end + ASKED], words) and len(held) > ASKED:
            return True
    return False


def _predicates(heading: Heading, profiles: Sequence[Profile], compared: Compared) -> Iterator[Predicate]:
    """What each part of a headline that asserts something tells as done: its verbs and acts, else its last word."""
    words, forms = compared.words, _forms(profiles, compared.words)
    sure = heading.certain(words)
    for clause in sure.clauses() if sure else ():
        text = heading.text[clause[0].start:clause[-1].end]
        tokens = split_words(text)
        if any(name == UNSETTLED for name, *_ in stages_in(tokens, words)):
            continue
        places = [at for at, word in enumerate(tokens) if _says(word, words) or (
            at and _is_root(word, forms, words))] or (
            [len(tokens) - 1] if len(tokens) > 1 else [])
        for at in places:
            keys = _keys(tokens[at:at + 1], words)
            if not keys or keys & (ASKING | PHASES | SPEECH | words.mishap_acts) or _is_beside(tokens, at, words):
                continue
            if stance_at(text, at, frozenset(), words).how != DONE:
                continue
            others = _keys([word for i, word in enumerate(tokens) if i != at], words)
            verb = words.grammar.verb.fullmatch(tokens[at].text) is not None
            yield Predicate(keys, frozenset() if verb else frozenset((tokens[at].text,)), others - keys, any(
                compared.lang.numbers.starts(word.text) for word in tokens),
                _keys(() if _is_answer(tokens[at], words) else tokens[at + 1:at + 1 + ASKED], words))


def _forms(profiles: Sequence[Profile], words: Comparison) -> dict[str, set[str]]:
    """Root -> the words of it that the claims use."""
    found: dict[str, set[str]] = {}
    for word in {word for profile in profiles for word in split_words(profile.claim.claim)}:
        for stem in words.plain_stems((word,)):
            found.setdefault(stem, set()).add(word.text)
    return found


def _is_root(word: Word, forms: dict[str, set[str]], words: Comparison) -> bool:
    """Whether a word of a headline is a bare root that the article has as a verb or made a noun of: "Pesan"."""
    used = set[str]().union(*(forms.get(stem, ()) for stem in words.plain_stems((word,))))
    return word.text not in used and any(
        words.grammar.verb.fullmatch(form) or len(form) >= len(word.text) + AFFIXED for form in used)


def _says(word: Word, words: Comparison) -> bool:
    """Whether a word of a headline is a verb, or a noun or a bare stem of something done."""
    return words.grammar.verb.fullmatch(word.text) is not None or any(
        tells_an_act(term, words) for term in words.terms((word,)))


def _is_answer(word: Word, words: Comparison) -> bool:
    """Whether a word tells how somebody takes what others want: "Tolak Penutupan" is true of one that is weighed."""
    return word.text in words.refusal or not (words.deeds.attitudes | words.headlines.answering).isdisjoint(
        words.terms((word,)))


def _is_beside(tokens: Sequence[Word], at: int, words: Comparison) -> bool:
    """Whether a word only says when it is, or what was made known: "Usai Diperiksa", "Umumkan Merger"."""
    return any(word.text in words.grammar.background for word in tokens[:at]) or any(
        word.text in words.announced for word in tokens[max(0, at - 1):at])


def _keys(tokens: Sequence[Word], words: Comparison) -> frozenset[str]:
    return frozenset((*words.terms(tokens), *words.plain_stems([
        word for word in tokens if word.text not in words.stop and word.text not in words.headlines.still])))


def _tellings(profile: Profile, predicate: Predicate, words: Comparison) -> Iterator[Stance]:
    """Each telling of it in a claim: by a verb of its meaning, or by any form of its root."""
    tokens = split_words(profile.claim.claim)
    for start, end in words.meanings(tokens):
        keys = _keys(tokens[start:end], words) & predicate.keys
        verb = words.grammar.verb.fullmatch(tokens[start].text) is not None
        if not keys or any(word.text in words.grammar.background for word in tokens[:start]) or any(
                name == UNSETTLED and first <= start < last for name, first, last in stages_in(tokens, words)):
            continue                                                    # "pikir-pikir" leaves open something else
        stance = stance_at(profile.claim.claim, start, profile.wording.denied, words)
        if verb or stance.how == DONE or any(key[1:] in tokens[start].text for key in predicate.keys):
            if stance.how == DONE and _only_so(tokens, start, predicate, words):
                stance = stance._replace(how=PART)
            if stance.how != OPEN or verb or tokens[start].text not in predicate.nouns:
                yield stance._replace(start=max(stance.start, min(told_by(profile), start)))


def _only_so(tokens: Sequence[Word], at: int, predicate: Predicate, words: Comparison) -> bool:
    """Whether a claim says that no more is done than what stands behind, which is none of the headline's things."""
    said = tokens[at - 1].text in words.headlines.only - words.settling.only_then if at else False
    behind = units_in(tokens[at + 1:at + 1 + OBJECT], words)
    return said and bool(behind) and not predicate.counted and all(
        _keys(unit, words).isdisjoint(predicate.others) for unit in behind)


def _is_of_it(
    heading: Heading, predicate: Predicate, profile: Profile, stance: Stance, compared: Compared,
) -> bool:
    """Whether a claim tells it of what the headline does: it names something of it, and tells it of nothing else."""
    words = compared.words
    keys = _keys(split_words(profile.claim.claim), words) - predicate.keys
    its = not keys.isdisjoint(predicate.others) or heading.named & profile.named or (
        profile.wording.points and any(profile.terms.get(term) for term in predicate.others)) or (
        heading.named and _is_of_no_other(profile, stance, words))
    if stance.how == PART:
        return bool(its)                                                # a part of the thing is another thing
    part = heading.around(predicate.keys, words)
    return bool(its) and not refused_by_others(heading, profile, stance.at, stance.start, compared) and not of_another(
        part, profile, stance.at, stance.start, compared)


def _is_of_no_other(profile: Profile, stance: Stance, words: Comparison) -> bool:
    """Whether a claim tells it of nothing that has a name of its own: "membantah perusahaan bangkrut"."""
    text = profile.claim.claim
    phrases, _ = things(text, split_words(text), stance.start, stance.at, words)
    return not any(units_in(phrase, words) for phrase in phrases)
