"""`briefgen add`: pages and texts become seeds, each article once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

from briefgen.errors import ProjectError
from briefgen.imports import (
    Known,
    decode_page,
    from_archive,
    is_page,
    name_seed,
    page_seed,
    read_page,
    same_page,
    with_known,
)
from briefgen.lang import Language, load_language
from briefgen.model.article import Article
from briefgen.model.problem import Problem, Where
from briefgen.model.site import SiteConfig
from briefgen.pipeline.loading import read_articles, read_texts
from briefgen.pipeline.results import LANGUAGE, Tell, quiet
from briefgen.project import Net, Project, create_seed, fetch, read_outside, seed_path, visible
from briefgen.seeds import load_seed
from briefgen.sheets import decode_site

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_MOST_OF_A_NAME = 1_000


@dataclass(frozen=True, slots=True)
class Added:
    """seeds: paths of the new seeds, in the order in which they were given. problems: why others are none."""

    seeds: tuple[str, ...]
    problems: tuple[Problem, ...]


def add(project: Project, given: Sequence[str], *, known: Known, now: str, net: Net, agent: str,
        tell: Tell = quiet) -> Added:
    """Bring articles into seeds/: files of text or saved HTML, and addresses of pages.

    known: what the person says of them; it wins over what a page says. now: the day that is written as the day of
    retrieval of a page that is fetched. agent: how we call ourselves to servers. Problems: I001 to I003 a page cannot
    be fetched, I004 the article is there already, I005 a page without a story, and those of reading a file or a seed.

    Raises:
        NoReader: a page is given, and what reads pages is not installed.
        ProjectError: the disk refused, or the project's time zone is unknown.
    """
    lang = load_language(LANGUAGE)
    shelf = _Shelf(read_articles(project.seeds(), lang, [], tell).values())
    desk = _Desk(lang, _zone(project), net, agent, now)
    seeds: list[str] = []
    problems: list[Problem] = []
    for done, name in enumerate(given):
        tell("adding", done, len(given))
        try:
            text, article = desk.read(name, known, shelf)
        except _Not as refused:
            problems += refused.problems
            continue
        path = _put(project, article, text)
        shelf.take(replace(article, stem=Path(path).stem))
        seeds.append(path)
    return Added(tuple(seeds), tuple(problems))


class _Not(Exception):
    """What was given is no new seed; the problems say why."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__()
        self.problems = problems


class _Shelf:
    """The articles that are there, by address and by words."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._pages: dict[str, str] = {}
        self._words: dict[str, str] = {}
        for article in articles:
            self.take(article)

    def take(self, article: Article) -> None:
        for url in filter(None, (article.url, article.archive_url)):
            self._pages.setdefault(same_page(url), article.stem)
        self._words.setdefault(_words(article), article.stem)

    def refuse(self, name: str, *urls: str | None) -> None:
        """Stop where one of the addresses is a page that is there."""
        for url in filter(None, urls):
            if stem := self._pages.get(same_page(url)):
                raise _Not(_there(name, f"{seed_path(stem)} has this address"))

    def refuse_words(self, name: str, article: Article) -> None:
        """Stop where an article with this story is there, whatever stands around the story."""
        if stem := self._words.get(_words(article)):
            raise _Not(_there(name, f"{seed_path(stem)} has the same text"))


@dataclass(frozen=True, slots=True)
class _Desk:
    """What reading one article takes."""

    lang: Language
    zone: tzinfo
    net: Net
    agent: str
    now: str

    def read(self, name: str, known: Known, shelf: _Shelf) -> tuple[str, Article]:
        """The text of a new seed, and the article that it is."""
        if _ADDRESS.match(name):
            return self._address(name, known, shelf)
        shelf.refuse(name, known.url, known.archive_url)
        file = read_outside(Path(name))
        if isinstance(file, Problem):
            raise _Not(file)
        if is_page(file.data):
            return self._page(name, decode_page(file.data), None, known, shelf)
        return self._text(name, file.data, known, shelf)

    def _address(self, url: str, known: Known, shelf: _Shelf) -> tuple[str, Article]:
        asked = from_archive(url)
        if asked:
            known = replace(known, url=known.url or asked.original, archive_url=known.archive_url or url)
        known = replace(known, retrieved=known.retrieved or self.now)
        shelf.refuse(url, known.url or url)
        got = fetch(asked.raw if asked else url, self.net, agent=self.agent)
        if isinstance(got, Problem):
            raise _Not(replace(got, where=Where(visible(url))))
        if not is_page(got.data):
            return self._text(url, got.data, replace(known, url=known.url or got.url), shelf)
        where = known.url if asked else got.url
        return self._page(url, decode_page(got.data, got.charset), where, known, shelf)

    def _page(self, name: str, html: str, url: str | None, known: Known, shelf: _Shelf) -> tuple[str, Article]:
        page = read_page(html, url=url, zone=self.zone)
        if page is None:
            raise _Not(Problem(Where(visible(name)), "I005", "holds no article that could be told from the page",
                               "copy the article's text into a file, and add that"))
        shelf.refuse(name, known.url or page.url)
        text = page_seed(page, known)
        article = self._article(name, text)
        if article.headline != page.headline:
            text = page_seed(page, known, headline=True)
            article = self._article(name, text)
        shelf.refuse_words(name, article)
        return text, article

    def _text(self, name: str, data: bytes, known: Known, shelf: _Shelf) -> tuple[str, Article]:
        plain, problems = load_seed(data, visible(name), self.lang)
        if plain is None:
            raise _Not(*problems)
        text = with_known(data.decode("utf-8").removeprefix("\ufeff"), known)
        article = self._article(name, text)
        shelf.refuse(name, article.url, article.archive_url)
        shelf.refuse_words(name, article)
        return text, article

    def _article(self, name: str, text: str) -> Article:
        article, problems = load_seed(text.encode("utf-8"), visible(name), self.lang)
        if article is None:
            raise _Not(*problems)
        return article


def _words(article: Article) -> str:
    """The story's words: of two copies of one article the lines around it differ, with what the copier took along."""
    body = (article.text[line.body_start:line.body_end] for line in article.lines if line.role == "body")
    return " ".join(" ".join(body).split()) or article.sha256


def _there(name: str, why: str) -> Problem:
    return Problem(Where(visible(name)), "I004", f"is in the project already: {why}",
                   "edit nothing; if the outlet changed the article, put the new text into that file")


def _put(project: Project, article: Article, text: str) -> str:
    """Write the seed under its name, or the first free one behind it: another article may have the same headline."""
    stem = name_seed(article) or "article"
    for number in range(1, _MOST_OF_A_NAME):
        free = stem if number == 1 else f"{stem}-{number}"
        if create_seed(project, free, text):
            return seed_path(free)
    raise ProjectError(f"there are {_MOST_OF_A_NAME} seeds called {stem}: rename this one's headline, or some of them")


def _zone(project: Project) -> tzinfo:
    name = SiteConfig("").time_zone
    for path, text in read_texts(project.content("site.yaml"), []).items():
        site, _ = decode_site(text, path, "")
        name = site.time_zone if site else name
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise ProjectError(f"there is no time zone {visible(name)}: correct time_zone in content/site.yaml") from error
