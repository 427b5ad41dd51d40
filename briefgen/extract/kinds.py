"""What kind of claim a clause makes, how sure it is, and whether it denies."""

from __future__ import annotations

from briefgen.extract.assertions import CLOSING, OPENING, Assertion
from briefgen.extract.wording import keeps_speaker
from briefgen.lang import Language
from briefgen.model.finding import Time
from briefgen.model.sheet import ClaimKind

OPENING_WORDS = 6
"""How far into a clause its predicate is taken to begin."""


def kind_of(text: str, assertion: Assertion, times: tuple[Time, ...], lang: Language) -> ClaimKind:
    """The kind of an assertion.

    A direct quotation, and a speech act that stands with its speaker, is a statement. Else the first telling word
    decides ("akan": plan, "telah": event, "berada": state); without one, a dated clause is an event.
    """
    if assertion.direct or keeps_speaker(text, assertion, lang):
        return "statement"
    found = lang.clauses.kind_word.search(text, assertion.content_start, assertion.content_end)
    if found:
        return lang.clauses.kind_of[found[0].lower()]
    dated = any(time.edtf and assertion.start <= time.span.start < assertion.end for time in times)
    verb = lang.clauses.active.search(text, assertion.content_start, assertion.content_end)
    return "event" if dated or verb else "state"


def hedge_of(text: str, assertion: Assertion, lang: Language) -> str | None:
    """The first word by which the source holds back, verbatim: inside what is asserted, else an estimating cue."""
    found = lang.cues.hedge.search(text, assertion.content_start, assertion.content_end)
    if found:
        return found[0]
    cue = assertion.cue or ""
    return cue if cue and lang.cues.hedge.fullmatch(cue) else None


def is_negated(text: str, assertion: Assertion, lang: Language) -> bool:
    """Whether the clause denies: a negation or a verb of denial within its first words, before any comma or quotation.

    "mereka tidak merincinya", "klaim itu dibantah oleh": yes. "mendukung Rusia, bukan Ukraina": no.
    """
    words = text[assertion.content_start:assertion.content_end].split()[:OPENING_WORDS]
    for word in words:
        bare = word.strip(OPENING + CLOSING + "(.;:").lower()
        if bare in lang.cues.negations or bare in lang.cues.denials:
            return True
        if word[-1] in ",;:—" or word[0] in OPENING:
            return False
    return False
