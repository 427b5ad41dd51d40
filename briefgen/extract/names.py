"""Find names: persons, organisations, places. name_rules sees them; short_forms and full_forms tell what they name."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence

from briefgen.extract.full_forms import Form, entities_of
from briefgen.extract.name_lists import completed, coupled, listed, seated
from briefgen.extract.name_local import with_local
from briefgen.extract.name_rules import find_drafts
from briefgen.extract.name_view import Draft, View, view_of
from briefgen.extract.scope import Scope
from briefgen.extract.short_forms import parts, people_of
from briefgen.extract.sighting import Sighting
from briefgen.lang.names import Names
from briefgen.model.finding import EntityType, Mention, Named
from briefgen.model.span import span_of
from briefgen.text.slugs import slug

_KINDS: Mapping[EntityType, str] = {"PER": "person", "ORG": "organisation", "GPE": "place", "LOC": "place"}
_PAIR = re.compile(r"\b([^\W\d_]{1,20}) ([^\W\d_]{2,30}-[^\W\d_]{2,30})\b")
_APART = re.compile(r"(?<![\w-])[A-Z][a-z]{2,30}(?![\w-]| [A-Z])")
_SHORTEST_HOUSE = 5
_BY_WORDS = ("name.craft", "person.words", "person.acts", "name.word", "name.opening", "name.thing", "name.common")
"""Rules that tell a name by its words, or by the verb behind them."""
_FARTHEST_CALL = 40
"""Characters between a name and a by-name: "yang lebih akrab disapa dengan nama"."""


def find_names(scope: Scope) -> tuple[tuple[Mention, ...], tuple[Named, ...]]:
    """Every mention in text order, and the entities that they name in order of first appearance.

    Datelines are read as well, since who reports from where is part of the story. A name whose kind neither its
    sentence nor the article tells is left out.
    """
    names, text = scope.lang.names, scope.text
    couples = _couples(text, names)
    sentences = (view_of(text, *stretch, scope.lang, couples) for stretch in _stretches(scope))
    views = with_local(sentences, scope.article.dateline, _house(scope))
    seen = [_sighting(text, view, draft) for view in views for draft in find_drafts(view)]
    seen = _namesakes(text, _called(text, coupled(text, listed(text, seen, names)), names), names)
    seen = completed(text, seated(text, _settled(seen, names), names))
    mentions = _mentions(seen, names)
    return mentions, _named(mentions)


def _house(scope: Scope) -> str | None:
    """What the article calls its own outlet, where the pack knows none: "PIJARWARTA.CO" is Pijarwarta.

    "Majalah Pijar" calls itself Pijar.
    """
    name = (scope.article.outlet.name or "").split(".")[0]
    noun, _, bare = name.partition(" ")
    name = bare if bare and "media" in scope.lang.cues.kinds_of(noun.lower()) else name
    known = scope.lang.names.known.get(name.lower()) or scope.lang.names.given.intersection(name.lower().split())
    return None if known or len(name) < _SHORTEST_HOUSE else name


def _couples(text: str, names: Names) -> frozenset[str]:
    """What hyphens join in the article that are two persons: "pasangan Wahda-Komaru", and that wherever it stands.

    Behind a name too where the article, which tells of couples, calls one of them alone: "Aruna Wahda-Komaru".
    """
    if not any(word in text for word in names.near.couples):
        return frozenset()
    apart = frozenset(_APART.findall(text))
    return frozenset(
        pair for before, pair in _PAIR.findall(text)
        if before.lower() in names.near.couples or (before.istitle() and _are_two(pair, names, apart)))


def _are_two(pair: str, names: Names, apart: Container[str]) -> bool:
    """Whether two different words, one of which stands alone elsewhere, are no name with a hyphen of its own."""
    left, _, right = pair.partition("-")
    if left == right or not (left.istitle() and right.istitle()) or pair.lower() in names.hyphenated:
        return False
    return left in apart or right in apart


def _stretches(scope: Scope) -> list[tuple[int, int]]:
    """The sentences, and the datelines that were cut off their lines."""
    spans = [(sentence.span.start, sentence.span.end) for sentence in scope.sentences]
    datelines = [(line.start, line.body_start) for line in scope.article.lines if line.role == "body"]
    return sorted([*spans, *((start, end) for start, end in datelines if start < end)])


def _sighting(text: str, view: View, draft: Draft) -> Sighting:
    start, end = view.spans[draft.first][0], view.spans[draft.last - 1][1]
    base = text[start:view.spans[draft.base - 1][1]] if draft.base is not None else None
    core = text[view.spans[draft.core][0]:end] if draft.core is not None else None
    form = Form(text[start:end], draft.known, base, draft.seat, core=core)
    return Sighting(span_of(text, start, end), draft.type, draft.rule, form)


def _called(text: str, seen: Sequence[Sighting], names: Names) -> list[Sighting]:
    """Tie what stands in brackets, or behind "akrab disapa", to the name before it."""
    out: list[Sighting] = []
    for sighting in seen:
        before = out[-1] if out else None
        if before is not None and before.type is not None and _is_called(text, before, sighting, names):
            out.append(sighting._replace(
                type=before.type, rule="name.called", called=before.span.exact,
                form=sighting.form._replace(alias=before.form.name)))
        elif sighting.rule == "organisation.bracketed":
            out.append(sighting._replace(type=None))
        else:
            out.append(sighting)
    return out


def _is_called(text: str, before: Sighting, after: Sighting, names: Names) -> bool:
    gap = text[before.span.end:after.span.start]
    if gap == " (" and text[after.span.end:after.span.end + 1] == ")":
        return _may_be_short(before, after, names)
    if before.type != "PER" or len(gap) > _FARTHEST_CALL or " " in after.span.exact:
        return False
    words = gap.replace(",", " ").split()
    near = names.near
    return any(word in near.calling for word in words) and all(
        word in near.calling or word in near.between for word in words)


def _may_be_short(before: Sighting, after: Sighting, names: Names) -> bool:
    """Whether a name in brackets can be the abbreviation, or the by-name, of the one before."""
    known, short = after.form.known, after.span.exact
    if before.type == "PER":
        initials = names.initials(list(parts(before.span.exact)), names.near.connectors)
        return " " not in short and known is None and (
            short == initials or not short.isupper() or short.lower() in names.nicknames)
    if known is not None and before.form.known is not None:
        return False
    if before.type == "ORG":
        return after.type in ("ORG", None) and " " not in short and _abbreviates(short, before)
    whole = names.initials(list(parts(before.span.exact)), names.near.connectors)
    return after.type is None and short == whole


def _abbreviates(short: str, before: Sighting) -> bool:
    """Whether capitals begin as a known institution does: "Sekuritas ... Bank Arga (SRBA)" is not the bank."""
    return before.form.known is None or not short.isupper() or short[0] == before.span.exact[0].upper()


def _namesakes(text: str, seen: Sequence[Sighting], names: Names) -> list[Sighting]:
    """A person's first name that is a town's as well is the person, but behind a preposition: "kata Bima"."""
    full = [parts(each.span.exact) for each in seen if each.type == "PER"]
    first = {words[0] for words in full if len(words) > 1}
    of_places = names.near.prepositions | names.near.seats
    return [
        each._replace(type="PER", rule="person.namesake", form=Form(each.span.exact, None))
        if each.type == "GPE" and each.form.known is not None and each.span.exact.lower() in first
        and _word_before(text, each.span.start) not in of_places else each
        for each in seen
    ]


def _word_before(text: str, start: int) -> str:
    words = text[max(0, start - _FARTHEST_CALL):start].split()
    return words[-1].lower() if words else ""


def _settled(seen: Sequence[Sighting], names: Names) -> list[Sighting]:
    """Decide what single sentences left open by the article's other mentions; drop what stays open.

    What brackets once defined ("Perhimpunan ... (Perxyz)") stays that kind of name everywhere. An ordinary word inside
    a name tells nothing of the word elsewhere.
    """
    defined = {each.span.exact: each.type for each in seen if each.called is not None}
    seen = [each._replace(type=defined[each.span.exact]) if each.span.exact in defined else each for each in seen]
    seen = _initialled(_of_persons(_without_crafts(seen)))
    initials = frozenset(each.span.exact for each in seen if each.rule == "person.initials")
    kinds: dict[str, EntityType] = {}
    for sighting in seen:
        if sighting.type is not None:
            whole = sighting.span.exact.lower()
            for form in (*parts(whole), whole) if sighting.type == "PER" else (whole,):
                if form not in names.words or sighting.rule == "person.initials":
                    kinds.setdefault(form, sighting.type)
    decided = (each if each.type else each._replace(type=_kind_of(each, kinds, initials)) for each in seen)
    return [each for each in decided if each.type is not None]


def _without_crafts(seen: Sequence[Sighting]) -> list[Sighting]:
    """Leave out what a noun once shows to be a ship's name, or the like, unless more than its words tells otherwise."""
    crafts = {each.span.exact for each in seen if each.rule == "name.craft"}
    return [each for each in seen if each.span.exact not in crafts or each.rule not in _BY_WORDS]


def _of_persons(seen: Sequence[Sighting]) -> list[Sighting]:
    """Take the name behind "tim" for the person whom the article names elsewhere: "tim Rusvin", "Rusvin Lamakera"."""
    persons = {each.span.exact for each in seen if each.type == "PER"}
    persons |= {word for name in persons for word in name.split(" ")}
    return [
        each._replace(type="PER", rule="person.team", form=Form(each.span.exact, None))
        if each.rule == "name.by-noun" and each.type == "ORG" and each.span.exact in persons else each for each in seen]


def _initialled(seen: Sequence[Sighting]) -> list[Sighting]:
    """Take an abbreviation for the person whose initials it is, unless the article spells out what it abbreviates."""
    initials = {each.span.exact for each in seen if each.rule == "person.initials"}
    spelled = {each.form.known.id for each in seen if each.form.known is not None and not each.span.exact.isupper()}
    return [
        each._replace(type="PER", rule="person.initials", form=Form(each.span.exact, None))
        if each.span.exact in initials and each.form.known is not None and each.form.known.id not in spelled else each
        for each in seen
    ] if initials else list(seen)


def _kind_of(
    sighting: Sighting, kinds: Mapping[str, EntityType], initials: Container[str],
) -> EntityType | None:
    """What the article's other mentions say of an open name; a thing may bear a person's name ("penghargaan Raden")."""
    kind = kinds.get(sighting.span.exact.lower())
    capitals = sighting.span.exact.isupper() and sighting.span.exact not in initials
    return None if sighting.rule == "name.thing" or (kind == "PER" and capitals) else kind


def _mentions(seen: Sequence[Sighting], names: Names) -> tuple[Mention, ...]:
    persons = _persons(seen, names)
    others = entities_of([each.form for each in seen if each.type != "PER"], names)
    taken: dict[str, str] = {}
    mentions = []
    for each in seen:
        kind: EntityType = each.type or "PER"
        name, key = persons[each.span.exact] if kind == "PER" else others[each.form]
        if taken.setdefault(key, _KINDS[kind]) != _KINDS[kind]:
            key = f"{key}-{_KINDS[kind]}"
        mentions.append(Mention(each.span, kind, name, key, each.rule))
    return tuple(mentions)


def _persons(seen: Iterable[Sighting], names: Names) -> dict[str, tuple[str, str]]:
    """Each person's name as written -> the fullest name, and the id."""
    people = [each for each in seen if each.type == "PER"]
    written = [each.span.exact for each in people]
    by_names = dict(names.nicknames) | {each.span.exact.lower(): each.called for each in people if each.called}
    titled = frozenset(each.span.exact for each in people if each.rule == "person.titled")
    full = people_of(written, by_names, titled, names.prenames)
    return {name: (full[name], slug(names.nicknames.get(full[name].lower(), full[name]))) for name in full}


def _named(mentions: Iterable[Mention]) -> tuple[Named, ...]:
    forms: dict[str, dict[str, None]] = {}
    first: dict[str, Mention] = {}
    for mention in mentions:
        first.setdefault(mention.id, mention)
        forms.setdefault(mention.id, {})[mention.span.exact] = None
    return tuple(Named(key, each.type, each.name, tuple(forms[key])) for key, each in first.items())
