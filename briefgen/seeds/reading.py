"""Seed text to article."""

from __future__ import annotations

import hashlib

from briefgen.errors import BriefgenError
from briefgen.lang import Language
from briefgen.model.article import Article, Line
from briefgen.model.problem import Problem, Where
from briefgen.seeds import about
from briefgen.seeds.bios import read_bios
from briefgen.seeds.decode import check_text, decode
from briefgen.seeds.fields import FrontMatter
from briefgen.seeds.front_matter import split_front_matter
from briefgen.seeds.head import settle_head
from briefgen.seeds.parts import parts_of
from briefgen.seeds.roles import Seen, look, story_start
from briefgen.seeds.story import settle_story
from briefgen.text.normalise import canonical

_LEDE, _LONGEST_LEDE = 3, 1_500
"""Lines and code points of the story that its headline shares words with."""


class SeedError(BriefgenError):
    """A seed cannot be read; the message is the first of its problems."""


def load_seed(data: bytes, path: str, lang: Language) -> tuple[Article | None, tuple[Problem, ...]]:
    """Read a seed file.

    data: the file's bytes. path: as problems name it, with forward slashes; its stem is the article's. Returns the
    article and no problem, or None and every problem found (S001 to S015, and S016 for a language that is not `lang`).
    """
    text = decode(data, path)
    if isinstance(text, Problem):
        return None, (text,)
    stem = path.rsplit("/", 1)[-1].removesuffix(".txt")
    return _article(text, stem, path, lang)


def read_seed(raw: str, stem: str, lang: Language) -> Article:
    """Read the decoded text of a seed, front matter included.

    Raises:
        SeedError: the text holds what no seed may hold, or its front matter is broken.
    """
    path = f"{stem}.txt"
    text = check_text(raw.removeprefix("\ufeff"), path)
    if isinstance(text, Problem):
        raise SeedError(str(text))
    article, problems = _article(text, stem, path, lang)
    if article is None:
        raise SeedError(str(problems[0]))
    return article


def _article(text: str, stem: str, path: str, lang: Language) -> tuple[Article | None, tuple[Problem, ...]]:
    split = split_front_matter(text, path)
    problems = (*split.problems, *_language_problems(split.front, path, lang))
    if not problems and not split.raw.strip():
        problems = (Problem(Where(path), "S006", "the seed holds front matter and no article",
                            "paste the article's text behind the front matter"),)
    if problems:
        return None, problems
    return _read(split.raw, stem, split.first_line, split.front, lang), ()


def _language_problems(front: FrontMatter, path: str, lang: Language) -> tuple[Problem, ...]:
    if front.language is None or front.language.lower().split("-")[0] == lang.tag.lower().split("-")[0]:
        return ()
    return (Problem(Where(path, 1), "S016", f"the front matter says {front.language}, and the rules read {lang.tag}",
                    f"delete the line if the article is in {lang.tag}; otherwise there is no pack to read it with"),)


def _read(raw: str, stem: str, first_line: int, front: FrontMatter, lang: Language) -> Article:
    text = canonical(raw)
    page = look(parts_of(text, raw, lang.page), lang)
    read_bios(page, lang)
    start = story_start(page, lang)
    if start == len(page):      # no line reads as prose: behind the first one, short as it is, stands the story
        start = min(1, len(page) - 1)
    lede = " ".join(seen.part.text for seen in page[start:start + _LEDE])[:_LONGEST_LEDE]
    head = settle_head(page[:start], lang, lede)
    settle_story(page[start:], head.headline, lang)
    said = about.collect(page, head, lang)
    return Article(
        stem=stem, raw=raw, text=text.text, to_raw=text.to_raw, first_line=first_line,
        sha256=hashlib.sha256(text.text.encode()).hexdigest(), language=front.language or lang.tag,
        lines=tuple(_line(seen) for seen in page),
        headline=front.headline or head.headline, outlet=about.outlet(said, front, lang),
        authors=about.authors(said, front), editors=about.editors(said, front),
        dateline=front.dateline or said.place, published=about.published(said, front),
        relays=about.relays(page, said, lang), credits=about.credits(page),
        url=front.url, archive_url=front.archive_url, retrieved=front.retrieved)


def _line(seen: Seen) -> Line:
    part = seen.part
    start, end = part.start, part.end
    if seen.role == "body" and seen.dateline:
        start += seen.dateline.end
    if seen.role == "body" and seen.closes and seen.signature:
        end = part.start + len(part.text[:seen.signature.start].rstrip())
    return Line(part.number, part.start, part.end, seen.role or "body", seen.rule, start, max(start, end))
