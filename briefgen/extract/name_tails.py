"""Where a person's name begins behind the unknown name of what he is in office over: "Kapolres Arga Budi Rano".

Nothing in these words tells it; the rest of the article does. It calls the person by his own first name ("kata Budi"),
or it names the place, the club or the firm where no person stands ("di Arga", "Universitas Arga").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefgen.extract.name_signs import LONGEST, Place, Shown, is_inner, is_nothing_else
from briefgen.extract.name_view import View, known_at
from briefgen.model.finding import EntityType

_REACH = 2 * LONGEST
"""Words before a name among which the office stands."""
_PERSON = 2
"""Words of a person's name at least."""
_OFFICES = ("office", "portfolio", "role")


def spliced(places: Sequence[Place]) -> Iterator[Shown]:
    """Names of things between an office and its holder, of which the rest of the article shows where they end."""
    found = [(view, at) for view, at in places if _may_hold_both(view, at)]
    if not found:
        return
    called = frozenset(_called(places))
    for view, at in found:
        first, then = view.words[at], view.words[at + 1]
        named = _as_thing(first, then, places)
        if named or (then in called and first not in called):
            yield view.texts[at], named or ("ORG" if view.before(at) in view.names.near.sides else "GPE")


def _may_hold_both(view: View, at: int) -> bool:
    """Whether an unknown word stands behind an office, and at least two more before the next comma or small letter."""
    if len(view.texts[at]) < LONGEST or view.words[at] in view.names.near.closers or not is_nothing_else(view, at):
        return False
    if not all(view.has_cap(at + i) for i in range(1, _PERSON + 1)) or known_at(view, at + 1):
        return False
    near = view.names.near
    if is_inner(view, at) and (view.words[at - 1] in view.names.given or is_nothing_else(view, at - 1)):
        return False
    if {view.before(at), view.before(at - 1)} & (near.natural | near.bare | near.firms):
        return False
    ends = (view.names.titles.at(view.words, back, view.runs[back]) for back in range(max(at - _REACH, 0), at)
            if view.runs[back] > at)
    if not any(hit is not None and hit[0] <= at and hit[1] in _OFFICES for hit in ends):
        return False
    return not any(view.is_title(at + i) or view.is_head(at + i) or view.words[at + i] in view.names.times
                   or not view.texts[at + i].istitle() for i in range(1, _PERSON + 1))


def _called(places: Sequence[Place]) -> Iterator[str]:
    """Words that stand with no capital beside them and nothing before them that only places have."""
    for view, at in places:
        near = view.names.near
        if not (is_inner(view, at) or view.has_cap(at + 1) or view.names.is_common(view.words[at]) or view.before(
                at) in near.seats | near.bare | near.prepositions or view.is_head(at) or view.is_title(at)):
            yield view.words[at]


def _as_thing(first: str, then: str, places: Sequence[Place]) -> EntityType | None:
    """What a name is elsewhere, where the word that follows it here does not follow."""
    for view, at in places:
        if view.words[at] != first or view.after(at + 1) == then:
            continue
        near = view.names.near
        if view.before(at) == near.seat or view.before(at) in near.seats | near.bare | near.natural:
            return "GPE"
        if view.tokens[at].bracketed or view.before(at) in near.firms:
            return "ORG"
        heads = [back for back in range(max(at - LONGEST, 0), at) if view.runs[back] > at and view.tokens[back].cap]
        if is_inner(view, at) and any(map(view.is_head, heads)):
            return "ORG" if any(view.words[back] in near.firms for back in heads) else "GPE"
    return None
