"""A project from disk to records, with everything that is wrong with its files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Protocol

from briefgen.lang import Language
from briefgen.model.article import Article
from briefgen.model.dossier import SheetFile
from briefgen.model.packing import Unpackable, pack, unpack
from briefgen.model.problem import Problem, Where
from briefgen.model.registry import Registries
from briefgen.model.site import SiteConfig
from briefgen.pipeline.plain import PlainProblem, plain, problem
from briefgen.pipeline.remembering import opened, remembered
from briefgen.pipeline.results import Tell
from briefgen.project import Cache, File, Found, Unread, packaged_templates
from briefgen.sheets import Decoded, decode_registries, decode_sheet, decode_site
from briefgen.text.markdown import excess

TITLE = "Briefing"
"""Of a site that has no content/site.yaml yet."""

UNPACKED = ("unpacked",)
"""Stands for a sheet that has no plain form."""

PlainRead = tuple[tuple[Any, ...] | None, tuple[PlainProblem, ...]]
"""What was read of a file, packed, or None where it cannot be read; and what is wrong with it."""

TEXT_ENDINGS = (".html", ".xml", ".toml", ".css", ".js", ".svg", ".txt")
"""Of templates that have to be UTF-8."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A project as read.

    articles: of all seeds that can be read, by stem. sheets: those that can be read and have an article. texts: of all
    sheets as they stand on disk, by path. bare: articles that have no sheet. templates: path below templates/ -> bytes,
    the project's own over ours. problems: of any file. marks: path of a seed or a sheet -> hash of its bytes.
    """

    articles: Mapping[str, Article]
    sheets: tuple[SheetFile, ...]
    texts: Mapping[str, str]
    bare: tuple[Article, ...]
    registries: Registries
    site: SiteConfig
    templates: Mapping[str, bytes]
    problems: tuple[Problem, ...]
    marks: Mapping[str, str]


class Sources(Protocol):
    """Where a project's files come from: its folder, a revision in git, or the folder with some sheets exchanged."""

    def seeds(self) -> Found:
        """seeds/*.txt."""

    def sheets(self) -> Found:
        """content/sheets/*.yaml."""

    def topics(self) -> Found:
        """content/topics/*.yaml."""

    def content(self, name: str) -> Found:
        """One file of content/."""

    def templates(self) -> Found:
        """The user's own templates."""


def load(project: Sources, lang: Language, tell: Tell, memo: Cache | None = None) -> Loaded:
    """Read everything; a file that cannot be read is a problem and stops none of the others.

    memo: where what was read of a file is kept from one run to the next.
    """
    problems: list[Problem] = []
    seeds, written = project.seeds(), project.sheets()
    marks = {file.path: file.digest for file in (*seeds.files, *written.files)}
    articles = read_articles(seeds, lang, problems, tell, memo)
    texts = read_texts(written, problems)
    sheets = _sheets(texts, marks, articles, problems, tell, memo)
    problems += _seedless(texts, seeds)
    known = read_texts(project.content("entities.yaml") | project.content("outlets.yaml") | project.topics(), problems)
    registries, wrong = decode_registries(known)
    problems += wrong
    site = _site(project, problems)
    templates = _templates(project, problems)
    held = {_stem(path) for path in written.paths}
    bare = tuple(article for stem, article in articles.items() if stem not in held)
    return Loaded(articles, sheets, texts, bare, registries, site, templates, tuple(problems), marks)


def seed_of(file: SheetFile) -> str:
    """The path of a sheet's seed."""
    return f"seeds/{file.article.stem}.txt"


def mark_of(data: bytes | str) -> str:
    """A hash that differs where the data does."""
    return sha256(data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data).hexdigest()


def read_articles(found: Found, lang: Language, problems: list[Problem], tell: Tell,
                  memo: Cache | None = None) -> dict[str, Article]:
    """The seeds as articles, by stem; what cannot be read goes to `problems`. memo: as for `load`."""
    problems += found.problems
    tell("reading seeds", 0, len(found.files))

    def read(place: int) -> PlainRead:
        from briefgen.seeds import load_seed  # a room that most edits do not enter

        file = found.files[place]
        article, wrong = load_seed(file.data, file.path, lang)
        return pack(article) if article else None, tuple(map(plain, wrong))

    keys = [f"{file.path} {file.digest}" for file in found.files]
    held = remembered(memo, "articles", keys, read)
    problems += (problem(*each) for _, wrong in held for each in wrong)
    articles = opened(memo, "articles", keys, lambda place: held[place][0] and unpack(Article, held[place][0]))
    return {file.stem: article for file, article in zip(found.files, articles, strict=True) if article is not None}


class Texts(Mapping[str, str]):
    """Files as text, by path, each decoded when it is asked for: bytes take half the room of most texts."""

    def __init__(self, files: Mapping[str, File | Unread]) -> None:
        """files: in UTF-8."""
        self._files = files

    def __getitem__(self, path: str) -> str:
        return self._files[path].data.decode("utf-8")

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def read_texts(found: Found, problems: list[Problem]) -> Texts:
    """The files as text, by path; one that is not UTF-8 goes to `problems` (P006)."""
    problems += found.problems
    texts: dict[str, File | Unread] = {}
    for file in found.files:
        if isinstance(file, Unread):
            texts[file.path] = file
            continue
        try:
            file.data.decode("utf-8")
        except UnicodeDecodeError as error:
            line = file.data.count(b"\n", 0, error.start) + 1
            problems.append(Problem(Where(file.path, line), "P006", "is not UTF-8", "save the file as UTF-8"))
        else:
            texts[file.path] = file
    return Texts(texts)


def _sheets(texts: Mapping[str, str], marks: Mapping[str, str], articles: Mapping[str, Article],
            problems: list[Problem], tell: Tell, memo: Cache | None) -> tuple[SheetFile, ...]:
    tell("reading sheets", 0, len(texts))
    paths = list(texts)

    def read(place: int) -> PlainRead:
        decoded, wrong = decode_sheet(texts[paths[place]], paths[place])
        return _packed(decoded) if decoded else None, tuple(map(plain, wrong))

    keys = [f"{path} {marks[path]}" for path in paths]
    held = remembered(memo, "sheets", keys, read)
    problems += (problem(*each) for _, wrong in held for each in wrong)

    def file(place: int) -> SheetFile | None:
        path, plain = paths[place], held[place][0]
        decoded = decode_sheet(texts[path], path)[0] if plain == UNPACKED else plain and unpack(Decoded, plain)
        article = articles.get(_stem(path))
        return SheetFile(path, decoded.sheet, article, decoded.claim_lines) if decoded and article else None

    whole = [f"{key} {marks.get(f'seeds/{_stem(path)}.txt')}" for key, path in zip(keys, paths, strict=True)]
    return tuple(file for file in opened(memo, "files", whole, file) if file is not None)


def _packed(decoded: Decoded) -> tuple[Any, ...]:
    """A sheet as plain data; of one whose claims hold proposals only a mark that it has to be read again."""
    try:
        return pack(decoded)
    except Unpackable:
        return UNPACKED


def _seedless(texts: Mapping[str, str], seeds: Found) -> Iterator[Problem]:
    """Sheets whose seed is not there (P007); what is there and cannot be read has a problem of its own."""
    found = seeds.paths
    for path in () if "seeds" in found else texts:
        if f"seeds/{_stem(path)}.txt" not in found:
            yield Problem(Where(path), "P007", f"its seed seeds/{_stem(path)}.txt is not there",
                          "put the seed back, or delete the sheet")


def _site(project: Sources, problems: list[Problem]) -> SiteConfig:
    intro = _intro(project, problems)
    for path, text in read_texts(project.content("site.yaml"), problems).items():
        site, wrong = decode_site(text, path, intro)
        problems += wrong
        if site is not None:
            return site
    return SiteConfig(TITLE, intro=intro)


def _intro(project: Sources, problems: list[Problem]) -> str:
    """content/index.md; empty where there is none, or more of it than is read (P009)."""
    for path, text in read_texts(project.content("index.md"), problems).items():
        if why := excess(text):
            problems.append(Problem(Where(path), "P009", why, "shorten it; what is found belongs into sheets"))
        else:
            return text
    return ""


def _templates(project: Sources, problems: list[Problem]) -> dict[str, bytes]:
    found = project.templates()
    texts = Found(tuple(file for file in found.files if file.path.endswith(TEXT_ENDINGS)), found.problems)
    read_texts(texts, problems)                 # rendering decodes them again, and would not say in which line
    own = {file.path.removeprefix("templates/"): file.data for file in found.files}
    return dict(sorted({**dict(packaged_templates()), **own}.items()))


def _stem(path: str) -> str:
    return path.rpartition("/")[2].rpartition(".")[0]
