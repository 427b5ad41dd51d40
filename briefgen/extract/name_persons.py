"""Words by which an article calls somebody, so that they are the name of no state, firm or club."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefgen.extract.name_signs import LONGEST, Place, is_inner, is_nothing_else
from briefgen.extract.name_view import View

_HELD_BY = ("office", "portfolio", "role")
_CALLED = ("rank", "honorific", "degree")


def persons(places: Iterable[Place]) -> Iterator[str]:
    """Words in lower case: last names, first names of full ones, and what stands alone behind "kata" or a rank."""
    for view, at in places:
        if _is_last(view, at) or _is_first(view, at) or _is_addressed(view, at):
            yield view.words[at]


def apart(places: Iterable[Place]) -> Iterator[str]:
    """Words in lower case that stand with no name beside them: "Zelenia mengirim", "Kata Rodel", "Presiden Rodel"."""
    for view, at in places:
        inner = is_inner(view, at) and may_be_name(view, at - 1)
        if not (view.has_cap(at + 1) or inner or view.names.is_common(view.words[at])):
            yield view.words[at]


def _is_last(view: View, at: int) -> bool:
    """Whether a word stands behind another capital that may be a person's first name: "Arman Velik"."""
    return is_inner(view, at) and not view.has_cap(at + 1) and may_be_name(view, at - 1)


def _is_first(view: View, at: int) -> bool:
    """Whether one or two more words of a name follow, and no office before, whose realm the word may be."""
    if not view.has_cap(at + 1) or is_inner(view, at) or _behind_noun(view, at):
        return False
    return may_be_name(view, at + 1)


def may_be_name(view: View, at: int) -> bool:
    """Whether a word is part of a person's name as far as the pack knows."""
    return is_nothing_else(view, at) or (view.words[at] in view.names.given and view.texts[at].istitle())


def _behind_noun(view: View, at: int) -> bool:
    """Whether an office, or what states have, stands right before: "Presiden Zelenia Ivan", "pemerintah Zelenia"."""
    if view.before(at) in view.names.near.ruled or view.before(at) in view.names.fields:
        return True
    ends = (view.names.titles.at(view.words, back, at) for back in range(max(at - LONGEST, 0), at)
            if view.runs[back] > at)
    return any(hit is not None and hit[0] == at and hit[1] in _HELD_BY for hit in ends)


def _is_addressed(view: View, at: int) -> bool:
    """Whether a word stands alone behind "kata", behind a rank, or behind a form of address."""
    if view.has_cap(at + 1) or not view.before(at):
        return False
    cue = view.lang.cues.verbs.get(view.before(at))
    if cue is not None and cue.voice == "bare" and cue.act != "relay":
        return True
    ends = (view.names.titles.at(view.words, back, at) for back in range(max(at - LONGEST, 0), at)
            if view.runs[back] > at)
    return any(hit is not None and hit[0] == at and hit[1] in _CALLED for hit in ends)
