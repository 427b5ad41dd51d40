"""The pages: for each its path, its template, its context."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from briefgen.render import urls
from briefgen.render.assets import Assets
from briefgen.render.pages.briefing import briefings, chains, numbers, timeline
from briefgen.render.pages.claims import claim_lists, source
from briefgen.render.pages.page import At, Make, Page
from briefgen.render.pages.questions import corrections, every_question, questions
from briefgen.render.pages.registers import entities, entity, outlet, outlets
from briefgen.render.pages.texts import data_index, method, missing, search, style_policy

__all__ = ["At", "Make", "Page", "pages", "style_policy"]


def pages(at: At, templates: Mapping[str, str | bytes], assets: Assets) -> Iterator[Make]:
    """Every page of the site but its frame, each made by its call. at: makes the views for a path."""
    book = at(urls.INDEX).book
    yield from briefings(at)
    yield partial(timeline, at(urls.TIMELINE))
    yield partial(numbers, at(urls.NUMBERS))
    yield partial(chains, at(urls.CHAINS))
    yield from claim_lists(at)
    yield from (partial(source, at(urls.source(file.sheet.id)), file) for file in book.dossier.sheets)
    yield partial(questions, at(urls.QUESTIONS))
    yield from every_question(at)
    yield partial(entities, at(urls.ENTITIES))
    yield from (partial(entity, at(urls.entity(one.id)), one) for one in book.dossier.entities)
    yield partial(outlets, at(urls.OUTLETS))
    yield from (partial(outlet, at(urls.outlet(one.id)), one) for one in book.outlets.values())
    yield partial(corrections, at(urls.CORRECTIONS))
    yield partial(search, at(urls.SEARCH), assets)
    yield partial(data_index, at(urls.DATA))
    yield partial(method, at(urls.METHOD), templates)
    yield partial(missing, at(urls.MISSING), assets)
