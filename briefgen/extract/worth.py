"""Whether a stretch of the body is a claim at all."""

from __future__ import annotations

import re

from briefgen.extract.assertions import Assertion
from briefgen.extract.located import Located
from briefgen.lang import Language

_FEWEST = 4
"""Words that a claim in the outlet's own voice has at least."""
_CLAUSE = 3
"""Words behind the comma of a first part that may be a clause without a verb: "12 orang positif"."""
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_NO_VERB = frozenset({"not_verbs", "prepositions"})
_PREDICATE = frozenset({"modal", "plain_verbs"})
_ASIDE = frozenset({"prepositions", "time", "joining"})


def tells_something(located: Located, assertion: Assertion, lang: Language) -> bool:
    """Whether a stretch says something that can be checked.

    Reported content does. In the outlet's own voice it must name something (a name, a number, a time, or what was named
    before: "perjanjian itu") or tell a deed, must not ask, must be a clause, and must not be the words that pass on the
    article or say who said what stands before.
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
    fewest = _FEWEST - bool(located.figures.between(*here))              # "Kedalamannya 12 kilometer."
    if stretch.rstrip("\"”’» ").endswith("?") or len(stretch.split()) < fewest:
        return False
    if _points_back(located, assertion) or _is_fragment(stretch, lang):
        return False
    if located.mentions.between(*here) or located.figures.between(*here) or located.times.between(*here):
        return True
    told = located.anchors.first(lang.clauses.kind_word, *here)
    if lang.clauses.definite.search(stretch):
        return told is not None or lang.clauses.active.search(stretch) is not None
    return located.anchors.first(lang.clauses.first_person, *here) is None and _tells_a_deed(stretch, told, lang)


def _tells_a_deed(stretch: str, told: re.Match[str] | None, lang: Language) -> bool:
    """Whether a sentence that names nothing still tells what was done or is to be: `Dapur sekolah sudah ditutup.`

    Not what may be, should be or is so by and large, or what the reader does. told: the word in it that
    tells the kind of a claim.
    """
    words = {word.lower() for word in _WORD.findall(stretch)}
    if not words.isdisjoint(lang.clauses.general):
        return False
    kind = lang.clauses.kind_of[told[0].lower()] if told else None
    return kind in ("event", "plan") or (kind is None and lang.clauses.done.search(stretch) is not None)


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
    if first is None or "prepositions" not in _kinds(first[0], lang):
        return False
    if any(_predicate(word, lang) for word in _WORD.findall(stretch)):
        return False
    behind = _WORD.findall(stretch.partition(", ")[2])
    return len(behind) < _CLAUSE or bool(_kinds(behind[0], lang) & _ASIDE) or all(
        "time" in _kinds(word, lang) or word.isdigit() for word in behind[1:])


def _predicate(word: str, lang: Language) -> bool:
    kinds = _kinds(word, lang)
    verbal = word.islower() and lang.cues.looks_verbal(word) and not kinds & _NO_VERB
    return verbal or bool(kinds & _PREDICATE) or word.lower() in lang.clauses.kind_of


def _kinds(word: str, lang: Language) -> frozenset[str]:
    return lang.cues.kinds.get(word.lower(), frozenset())
