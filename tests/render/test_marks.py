"""A page's mark holds all that the page shows: what has the same mark has the same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pytest

from briefgen.model.dossier import Dossier
from briefgen.model.site import SitePath
from briefgen.render import urls
from briefgen.render.assets import Assets, assets
from briefgen.render.book import Book
from briefgen.render.facets import facet_counts
from briefgen.render.html import filler
from briefgen.render.jinja import environment
from briefgen.render.making import alone, rendered
from briefgen.render.marks import Marks, _Seen, searches
from briefgen.render.pages import At, Make, pages
from briefgen.render.pages.page import later
from briefgen.render.views import Views
from briefgen.render.words import read_words
from tests.render.fixture import DOSSIER, SEVERAL, site
from tests.render.large import many, tighten
from tests.render.watched import WHOLE, Notes, Open, Read, watched

Templates = Mapping[str, str | bytes]

NAMES = {"entities", "outlets", "number", "articles", "asked", "measured", "dossier.topics"}
"""Tables of which every mark holds all that pages show."""

OF_STORIES = {"sheets", "claims", "claims_of", "groups_of", "conflicts_of", "states", "withheld", "same"}
"""Tables whose keys are sheets or claims, or ids of what stands between these."""


@dataclass(frozen=True)
class Watch:
    """Pages of a dossier whose every look-up is noted."""

    at: At
    notes: Notes
    look: Assets
    makes: tuple[Make, ...]
    stories: Mapping[str, str]


def watch(dossier: Dossier, templates: Templates) -> Watch:
    """The dossier's copies are its stories."""
    notes = Notes()
    book, shelf, words = watched(Book(dossier), notes), Open(notes), read_words("id", templates)

    def at(path: SitePath) -> Views:
        return Views(book, site(), words, path, None, shelf)

    look = assets(templates, at(urls.INDEX))
    return Watch(at, notes, look, tuple(pages(at, templates, look)), stories_of(dossier))


def stories_of(dossier: Dossier) -> dict[str, str]:
    """Sheets of one copy are of one story."""
    return {file.sheet.id: f"story {file.sheet.id.partition('-')[2]}" for file in dossier.sheets}


@pytest.mark.parametrize("dossier", [many(DOSSIER, 3), many(SEVERAL, 3)], ids=["one topic", "several topics"])
def test_a_page_reads_nothing_that_its_mark_does_not_hold(
    dossier: Dossier, templates: Templates, monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whichever page, however long its lists are; those without a mark may read all."""
    tighten(monkeypatch)
    seen = watch(dossier, templates)
    fill = filler(environment(templates, seen.at(urls.INDEX).words), seen.look)
    of_claims = {found.id: seen.stories[found.claims[0].partition("#")[0]] for found in dossier.groups}
    wrong, marked = [], 0
    for make in seen.makes:
        if make.given is None or searches(make):
            continue
        with seen.notes.listening() as read:
            fill(make)
        held = _Seen(seen.at(urls.INDEX).book, templates, seen.stories, {})
        held.take(make.given)
        of_topic = make.given[1] is not seen.at(urls.INDEX).book        # whose counts are those of its stories
        counted = of_topic or facet_counts(seen.at(make.path)) in make.given
        wrong += [(make.path, table, key) for table, key in read
                  if not _holds(held.stories, counted, (table, key), seen.stories | of_claims)]
        marked += 1
    assert sorted(wrong, key=repr) == []
    assert marked > len(dossier.sheets) + len(dossier.conflicts)


def _holds(held: set[str], counted: bool, read: Read, stories: Mapping[str, str]) -> bool:
    """Whether a mark holds what was read. counted: the counts of facets are in it."""
    table, key = read
    if table == "facets":
        return counted
    if table in NAMES:
        return True
    if table not in OF_STORIES or key == WHOLE:
        return table == "dossier.claims" and counted            # how many they are, where their counts are known
    known = stories.get(str(key).partition("#")[0])
    return known is None or known in held                       # an outlet's id is looked for among sheets, and is none


def test_what_stands_with_its_mark_is_not_made_again(templates: Templates) -> None:
    """And what is made is what it would have been; another story's mark makes its own pages anew, and no others."""
    dossier = many(SEVERAL, 3)
    stories = stories_of(dossier)
    whole = rendered(dossier, site(), templates, spread=alone, stories=stories)
    again = rendered(dossier, site(), templates, spread=alone, stories=stories, standing=whole.marks)
    assert set(again.kept) == set(whole.marks)
    assert {path: whole.files[path] for path in again.files} == dict(again.files)
    edited = {sheet: mark.replace("story 01", "edited") for sheet, mark in stories.items()}
    after = rendered(dossier, site(), templates, spread=alone, stories=edited, standing=whole.marks)
    made = {path for path in after.files if path.startswith("sources/")}
    assert made == {urls.source(sheet) for sheet, mark in edited.items() if mark == "edited"}


@pytest.mark.parametrize("other", [
    replace(SEVERAL, entities=SEVERAL.entities[1:]), replace(SEVERAL, topics=SEVERAL.topics[::-1]),
    replace(SEVERAL, outlets=SEVERAL.outlets[1:]),
], ids=["entities", "topics", "outlets"])
def test_names_that_every_page_may_show_change_every_mark(other: Dossier, templates: Templates) -> None:
    """They are few, and change seldom."""
    stories = stories_of(SEVERAL)
    before = rendered(SEVERAL, site(), templates, spread=alone, stories=stories).marks
    after = rendered(other, site(), templates, spread=alone, stories=stories).marks
    pictures = {path for path in before if path.endswith(".png")}
    assert not {path for path in before.keys() & after.keys() - pictures if before[path] == after[path]}


def test_a_page_that_is_given_something_unknown_is_a_fault_of_ours(templates: Templates) -> None:
    """Nobody could tell whether it stayed."""
    seen = watch(DOSSIER, templates)
    marks = Marks(seen.at(urls.INDEX), templates, seen.look, seen.stories)
    with pytest.raises(TypeError, match="has no mark"):
        marks.of(later(lambda _views, _what: pytest.fail("made"), seen.at(urls.METHOD), object()))
