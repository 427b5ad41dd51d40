"""Persons whom a newspaper calls by their initials only: suspects, victims, minors."""

from __future__ import annotations

from briefgen.extract.name_view import Draft, Expect, Step, View

_LONGEST = 4
_SHORT = 3
"""Letters up to which capitals behind "tersangka" are initials and no institution."""
_SURE = 2
"""Letters that no abbreviation in a list of persons' initials has more of in at least one of them."""


def initials(view: View, at: int, expect: Expect) -> Step | None:
    """"berinisial AS", "tersangka FR", "yakni FN, CR, dan IL". Not: "tersangka KPK", "yakni AS, China, dan Rusia"."""
    if len(view.texts[at]) > _LONGEST or expect == "name" or not _may_be(view, at):
        return None
    before, near = view.before(at), view.names.near
    led = before in near.initialled or (expect == "initials" and not (view.has_cap(at) and view.tokens[at - 1].cap))
    accused = before in near.accused and len(view.texts[at]) <= _SHORT and _is_open(view, at)
    if led or accused or (before in near.naming and _lists_initials(view, at)):
        return Step(at + 1, Draft(at, at + 1, "PER", "person.initials"), "initials")
    return None


def _may_be(view: View, at: int) -> bool:
    text = view.texts[at]
    return len(text) <= _LONGEST and text.isupper() and text.isalpha() and not view.has_cap(at + 1)


def _is_open(view: View, at: int) -> bool:
    """Whether capitals name nothing that the pack knows."""
    text = view.texts[at]
    return view.names.acronyms.get(text) is None and (text not in view.names.abbreviations or len(text) == 1)


def _lists_initials(view: View, at: int) -> bool:
    """Whether two capitals and more follow one another, none an institution's, and one too short to be one's."""
    found = []
    for each in range(at, len(view.tokens)):
        token = view.tokens[each]
        if each > at and not token.near:
            break
        if _may_be(view, each):
            known = view.names.acronyms.get(token.text)
            if known is not None and known.type == "ORG":
                return False
            found.append(token.text)
        elif token.low not in view.names.near.joining:
            break
    short = [text for text in found if len(text) <= _SURE and view.names.acronyms.get(text) is None]
    return len(found) > 1 and bool(short)
