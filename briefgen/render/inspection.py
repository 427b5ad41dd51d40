"""A reading as plain values for `briefgen inspect --format json`. Offsets are turned back to the seed as decoded."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from briefgen.model.article import Article
from briefgen.model.finding import Figure, Mention, Reading, Speech, Time
from briefgen.model.span import Span


def inspection(reading: Reading, file: str) -> dict[str, Any]:
    """The object that docs/inspect.md describes: one article, JSON-ready, spans in text order within each kind."""
    article = reading.article
    return {
        "file": file,
        "text": article.raw,
        "source": _source(reading),
        "lines": [{"line": line.number, "role": line.role, "rule": line.rule} for line in article.lines],
        "spans": list(_spans(reading)),
    }


def _source(reading: Reading) -> dict[str, Any]:
    article = reading.article
    published = article.published
    stated = published.edtf if published.edtf and "/" not in published.edtf else None
    return {
        "title": article.headline,
        "outlet": article.outlet.name if article.outlet.basis in ("stated", "metadata") else None,
        "authors": list(article.authors),
        "editors": list(article.editors),
        "published": f"{stated}T{published.time}" if stated and published.time else stated,
        "not_before": stated or reading.not_before,
        "dateline": article.dateline,
    }


def _spans(reading: Reading) -> Iterable[dict[str, Any]]:
    article = reading.article
    yield from (_time(article, time) for time in reading.times)
    yield from (_figure(article, figure) for figure in reading.figures)
    yield from (_speech(article, speech) for speech in reading.speeches)
    yield from (_mention(article, mention) for mention in reading.mentions)


def _place(article: Article, kind: str, span: Span) -> dict[str, Any]:
    start, end = article.in_raw(span.start, span.end)
    return {"kind": kind, "start": start, "end": end, "text": article.raw[start:end]}


def _time(article: Article, time: Time) -> dict[str, Any]:
    return _place(article, "time", time.span) | {
        "type": time.type, "value": time.value, "mod": time.mod, "edtf": time.edtf, "anchor": time.anchor,
        "rule": time.rule}


def _figure(article: Article, figure: Figure) -> dict[str, Any]:
    return _place(article, "quantity", figure.span) | {
        "value": figure.value, "high": figure.high, "bound": figure.bound, "unit": figure.unit, "noun": figure.noun,
        "rule": figure.rule}


def _speech(article: Article, speech: Speech) -> dict[str, Any]:
    speaker = speech.speaker
    return _place(article, speech.kind, speech.span) | {
        "speaker": speaker.name if speaker else None, "basis": speaker.basis if speaker else None,
        "via": [hop.name for hop in speech.via], "cue": speech.cue, "rule": speech.rule}


def _mention(article: Article, mention: Mention) -> dict[str, Any]:
    return _place(article, "mention", mention.span) | {
        "type": mention.type, "entity": mention.name, "id": mention.id, "rule": mention.rule}
