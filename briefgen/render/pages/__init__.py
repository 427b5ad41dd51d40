"""The pages: for each its path, its template, its context."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

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

__all__ = ["At", "Make", "Page", "pages", "style_policy"]


def pages(at: At, templates: Mapping[str, str | bytes], assets: Assets) -> Iterator[Make]:
    """Every page of the site but its frame, each made by its call. at: makes the views for a path."""
    index = at(urls.INDEX)
    book, words = index.book, index.words
    yield from briefings(at)
    yield from timeline(at, WHOLE, words("timeline.title"))
    yield from numbers(at)
    yield from chains(at)
    yield from claim_lists(at)
    yield from (later(source, at(urls.source(file.sheet.id)), file) for file in book.dossier.sheets)
    yield from question_list(at, WHOLE.questions, words("conflict.list"))
    yield from every_question(at)
    yield from entities(at)
    yield from outlets(at)
    yield from corrections(at)
    yield from search(at, assets)
    yield later(data_index, at(urls.DATA))
    yield later(method, at(urls.METHOD), templates)
    yield later(missing, at(urls.MISSING), assets.missing)
