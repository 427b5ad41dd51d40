"""A scope around a few invented sentences, without a seed file."""

from __future__ import annotations

import hashlib

from briefgen.extract.scope import Scope
from briefgen.lang import load_language
from briefgen.model.article import Article, Line, OutletName, Published
from briefgen.model.finding import Sentence
from briefgen.model.offsets import Offsets
from briefgen.model.span import span_of

LANG = load_language("id")


def scope(text: str, published: str | None = None) -> Scope:
    """The text as a body of sentences that end in a full stop and a space, or at a line's end."""
    lines, sentences, start = [], [], 0
    for number, line in enumerate(text.split("\n"), 1):
        lines.append(Line(number, start, start + len(line), "body", "test", start, start + len(line)))
        at = start
        for piece in line.split(". "):
            end = min(at + len(piece) + 1, start + len(line))
            sentences.append(Sentence(span_of(text, at, end), number, number - 1))
            at = end + 1
        start += len(line) + 1
    article = Article(
        "invented", text, text, Offsets.same(len(text) + 1), 1, hashlib.sha256(text.encode()).hexdigest(), "id",
        tuple(lines), None, OutletName(None, None, None, "unknown"), (), (), None,
        Published(published, None, "stated" if published else "unknown", None), (), ())
    return Scope(article, LANG, tuple(sentences))
