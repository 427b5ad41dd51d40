"""Articles of a few sentences with the names that stand in them, and what the speech rules read from them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from briefgen.extract.scope import Scope
from briefgen.extract.speech import find_speech
from briefgen.lang import load_language
from briefgen.model.article import Article, Line, OutletName, Published
from briefgen.model.finding import EntityType, Mention, Named, Sentence, Speech
from briefgen.model.offsets import Offsets
from briefgen.model.span import span_of
from briefgen.text.sentences import sentence_spans
from briefgen.text.slugs import slug

CASES = Path(__file__).parents[1] / "cases" / "id"
TYPES: Mapping[str, EntityType] = {"people": "PER", "bodies": "ORG", "states": "GPE"}


def cases(name: str) -> list[dict[str, Any]]:
    """The cases of one file."""
    return list(tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))["case"])


def article(text: str) -> Article:
    """Every line of the text is body."""
    lines, start = [], 0
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            end = start + len(line)
            lines.append(Line(number, start, end, "body", "test", start, end))
        start += len(line) + 1
    nothing = OutletName(None, None, None, "unknown")
    return Article("x", text, text, Offsets.same(len(text) + 1), 1, "", "id", tuple(lines), None, nothing, (), (), None,
                   Published(None, None, "unknown", None), (), ())


def scope(text: str) -> Scope:
    """The text cut into sentences."""
    read = article(text)
    sentences = tuple(
        Sentence(span_of(text, start, end), line.number, paragraph)
        for paragraph, line in enumerate(read.lines)
        for start, end in sentence_spans(text, line.start, line.end, frozenset()))
    return Scope(read, load_language("id"), sentences)


def mentions(text: str, names: Mapping[str, Iterable[str]]) -> tuple[Mention, ...]:
    """Where the names stand. "Rani Putri = Putri" also marks "Putri" as her."""
    found: list[Mention] = []
    for kind, entries in names.items():
        for entry in entries:
            full, *short = entry.split(" = ")
            for form in (full, *short):
                found.extend(_occurrences(text, form, full, TYPES[kind]))
    longest = sorted(found, key=lambda mention: (mention.span.start, -mention.span.end))
    return tuple(mention for i, mention in enumerate(longest)
                 if not any(other.span.contains(mention.span) for other in longest[:i]))


def _occurrences(text: str, form: str, full: str, kind: EntityType) -> Iterable[Mention]:
    start = text.find(form)
    while start >= 0:
        yield Mention(span_of(text, start, start + len(form)), kind, full, slug(full), "test")
        start = text.find(form, start + 1)


def speeches(text: str, **names: Iterable[str]) -> tuple[Speech, ...]:
    """What is found in a text with these names."""
    found = mentions(text, names)
    named = {mention.id: Named(mention.id, mention.type, mention.name, (mention.name,)) for mention in found}
    return find_speech(scope(text), found, tuple(named.values()))


def told(speech: Speech) -> dict[str, Any]:
    """A speech as a case writes it."""
    shown: dict[str, Any] = {"kind": speech.kind, "exact": speech.span.exact, "rule": speech.rule}
    if speech.speaker is not None:
        shown |= {"speaker": speech.speaker.name, "basis": speech.speaker.basis, "said": speech.speaker.span.exact,
                  "anonymous": speech.speaker.anonymous, "via": [hop.name for hop in speech.via], "cue": speech.cue}
    return shown


def as_asked(speech: Speech, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """The parts of a speech that a case names; one that names no speaker wants none."""
    shown = told(speech)
    keys = set(wanted) | ({"speaker"} & set(shown))
    return {key: shown.get(key) for key in keys}
