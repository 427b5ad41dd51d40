"""Names that only this article knows: its own towns, clubs and companies, shown once and named barely elsewhere.

"Kabupaten Arga", "Polres Bandar Rawa", a dateline: what stands there is a place wherever else it stands, so that
"Bupati Arga Sinta Dewanti" falls into the place and the person.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from briefgen.extract import name_signs as signs
from briefgen.extract.name_bodies import bodies
from briefgen.extract.name_owners import bosses, firms
from briefgen.extract.name_realms import realms
from briefgen.extract.name_signs import LONGEST, Place, Shown
from briefgen.extract.name_tails import spliced
from briefgen.extract.name_view import GROUP, TITLED, Expect, View
from briefgen.lang.names import Known
from briefgen.lang.phrasebook import Phrasebook, phrasebook
from briefgen.model.finding import EntityType
from briefgen.text.slugs import slug


def local_names(
    views: Sequence[View], places: Sequence[Place], called: frozenset[str], dateline: str | None,
    house: str | None, bound: Mapping[str, EntityType],
) -> Phrasebook[Known]:
    """The names that an article shows as places, clubs or companies; the first showing of a name decides its kind.

    bound: those between an office and its holder, which other signs may know better.
    """
    shown: dict[str, EntityType] = {house: "ORG"} if house else {}
    shown |= dict.fromkeys(bosses(places), "ORG")
    shown |= dict.fromkeys(firms(places, views), "ORG")
    shown |= dict.fromkeys(bodies(places), "ORG")
    for name, kind in _all_shown(views, dateline, places, called):
        words = name.lower().split()
        person = words[0] in views[0].names.given or (words[0] in called and kind != "ORG")
        if len(words) > 1 or not person:
            shown.setdefault(name, kind)
    shown |= {name: "GPE" for name in realms(places) if shown.get(name) != "LOC"}
    folded: dict[str, Known] = {}
    for name, kind in {**bound, **shown}.items():
        folded.setdefault(name.lower(), Known(slug(name), kind, GROUP, (name,)))
    return phrasebook(folded.items(), "names of the article")


def _all_shown(
    views: Sequence[View], dateline: str | None, places: Sequence[Place], called: frozenset[str],
) -> Iterator[Shown]:
    """Sure signs before doubtful ones; each rule is asked at every word with a capital that may be led to it."""
    led = [(view, at) for view, at in places if view.before(at) in view.names.near.leading]
    for view, last in places:
        if last + 1 < len(view.texts) and view.texts[last + 1][1:2] == "-":
            for at in range(max(last - LONGEST + 1, 0), last + 1):
                yield from signs.scored(view, at) if view.tokens[at].cap else ()
    for view, at in places:
        yield from signs.defined(view, at)
    for rule in (signs.coached, signs.company, signs.seat):
        for view, at in led:
            yield from rule(view, at)
    if dateline and 0 < len(dateline.split()) <= LONGEST and views[0].names.known.get(dateline.lower()) is None:
        yield dateline, "GPE"
    for view, at in led:
        yield from signs.between(view, at)
    for view, at in places:
        yield from signs.inside(view, at)
    for view, at in led:
        yield from signs.before_person(view, at, called)


def is_local_person(view: View, at: int, end: int, expect: Expect) -> bool:
    """Whether a place of one word only begins a person's name here: "Arga Wibawa"; not behind an office or "di"."""
    if expect in TITLED or view.words[at] in view.bound or end > at + 1 or not view.has_cap(end):
        return False
    if view.is_title(end) or view.is_head(end):
        return False
    if view.before(at) in view.names.near.prepositions or view.names.is_common(view.words[end]):
        return False
    return not any(signs.led(view, at, heads) for heads in (view.names.near.offices, view.names.near.seats))


def _opened(views: Sequence[View]) -> list[View]:
    """The views, told which words have a capital because they open a sentence: "Penjual" where "penjual" stands too."""
    opening = {token.low for view in views for token in view.tokens if token.opens and token.cap}
    small = {token.low for view in views for token in view.tokens if not token.cap}
    inside = {view.words[at] for view in views for at in view.caps if not view.tokens[at].opens}
    plain = (opening & small) - inside
    return [view if plain.isdisjoint(view.words) else replace(view, plain=frozenset(plain)) for view in views]


def with_local(views: Iterable[View], dateline: str | None, house: str | None = None) -> list[View]:
    """The views of an article's sentences, each told what the others show. house: the outlet, as it calls itself."""
    plain = _opened(list(views))
    places = [(view, at) for view in plain for at in view.caps]
    called = frozenset(signs.called(places))
    if not plain:
        return plain
    bound = dict(spliced(places))
    local = local_names(plain, places, called, dateline, house, bound)
    telling, owned = frozenset(local.reach) | called, frozenset(map(str.lower, bound))
    return [view if telling.isdisjoint(view.words) else view.told(local, called, owned) for view in plain]
