"""Word a claim from the source's own words: no attribution, relative dates resolved, bound words kept."""

from __future__ import annotations

import re

from briefgen.extract.assertions import CLOSING, OPENING, Assertion
from briefgen.lang import Language
from briefgen.lang.wording import names_month, say_date
from briefgen.model.finding import Reading, Time

_YEAR = re.compile(r"\b\d{4}\b")


def keeps_speaker(text: str, assertion: Assertion, lang: Language) -> bool:
    """Whether the content says nothing without its speaker: "berjanji untuk mendukung", "mengklaim telah merebut".

    It stands alone after a conjunction ("bahwa"), a comma or a colon, before its attribution, or when it begins with
    a name or a number of its own.
    """
    before = [hop.span.end for hop in assertion.hops if hop.span.start < assertion.content_start]
    if not assertion.speaker or not any(assertion.start <= end for end in before):
        return False
    joint = text[assertion.start:assertion.content_start].rstrip(" \"“”„«‘")
    if joint.endswith((",", ":")) or joint.rsplit(" ", 1)[-1].lower() in lang.clauses.that:
        return False
    return not (text[assertion.content_start].isupper() or text[assertion.content_start].isdigit())


def word_claim(reading: Reading, assertion: Assertion, lang: Language) -> str:
    """One sentence that says what is asserted, in the source's words."""
    text = reading.article.text
    if assertion.direct and text[assertion.content_start].isupper():
        return f"“{text[assertion.content_start:assertion.content_end].rstrip(' ,.')}.”"
    start, end = assertion.content_start, assertion.content_end
    if assertion.speaker is not None and (assertion.direct or keeps_speaker(text, assertion, lang)):
        start, end = assertion.start, max(assertion.content_end, _before_relays(assertion))
    start, end = _whole_marks(text, start, end)
    worded = _resolved(text, start, end, reading.times, lang)
    worded = lang.clauses.leading.sub("", worded, count=1) if lang.clauses.leading.match(worded) else worded
    return _as_sentence(worded)


def _before_relays(assertion: Assertion) -> int:
    """Where the stretch ends without the relays that follow the content."""
    after = [hop.span.start for hop in assertion.hops if hop.span.start >= assertion.content_end]
    return min([assertion.end, *after])


def _whole_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Take in a quotation mark that stands right outside when its partner is inside."""
    if start and text[start - 1] in OPENING and any(mark in text[start:end] for mark in CLOSING):
        start -= 1
    if end < len(text) and text[end] in CLOSING and any(mark in text[start:end] for mark in OPENING):
        end += 1
    return start, end


def _resolved(text: str, start: int, end: int, times: tuple[Time, ...], lang: Language) -> str:
    pieces, at = [], start
    for time in times:
        if start <= time.span.start and time.span.end <= end and time.span.start >= at:
            pieces += [text[at:time.span.start], say_time(time, lang)]
            at = time.span.end
    return "".join([*pieces, text[at:end]])


def say_time(time: Time, lang: Language) -> str:
    """The words of a time as the claim says them: "Juni tahun lalu" is "Juni 2024", "Sabtu" is "Sabtu, 12 Juli 2025".

    Words that already hold a year, and whatever is not a date, stay as they are.
    """
    words = time.span.exact
    if not time.edtf or time.type != "DATE" or time.value == "PRESENT_REF" or _YEAR.search(words):
        return words
    if time.rule.startswith("weekday") and "/" not in time.edtf:
        return f"{words}, {say_date(time.edtf, lang)}"
    if time.mod or "/" in time.edtf or time.edtf[-1] in "?~%":
        return f"{words} {time.edtf[:4]}" if names_month(words, lang) else words
    return say_date(time.edtf, lang)


def _as_sentence(words: str) -> str:
    words = words.strip(" ,;:—-")
    if not words:
        return words
    ends = words[-1] in ".?!" or (words[-1] in CLOSING and words[-2:-1] in ".?!")
    return words[0].upper() + words[1:] + ("" if ends else ".")
