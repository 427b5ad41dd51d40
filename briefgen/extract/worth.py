"""Whether a stretch of the body is a claim at all."""

from __future__ import annotations

import re
from itertools import pairwise

from briefgen.extract.assertions import OPENING, Assertion
from briefgen.extract.located import Located
from briefgen.lang import Language

_FEWEST = 4
"""Words that a claim in the outlet's own voice has at least; with a predicate or a figure one less."""
_BRIEFEST = 2
"""Words of a claim that names its subject, or points to it, and says what he did: "Sagara membantahnya"."""
_CLAUSE = 3
"""Words behind the comma of a first part that may be a clause without a verb: "12 orang positif"."""
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_NO_OWNER = frozenset({"adverbs", "prepositions", "time", "subordinators", "contrast", "joining"})
_PREDICATE = frozenset({"modal", "plain_verbs"})
_ASIDE = frozenset({"prepositions", "time", "joining"})


def tells_something(located: Located, assertion: Assertion, lang: Language) -> bool:
    """Whether a stretch says something that can be checked.

    Reported content does. In the outlet's own voice it must name something (a name, a number, a time, or what was named
    before: "perjanjian itu", "ia") or tell what was or was not done, must not ask, must be a clause, and must not be
    the words that pass on the article or say who said what stands before.
    """
    text = located.text
    stretch = text[assertion.start:assertion.end]
    relays = located.reading.article.relays
    if relays and any(len(relay.text) * 2 > len(stretch) and relay.text in stretch for relay in relays):
        return False
    if assertion.speaker:
        words = text[assertion.content_start:assertion.content_end].split()
        return len(words) >= 2 or lang.cues.act_of(assertion.cue) == "deny"      # "Perusahaan itu membantah."
    here = assertion.start, assertion.end
    if stretch.rstrip("\"”’» ").endswith("?") or len(stretch.split()) < _fewest(located, assertion, lang):
        return False
    if _points_back(located, assertion) or (_is_fragment(stretch, lang) and not _counts_behind(located, assertion)):
        return False
    if located.mentions.between(*here) or located.figures.between(*here) or located.times.between(*here):
        return True
    if _pointed(stretch, lang):
        return True
    if lang.clauses.definite.search(stretch):
        return _tells(located, assertion, lang)
    return stretch[0] not in OPENING and _tells_a_deed(located, assertion, lang)


def _fewest(located: Located, assertion: Assertion, lang: Language) -> int:
    """Words that a stretch in the outlet's own voice must have to say something: `Kedalamannya 12 kilometer.`"""
    here = assertion.start, assertion.end
    words = _WORD.findall(located.text[assertion.start:assertion.end])
    pointed = _pointed(located.text[assertion.start:assertion.end], lang)
    if pointed or (located.mentions.between(*here) and any(_is_verb(word, lang) for word in words[1:])):
        return _BRIEFEST
    predicate = any(_predicate(word, lang) or word.lower() in lang.clauses.negations for word in words)
    return _FEWEST - (predicate or bool(located.figures.between(*here)))


def _pointed(stretch: str, lang: Language) -> bool:
    """Whether a stretch begins with a pronoun, or with what is somebody's: `Ia menolak`, `Statusnya saksi`."""
    connective = lang.clauses.leading.match(stretch)
    bare = stretch[connective.end():] if connective else stretch
    first = _WORD.match(bare)
    return lang.clauses.subject.match(bare) is not None or (
        first is not None and lang.clauses.owned.fullmatch(first[0].lower()) is not None
        and not lang.cues.kinds_of(first[0].lower()) & _NO_OWNER)


def _tells(located: Located, assertion: Assertion, lang: Language) -> bool:
    """Whether a stretch holds a word that tells, a verb, or a negation."""
    stretch = located.text[assertion.start:assertion.end]
    here = assertion.start, assertion.end
    telling = (lang.clauses.kind_word, lang.clauses.turning)
    return _is_found(stretch, lang) or lang.clauses.active.search(stretch) is not None or any(
        located.anchors.first(words, *here) is not None for words in telling)


def _tells_a_deed(located: Located, assertion: Assertion, lang: Language) -> bool:
    """Whether a sentence that names nothing still tells what was done, is to be, or was not: `Dapur sekolah sudah
    ditutup.` `Belum ada tersangka.` `Polisi menyita seutas tali.` `Penyebab kebakaran adalah puntung rokok.`

    Not what may be, should be or is so by and large, unless it is so by now (`sudah bisa dilalui`); nor what the
    reader does, or what "kami" do.
    """
    stretch = located.text[assertion.start:assertion.end]
    words = [word.lower() for word in _WORD.findall(stretch)]
    here = assertion.start, assertion.end
    denied = {word for before, word in pairwise(words) if before in lang.clauses.negations or (
        lang.clauses.kind_of.get(before) == "event" and "modal" in lang.cues.kinds_of(word.lower()))}
    if lang.clauses.general & {*words} - denied or located.anchors.first(lang.clauses.first_person, *here):
        return False
    told = located.anchors.first(lang.clauses.kind_word, *here)
    kind = lang.clauses.kind_of[told[0].lower()] if told else None
    verb = any(_is_verb(word, lang) for word in words[1:])
    identified = kind == "state" and words[0] in lang.clauses.of_event
    negated = not (lang.clauses.negations - lang.clauses.of_nouns).isdisjoint(words)
    return kind in ("event", "plan") or verb or identified or negated or _is_found(stretch, lang) or (
        lang.clauses.done.search(stretch) is not None)


def _is_found(stretch: str, lang: Language) -> bool:
    """Whether a word tells what a thing was found to be: `Semua penumpang kapal itu selamat.`"""
    words = [word.lower() for word in _WORD.findall(stretch)]
    return len(words) >= _FEWEST and any(
        word in lang.clauses.found or "plain_verbs" in lang.cues.kinds_of(word.lower()) for word in words[1:])


def _is_verb(word: str, lang: Language) -> bool:
    return word.islower() and lang.cues.is_verb(word)


def _points_back(located: Located, assertion: Assertion) -> bool:
    """Whether a sentence does nothing but say who said the one before: `Hal itu disampaikan Rani di Kota Anu.`

    One that counts or dates something besides is a claim.
    """
    before, here = located.before(assertion.sentence), (assertion.start, assertion.end)
    if before is None or located.figures.between(*here) or any(time.edtf for time in located.times.between(*here)):
        return False
    return any(
        speech.speaker is not None and speech.span.end <= assertion.start
        and assertion.start <= speech.speaker.span.start < assertion.end
        for speech in located.speeches.between(before.span.start, before.span.end))


def _is_fragment(stretch: str, lang: Language) -> bool:
    """Whether a stretch begins with a preposition and has no predicate: `Melalui keterangan tertulis, Senin (2/6).`

    `Di Desa Anu, 12 orang positif` is a clause without a verb.
    """
    first = _WORD.search(stretch)
    if first is None or "prepositions" not in lang.cues.kinds_of(first[0].lower()):
        return False
    if any(_predicate(word, lang) for word in _WORD.findall(stretch)):
        return False
    behind = _WORD.findall(stretch.partition(", ")[2])
    return len(behind) < _CLAUSE or bool(lang.cues.kinds_of(behind[0].lower()) & _ASIDE) or all(
        "time" in lang.cues.kinds_of(word.lower()) or word.isdigit() for word in behind[1:])


def _counts_behind(located: Located, assertion: Assertion) -> bool:
    """Whether a stretch counts something right behind its comma: `Dari 80 penumpang kapal itu, 32 selamat.`"""
    comma = located.text.find(", ", assertion.start, assertion.end)
    begins = (figure.span.start for figure in located.figures.between(assertion.start, assertion.end))
    return comma >= 0 and comma + 2 in begins


def _predicate(word: str, lang: Language) -> bool:
    low = word.lower()
    return _is_verb(word, lang) or bool(lang.cues.kinds_of(low) & _PREDICATE) or low in lang.clauses.kind_of
