"""What kind of claim a clause makes, and how sure it is."""

from __future__ import annotations

from briefgen.extract.assertions import Assertion
from briefgen.extract.infixes import infixes
from briefgen.extract.located import Located
from briefgen.extract.wording import keeps_speaker
from briefgen.lang import Language
from briefgen.model.sheet import ClaimKind

_NO_SAYING = ("find", "relay", "assess")


def kind_of(located: Located, assertion: Assertion, lang: Language) -> ClaimKind:
    """The kind of an assertion.

    A direct quotation, and a saying that stands with its speaker, is a statement. Else the first telling word decides
    ("akan": plan, "telah": event, "berada": state); without one, a dated clause or one with a verb is an event.
    """
    text = located.text
    content = text[assertion.content_start:assertion.content_end]
    inside = assertion.cue and f" {assertion.cue} " in content and (
        not infixes(text, assertion, lang) or _reports(content, lang))
    if assertion.direct or inside or keeps_speaker(text, assertion, lang):
        return "statement"
    found = located.anchors.first(lang.clauses.kind_word, assertion.content_start, assertion.content_end)
    if found:
        return lang.clauses.kind_of[found[0].lower()]
    dated = any(time.edtf for time in located.times.between(assertion.start, assertion.end))
    return "event" if dated or lang.clauses.active.search(content) else "state"


def _reports(content: str, lang: Language) -> bool:
    """Whether somebody says something in the content: "menurut Rani, kedua pihak menyatakan keinginan …"."""
    cues = (lang.cues.verbs.get(word) for word in content.split())
    return any(cue is not None and cue.voice == "active" and cue.act not in _NO_SAYING for cue in cues)


def hedge_of(located: Located, assertion: Assertion, lang: Language) -> str | None:
    """The first word by which the source holds back, verbatim: inside what is asserted, else an estimating cue.

    Words of an attribution ("dilaporkan sejumlah media") and objects ("menjajaki kemungkinan jalan") are no hedges.
    """
    text, sentence = located.text, assertion.sentence.span
    said = [words.span for words in located.attributed.between(sentence.start, sentence.end)]
    for found in located.anchors.find(lang.cues.hedge, assertion.content_start, assertion.content_end):
        before = "".join(text[assertion.content_start:found.start()].split()[-1:]).lower()
        object_of = lang.cues.looks_verbal(before) or before in lang.clauses.before_object
        if not object_of and not any(span.start <= found.start() < span.end for span in said):
            return found[0]
    cue = assertion.cue or ""
    estimating = lang.cues.act_of(cue) in ("assess", "claim")
    return cue if estimating and lang.cues.hedge.pattern.fullmatch(cue.lower()) else None
