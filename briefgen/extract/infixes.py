"""Attributions in the middle of what they report: "Jalan itu, kata Rani, rusak" is "Jalan itu rusak"."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.extract.assertions import Assertion
from briefgen.lang import Language

_ADVERBIAL = frozenset({"prepositions", "subordinators", "time", "circumstances", "hypotheticals", "modal"})
_PREDICATE = frozenset({"modal", "adverbs", "plain_verbs", "unreal"})


def infixes(text: str, assertion: Assertion, lang: Language) -> tuple[tuple[int, int], ...]:
    """Stretches to leave out of the content, so that it reads on.

    "Karena hujan, kata Rani, jalan ditutup" keeps one comma, "Jalan itu, kata Rani, rusak" none; "Jalan itu, kata Rani
    sering rusak" and "Jalan itu kata Rani sering rusak" lose the words alone.
    """
    return tuple(_infixes(text, assertion, lang))


def _infixes(text: str, assertion: Assertion, lang: Language) -> Iterator[tuple[int, int]]:
    start, end = assertion.content_start, assertion.content_end
    for hop in assertion.hops:
        left, right = hop.span.start, hop.span.end
        if not start < left < right < end:
            continue
        opened, closed = text[left - 2:left] == ", ", text[right] == ","
        if opened and closed:
            yield left - 2, right + _one_clause(text[start:left - 2], text[right + 1:end], lang)
        elif _bare(hop.span.exact, lang) and text[left - 1] == " " and text[right] in " ,":
            subject = opened and _one_clause(text[start:left - 2], text[right:end], lang)
            yield left - (2 if subject else 1), right


def _bare(words: str, lang: Language) -> bool:
    """Whether an attribution begins with its verb, or with "menurut": only that may stand without marks."""
    first = words.split(" ", 1)[0].lower()
    cue = lang.cues.verbs.get(first)
    spoken = cue is not None and cue.voice in ("bare", "clitic")
    return spoken or "according" in lang.cues.kinds_of(first)


def _one_clause(before: str, behind: str, lang: Language) -> bool:
    """Whether a subject stands before and its predicate behind, so that no comma parts them."""
    first, last = before.split()[:1], behind.split()[:1]
    if not first or not last or "," in before:
        return False
    word = last[0].strip(".,").lower()
    kinds = [lang.cues.kinds_of(each.lower()) for each in before.split()]
    adverbial = kinds[0] & _ADVERBIAL or all("connectors" in each for each in kinds)
    amount = word[:1].isdigit() or word in lang.numbers.openers
    return not adverbial and (amount or lang.cues.looks_verbal(word) or bool(lang.cues.kinds_of(word) & _PREDICATE))
