"""What stands before a person's name: titles, ranks, offices, and the field of a minister."""

from __future__ import annotations

from briefgen.extract.name_view import GROUP, TITLED, Expect, Step, View, known_at

_REALMS = ("states", "provinces")
"""What kings and queens are of: "Ratu Denmark" names nobody."""


def title(view: View, at: int, expect: Expect) -> Step | None:
    """Nothing of a title is a name, but a name is near: "Menteri", "Kombes Pol", "Pak", "juru bicara"."""
    hit = view.names.titles.at(view.words, at, view.runs[at])
    if hit is None:
        return None
    end, kind = hit
    if _is_longer(view, at, end) or _is_persons(view, at, end, expect):
        return None
    if kind == "degree":
        return Step(end, None, "name") if view.has_cap(end) and view.tokens[at].cap else None
    if kind == "honorific":
        return _honorific(view, end)
    if kind == "rank":
        return _rank(view, end, expect)
    if kind == "portfolio":
        return Step(end, None, "portfolio")
    return Step(end, None, "role" if kind == "role" and expect not in ("office", "portfolio") else "office")


def _rank(view: View, end: int, expect: Expect) -> Step:
    """Behind a rank stands its holder; a branch of service in brackets may part them: "Lettu (Inf) Windra"."""
    tokens = view.tokens
    branch = end + 1 < len(tokens) and tokens[end].bracketed and tokens[end].low in view.names.branches
    if branch or (end < len(tokens) and tokens[end - 1].bracketed):
        end += branch
        held = tokens[end].cap and tokens[end].near and (branch or expect in TITLED)
        return Step(end, None, "name" if held else "office")
    return Step(end, None, "name" if expect in TITLED and view.has_cap(end) else "office")


def _is_longer(view: View, at: int, end: int) -> bool:
    """Whether a title only begins the name of an institution or a place: "Pengurus Besar ...", "Raja Ampat"."""
    known = known_at(view, at)
    head = view.names.heads.at(view.words, at, view.runs[at]) if view.tokens[at].cap else None
    return (known is not None and known[0] > end) or (head is not None and head[0] > end)


def _is_persons(view: View, at: int, end: int, expect: Expect) -> bool:
    """Whether the word is a given name here: "Imam Wesnadi", "Pak Putra"."""
    if end > at + 1 or not view.tokens[at].cap or view.words[at] not in view.names.given:
        return False
    place = known_at(view, end) if view.has_cap(end) else None
    if place is not None and place[1].type != "ORG" and view.has_cap(place[0]):
        return False                         # "Sultan Zahrania Khalim"
    return view.has_cap(end) or expect == "name"


def _honorific(view: View, end: int) -> Step | None:
    if not view.has_cap(end):
        return None
    if view.words[end] in view.names.given:
        return Step(end, None, "name")
    if view.is_title(end):
        return Step(end, None, "office")
    common = view.names.is_common(view.words[end])
    known = known_at(view, end)
    realm = known is not None and (known[1].type == "ORG" or known[1].group in (*_REALMS, GROUP))
    return Step(end, None, "none" if common or realm else "name")


def portfolio(view: View, at: int, expect: Expect) -> Step | None:
    """The field of a minister is no institution: "Menteri Badan Usaha Milik Negara", "Menteri Hukum dan HAM"."""
    if expect != "portfolio":
        return None
    token, names = view.tokens[at], view.names
    if known_at(view, at) is not None and not _is_field(view, at):
        return None
    if _is_field(view, at) or token.text in names.abbreviations or token.low in names.near.connectors:
        return Step(at + 1, None, "portfolio")
    return None


def _is_field(view: View, at: int) -> bool:
    return view.words[at] in view.names.fields and view.words[at] not in view.names.given
