"""The pages: for each its path, its template, its context."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from briefgen.render import urls
from briefgen.render.assets import Assets
from briefgen.render.pages.briefing import briefings
from briefgen.render.pages.chains import chains
from briefgen.render.pages.claims import claim_lists, source
from briefgen.render.pages.numbers import numbers
from briefgen.render.pages.page import At, Make, Page, later
from briefgen.render.pages.places import WHOLE
from briefgen.render.pages.questions import corrections, every_question, question_list
from briefgen.render.pages.registers import entities, outlets
from briefgen.render.pages.texts import data_index, method, missing, search, style_policy
from briefgen.render.pages.timeline import timeline

__all__ = ["At", "Make", "Page", "Section", "pages", "sections", "style_policy"]


@dataclass(frozen=True, slots=True)
class Section:
    """Pages that are listed together. under: how the addresses of most of them begin, and those of few others."""

    under: tuple[str, ...]
    list: Callable[[], Iterable[Make]]


def sections(at: At, templates: Mapping[str, str | bytes], assets: Assets) -> tuple[Section, ...]:
    """Every page of the site but its frame, each made by its call. at: makes the views for a path.

    To list the pages of a section takes nothing of the others.
    """
    def words(key: str) -> str:
        return at(urls.INDEX).words(key)

    return (
        Section(("index", "topics"), lambda: briefings(at)),
        Section(("timeline",), lambda: timeline(at, WHOLE, words("timeline.title"))),
        Section(("numbers",), lambda: numbers(at)),
        Section(("chains",), lambda: chains(at)),
        Section(("claims",), lambda: claim_lists(at)),
        Section(("sources",), lambda: (later(source, at(urls.source(file.sheet.id)), file)
                                       for file in at(urls.INDEX).book.dossier.sheets)),
        Section(("questions",), lambda: chain(question_list(at, WHOLE.questions, words("conflict.list")),
                                              every_question(at))),
        Section(("entities",), lambda: entities(at)),
        Section(("outlets",), lambda: outlets(at)),
        Section(("corrections",), lambda: corrections(at)),
        Section(("search",), lambda: search(at, assets)),
        Section(("data", "method", "404"), lambda: (
            later(data_index, at(urls.DATA)), later(method, at(urls.METHOD), templates),
            later(missing, at(urls.MISSING), assets.missing))),
    )


def pages(at: At, templates: Mapping[str, str | bytes], assets: Assets) -> Iterator[Make]:
    """The pages of all sections."""
    return chain.from_iterable(section.list() for section in sections(at, templates, assets))
