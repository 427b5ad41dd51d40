"""Names of companies and clubs that an article shows by what else it says: whose staff, whose full name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefgen.extract.name_signs import LONGEST, Place, is_inner, is_nothing_else, led, run
from briefgen.extract.name_view import View


def bosses(places: Sequence[Place]) -> Iterator[str]:
    """Firms and clubs that have two sorts of people or things of their own ("karyawan Laparaya", "saham Laparaya").

    One will do where an office of a firm and its holder stand around it ("Direktur Utama Laparaya Rendi Kusmana").
    """
    found: dict[str, set[str]] = {}
    for view, at in places:
        noun = view.before(at)
        if noun in view.names.near.staffed and not view.has_cap(at + 1) and is_nothing_else(view, at):
            found.setdefault(view.texts[at], set()).add(noun)
        elif view.has_cap(at + 2) and led(view, at, view.names.near.bosses) and is_nothing_else(view, at):
            found.setdefault(view.texts[at], set()).add("")
    apart = frozenset(_alone(places)) if found else frozenset[str]()
    persons = frozenset(_last_names(places)) if found else frozenset[str]()
    yield from (name for name, nouns in found.items() if name.lower() not in persons and (
        len(nouns) > 1 or ("" in nouns and name in apart)))


def firms(places: Sequence[Place], views: Sequence[View]) -> Iterator[str]:
    """What companies are called for short, where the article calls them so and never uses the word as another."""
    found = dict.fromkeys(_firm_words(places))
    if not found:
        return
    apart = frozenset(_alone(places))
    small = {token.low for view in views for token in view.tokens if not token.cap}
    yield from (name for name in found if name in apart and name.lower() not in small)


def _firm_words(places: Iterable[Place]) -> Iterator[str]:
    """The first word of each company's name, by which alone it may be called: "PT Arga Global Tbk", "Arga"."""
    for view, at in places:
        end = run(view, at) if led(view, at, view.names.near.firms) else at
        if end > at + 1 and len(view.texts[at]) > LONGEST and view.words[at] not in view.names.given:
            yield view.texts[at]


def _alone(places: Iterable[Place]) -> Iterator[str]:
    """Words that stand with no capital beside them, though they do not begin a sentence."""
    for view, at in places:
        inner = is_inner(view, at) and not view.tokens[at - 1].opens
        if not (inner or view.tokens[at].opens or view.has_cap(at + 1)):
            yield view.texts[at]


def _last_names(places: Iterable[Place]) -> Iterator[str]:
    """Words behind another capital that may be a person's first name: "Arman Velik"."""
    for view, at in places:
        if is_inner(view, at) and is_nothing_else(view, at - 1) and not view.has_cap(at + 1):
            yield view.words[at]
