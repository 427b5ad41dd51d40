"""What an enumeration tells of the names in it, and what a full name tells of a shorter one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefgen.extract.full_forms import Form
from briefgen.extract.sighting import Sighting
from briefgen.lang.names import Names
from briefgen.model.finding import EntityType
from briefgen.model.span import span_of

_OPEN = ("name.word", "name.opening", "place.loose", "organisation.capitals")
"""Rules for names that their sentence leaves open."""
_FEWEST = 3
"""Members of an enumeration that tells what they are."""
_MOST_OPEN = 2
"""Open members that one member of known kind can speak for."""
_NEXT = re.compile(r" ([^\W\d_]+(?:-[^\W\d_]+)?)")


def listed(text: str, seen: Sequence[Sighting], names: Names) -> list[Sighting]:
    """Give the open members of an enumeration the kind of the others: "Gojek, Xelova, dan Shopee".

    Only where all others are of one kind, and there are two of them or two open ones at most.
    """
    out: list[Sighting] = []
    for group in _enumerations(text, seen, names):
        kinds = {_class(each.type) for each in group if each.type is not None}
        sure = sum(each.type is not None for each in group)
        if len(group) >= _FEWEST and len(kinds) == 1 and (sure > 1 or len(group) - sure <= _MOST_OPEN):
            (kind,) = kinds
            group = [each if each.type or each.rule not in _OPEN else each._replace(type=kind, rule="name.listed")
                     for each in group]
        out += group
    return out


def coupled(text: str, seen: Sequence[Sighting]) -> list[Sighting]:
    """Take for a person whom a hyphen joins to one: "pasangan Wahda-Komaru"."""
    out = list(seen)
    for at in range(1, len(out)):
        left, right = out[at - 1], out[at]
        if text[left.span.end:right.span.start] == "-":
            if left.type == "PER" and right.type is None and right.rule in _OPEN:
                out[at] = right._replace(type="PER", rule="person.coupled")
            elif right.type == "PER" and left.type is None and left.rule in _OPEN:
                out[at - 1] = left._replace(type="PER", rule="person.coupled")
    return out


def seated(text: str, seen: Sequence[Sighting], names: Names) -> list[Sighting]:
    """Give an organ the place behind its abbreviation: "Badan Penanggulangan Bencana Daerah (BPBD) Sleman"."""
    out = list(seen)
    for at in range(2, len(out)):
        whole, short, place = out[at - 2:at + 1]
        if text[whole.span.end:short.span.start] != " (" or text[short.span.end:place.span.start] != ") ":
            continue
        known, same = place.form.known, short.called == whole.span.exact or (
            whole.form.known is not None and whole.form.known == short.form.known)
        if not same or known is None or place.span.exact.lower() in names.given:
            continue
        words = whole.span.exact.lower().split()
        head = names.heads.at(words, 0, len(words))
        if place.type == "GPE" and head is not None and head[1] == "organ" and known.id != names.home:
            full = Form(f"{whole.span.exact} {place.span.exact}", None, whole.span.exact, known)
            out[at - 2] = whole._replace(form=full)
            out[at - 1] = short._replace(form=full if short.form.known else short.form._replace(alias=full.name))
    return out


def _class(kind: EntityType | None) -> EntityType | None:
    return "LOC" if kind == "GPE" else kind


def _enumerations(text: str, seen: Sequence[Sighting], names: Names) -> Iterator[list[Sighting]]:
    """Sightings in order, those together that only commas and "dan" part."""
    group: list[Sighting] = []
    for each in seen:
        if group and not _goes_on(text[group[-1].span.end:each.span.start], names):
            yield group
            group = []
        group.append(each)
    if group:
        yield group


def _goes_on(gap: str, names: Names) -> bool:
    words = gap.split(maxsplit=2) if gap[:1] in (",", " ") else []
    return words == [","] or (0 < len(words) <= 2 and words[-1] in names.near.joining and words[:-1] in ([], [","]))


def completed(text: str, seen: Sequence[Sighting]) -> list[Sighting]:
    """Take in the next word of a name that the article gives in full: "Budi Karya" where "Budi Karya Wisudi" stands."""
    full = {each.span.exact for each in seen if each.type == "PER"}
    known = {part for name in full for part in _parts(name.split(" "))}
    return [_completed(text, each, known) if each.type == "PER" and known else each for each in seen]


def _parts(words: Sequence[str]) -> Iterator[str]:
    """All runs of two words and more in a name."""
    for start in range(len(words) - 1):
        for end in range(start + 2, len(words) + 1):
            yield " ".join(words[start:end])


def _completed(text: str, sighting: Sighting, known: set[str]) -> Sighting:
    after = _NEXT.match(text, sighting.span.end)
    if after is None or not after[1][0].isupper():
        return sighting
    longer = f"{sighting.span.exact}{after[0]}"
    if longer not in known:
        return sighting
    return sighting._replace(span=span_of(text, sighting.span.start, after.end()), form=Form(longer, None))
