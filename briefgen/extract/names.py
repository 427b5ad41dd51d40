"""Find names: persons, organisations, places. The rules that see them are in name_drafts, the linking in name_links."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from briefgen.extract.name_rules import find_drafts
from briefgen.extract.name_view import Draft, View, view_of
from briefgen.extract.name_links import parts, people_of
from briefgen.extract.name_tokens import tokens_of
from briefgen.extract.scope import Scope
from briefgen.lang.names import Known, Names
from briefgen.model.finding import EntityType, Mention, Named
from briefgen.model.span import Span, span_of
from briefgen.text.slugs import slug


@dataclass(frozen=True, slots=True)
class Sighting:
    """A draft with its words and offsets, before it is known what it names."""

    span: Span
    type: EntityType | None
    rule: str
    known: Known | None


def find_names(scope: Scope) -> tuple[tuple[Mention, ...], tuple[Named, ...]]:
    """Every mention in text order, and the entities that they name in order of first appearance."""
    views = [view for start, end in _stretches(scope) if (view := _view(scope, start, end)).tokens]
    seen = [sighting for view in views for sighting in _sightings(scope.text, view)]
    settled = _settle(seen, _lower_words(views))
    mentions = _link(settled, scope.lang.names)
    return mentions, _named(mentions)


def _stretches(scope: Scope) -> list[tuple[int, int]]:
    """The sentences, and the datelines and signatures that were cut off their lines."""
    spans = [(sentence.span.start, sentence.span.end) for sentence in scope.sentences]
    for line in scope.article.lines:
        if line.role == "body" and line.start < line.body_start:
            spans.append((line.start, line.body_start))
    return sorted(spans)


def _view(scope: Scope, start: int, end: int) -> View:
    names = scope.lang.names
    return view_of(tokens_of(scope.text, start, end, names.pairs), scope.lang)


def _sightings(text: str, view: View) -> Iterable[Sighting]:
    for draft in find_drafts(view):
        yield Sighting(_span(text, view, draft), draft.type, draft.rule, draft.known)


def _span(text: str, view: View, draft: Draft) -> Span:
    return span_of(text, view.tokens[draft.first].start, view.tokens[draft.last - 1].end)


def _lower_words(views: Sequence[View]) -> frozenset[str]:
    """Words that the article also writes without a capital."""
    return frozenset(token.text for view in views for token in view.tokens if not token.cap)


def _settle(seen: Sequence[Sighting], lower: frozenset[str]) -> list[Sighting]:
    """Decide the names that their own sentence left open: by the article's other mentions, else by what is likely."""
    kinds: dict[str, EntityType] = {}
    for sighting in seen:
        if sighting.type is not None:
            for part in (parts(sighting.span.exact) if sighting.type == "PER" else (sighting.span.exact.lower(),)):
                kinds.setdefault(part, sighting.type)
    out = []
    for sighting in seen:
        if sighting.type is None:
            kind = kinds.get(sighting.span.exact.lower())
            low = sighting.span.exact.lower()
            if kind is None and sighting.rule == "name.word" and low not in lower:
                kind = "PER"
            if kind is not None:
                out.append(replace(sighting, type=kind))
        else:
            out.append(sighting)
    return out


def _link(seen: Sequence[Sighting], names: Names) -> tuple[Mention, ...]:
    persons = people_of([s.span.exact for s in seen if s.type == "PER"], names.nicknames)
    labels = {}
    first: dict[str, str] = {}
    for sighting in seen:
        if sighting.known is not None:
            full = first.get(sighting.known.id)
            if full is None or len(sighting.span.exact) > len(full):
                first[sighting.known.id] = sighting.span.exact
    mentions = []
    for sighting in seen:
        exact = sighting.span.exact
        assert sighting.type is not None
        if sighting.known is not None:
            name, key = first[sighting.known.id], sighting.known.id
        elif sighting.type == "PER":
            name = persons[exact]
            key = slug(name)
        else:
            name = labels.setdefault(" ".join(parts(exact)), exact)
            key = slug(name)
        mentions.append(Mention(sighting.span, sighting.type, name, key, sighting.rule))
    return tuple(mentions)


def _named(mentions: Sequence[Mention]) -> tuple[Named, ...]:
    forms: dict[str, dict[str, None]] = {}
    first: dict[str, Mention] = {}
    for mention in mentions:
        first.setdefault(mention.id, mention)
        forms.setdefault(mention.id, {})[mention.span.exact] = None
    return tuple(Named(key, first[key].type, first[key].name, tuple(forms[key])) for key in first)
