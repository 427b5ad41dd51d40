"""Word a claim from the source's own words: no attribution, relative dates resolved, bound words kept.

What is put in for the reader, a name for a pronoun or for a subject that stands elsewhere, stands in square brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefgen.extract.anaphora import Meant
from briefgen.extract.assertions import CLOSING, OPENING, Assertion
from briefgen.extract.infixes import infixes
from briefgen.extract.located import Located
from briefgen.extract.pronouns import speakers_own
from briefgen.lang import Language
from briefgen.lang.wording import names_month, say_date
from briefgen.model.finding import Hop, Time

ACTS = frozenset(("promise", "demand", "deny", "admit", "accuse", "claim", "express", "hope"))
"""What is done by saying it is the news itself: the speaker stays in the claim."""

_OPENING = 4
_YEAR = re.compile(r"\b\d{4}\b")
_ANAPHORIC = ("same-as-anchor", "offset", "day-nearest")
"""Rules for words that count from another time, or name a feast: a date in their place would break the sentence."""
_ENDING_MARKS = "\"”’»"
"""Behind these a comma, inside them, is left out."""

Insertion = tuple[int, int, str]
"""Offsets of words to replace (equal offsets: put in), and what stands there instead."""


def keeps_speaker(text: str, assertion: Assertion, lang: Language) -> bool:
    """Whether the content says nothing without its speaker: "berjanji untuk mendukung", "mengklaim telah merebut".

    It stands alone after a conjunction ("bahwa"), a comma or a colon, and where its cue follows it; and, unless the
    saying is itself the news, when it begins with a name or a number of its own.
    """
    if not assertion.speaker or assertion.direct:
        return False
    act = lang.cues.act_of(assertion.cue)
    before = text[assertion.start:assertion.content_start].rstrip(" \"“”„«‘")
    if act == "deny" or " " in (assertion.cue or ""):        # "tidak membantah"
        return True
    if not assertion.cue or assertion.cue not in before:
        return False
    if before.endswith((",", ":")) or before.rsplit(" ", 1)[-1].lower() in lang.clauses.that:
        return act is not None and _lacks_subject(text[assertion.content_start:assertion.content_end], lang)
    content = text[assertion.content_start:assertion.content_end]
    return act in ACTS or not (content[:1].isupper() or (content[:1].isdigit() and _predicates(content, lang)))


def _lacks_subject(content: str, lang: Language) -> bool:
    """Whether content begins with a verb that does something to something: "sangat menyesalkan insiden itu"."""
    for word in content.split(maxsplit=_OPENING)[:_OPENING]:
        kinds = lang.cues.kinds_of(word)
        if not kinds & {"modal", "adverbs"}:
            return lang.cues.is_verb(word) and word.startswith(lang.clauses.doing)
    return False


def _predicates(content: str, lang: Language) -> bool:
    """Whether counted things do something: "34 pasien dirawat"; not "48 gempa, yang terbesar M 5,6"."""
    for word in content.lower().split():
        kinds = lang.cues.kinds_of(word.strip(".,;"))
        if kinds & {"relative", "prepositions"}:
            return bool(kinds & {"modal", "plain_verbs"})
        if kinds & {"modal", "plain_verbs"} or (lang.cues.looks_verbal(word) and "not_verbs" not in kinds):
            return True
    return False


def word_claim(located: Located, assertion: Assertion, meant: Meant, lang: Language) -> str:
    """One sentence that says what is asserted, in the source's words. meant: `meant_by` of the assertion."""
    text = located.text
    if assertion.direct and _stands_alone(text, assertion):
        return _as_quotation(text[assertion.content_start:assertion.content_end])
    keep = assertion.direct or keeps_speaker(text, assertion, lang)
    start, end = assertion.content_start, assertion.content_end
    if keep and assertion.speaker:
        start, end = assertion.start, max(end, _before_relays(assertion))
    start, end = _whole_marks(text, start, end)
    insertions = [*_times(located, start, end, lang)]
    insertions += _names(located, assertion, meant, (start, end), keep=keep, lang=lang)
    if not keep:
        insertions += ((left, right, "") for left, right in infixes(text, assertion, lang))
    worded = _woven(text, start, end, insertions)
    return _as_sentence(_without_connective(worded, lang))


def _as_quotation(words: str) -> str:
    words = words.rstrip(" ,.")
    return f"“{words}”" if words.endswith(("?", "!")) else f"“{words}.”"


def _stands_alone(text: str, assertion: Assertion) -> bool:
    """Whether a quotation is a sentence of its own: by its capital, or since the sentence begins with it."""
    return text[assertion.content_start].isupper() or assertion.content_start <= assertion.start + 1


def _before_relays(assertion: Assertion) -> int:
    """Where the stretch ends without the relays that follow the content."""
    after = [hop.span.start for hop in assertion.hops[1:] if hop.span.start >= assertion.content_end]
    return min([assertion.end, *after])


def _whole_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Take in a quotation mark that stands right outside when its partner is inside."""
    if start and text[start - 1] in OPENING and any(mark in text[start:end] for mark in CLOSING):
        start -= 1
    if end < len(text) and text[end] in CLOSING and any(mark in text[start:end] for mark in OPENING):
        end += 1
    return start, end


def _times(located: Located, start: int, end: int, lang: Language) -> Iterable[Insertion]:
    times = [time for time in located.times.between(start, end) if time.span.end <= end]
    for i, time in enumerate(times):
        if i + 1 == len(times) or not _said_again(time, times[i + 1]):
            yield time.span.start, time.span.end, say_time(time, lang)


def _said_again(time: Time, behind: Time) -> bool:
    """Whether the words right behind a time give the same day: "hari ini, 19 Maret", "kemarin, Selasa (19/3)"."""
    dated = any(sign.isdigit() for sign in behind.span.exact)
    return behind.span.start - time.span.end <= 2 and time.edtf == behind.edtf and dated


def say_time(time: Time, lang: Language) -> str:
    """The words of a time as the claim says them: "Juni tahun lalu" is "Juni 2024", "saat itu" "saat itu (Juni 2024)".

    Words that already hold a year, and whatever is not a date, stay as they are.
    """
    words = time.span.exact
    if not time.edtf or time.type != "DATE" or time.value == "PRESENT_REF" or _YEAR.search(words):
        return words
    if time.rule.startswith("weekday") and "/" not in time.edtf:
        return f"{words} ({say_date(time.edtf, lang)})"
    if time.mod or "/" in time.edtf or time.edtf[-1] in "?~%":
        return f"{words} {time.edtf[:4]}" if names_month(words, lang) else words
    if time.rule in _ANAPHORIC and not names_month(words, lang) and not any(sign.isdigit() for sign in words):
        return f"{words} ({say_date(time.edtf, lang)})"
    return say_date(time.edtf, lang)


def _names(
    located: Located, assertion: Assertion, meant: Meant, shown: tuple[int, int], *, keep: bool, lang: Language,
) -> Iterable[Insertion]:
    """The name behind "negara itu" or a pronoun, and the speaker where the wording would stand without him."""
    start, end = shown
    state, both, person = meant.state, meant.both, meant.person
    if state and start <= state[0] <= end:
        yield state[0], state[0], f" [{state[1].name}]"
    if both and start <= both[0] <= end:
        yield both[0], both[0], f" [{located.text[both[1][0].span.start:both[1][1].span.end]}]"
    speaker = assertion.speaker
    told = keep and speaker is not None and person is not None and person[1].id == speaker.id
    if person and start <= person[0] <= end and not told:
        yield person[0], person[0], f" [{person[1].name}]"
    own = None if keep else speakers_own(located, assertion, lang)
    if speaker and own and not person:
        yield own, own, f" [{speaker.name}]"
    if not keep or speaker is None:
        return
    if not start <= speaker.span.start < end or lang.cues.act_of(speaker.span.exact):
        yield _subject(located.text, start, speaker, lang)
    elif speaker.basis == "resolved":
        yield from _pronoun(speaker, lang)


def _subject(text: str, start: int, speaker: Hop, lang: Language) -> Insertion:
    """The speaker where his verb stands without him: behind the pronoun that stands for him, else at the head."""
    pronoun = None
    for found in lang.clauses.pronoun.finditer(text, start, max(speaker.span.start, start)):
        pronoun = found if text[found.start() - 1:found.start()] in ("", " ", "\n") else pronoun
    if pronoun:
        return pronoun.end(), pronoun.end(), f" [{speaker.name}]"
    before = text[start:max(speaker.span.start, start)].split()
    named = not {word.strip(",") for word in before}.isdisjoint(speaker.name.split())
    return start, start, "" if named else f"[{speaker.name}] "


def _pronoun(speaker: Hop, lang: Language) -> Iterable[Insertion]:
    first = speaker.span.exact.split(" ", 1)[0]
    if lang.cues.kinds_of(first.lower()) & {"singular", "plural"}:
        yield speaker.span.start + len(first), speaker.span.start + len(first), f" [{speaker.name}]"


def _woven(text: str, start: int, end: int, insertions: Iterable[Insertion]) -> str:
    pieces, at = [], start
    for left, right, words in sorted(insertions):
        if left >= at:
            pieces += [text[at:left], words]
            at = right
    return "".join([*pieces, text[at:end]])


def _without_connective(words: str, lang: Language) -> str:
    found = lang.clauses.leading.match(words)
    return words[found.end():] if found else words


def _as_sentence(words: str) -> str:
    words = words.strip(" ,;:—-")
    if not words:
        return words
    if words[-2:-1] == "," and words[-1] in _ENDING_MARKS:
        words = words[:-2] + words[-1]
    ends = words[-1] in ".?!" or (words[-1] in CLOSING and words[-2:-1] in ".?!")
    upper = 1 if words[0] == "[" else 0
    return words[:upper] + words[upper:upper + 1].upper() + words[upper + 1:] + ("" if ends else ".")
