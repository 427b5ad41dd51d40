"""The page on which a person reviews one sheet, for the dev server alone: the article beside its claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from jinja2 import DictLoader, Environment, StrictUndefined

from briefgen.model.article import Article, Line
from briefgen.model.dossier import SheetFile
from briefgen.model.problem import Problem
from briefgen.model.sheet import Claim
from briefgen.render.jinja import fill

FOLDER = "review/"
_HOP, _TIME, _NUMBER = ("who", "text", "basis"), ("role", "text", "edtf", "rule"), (
    "text", "value", "high", "bound", "unit")
_LONG = ("claim", "quote")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line that is evidence of the same claims throughout. claims: ids; kinds: of atoms, for style."""

    text: str
    claims: tuple[str, ...]
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """A line of the article as the seed file has it."""

    number: int
    role: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Input:
    """One value that may be corrected. way: its name for `--set`. value: as text, empty where there is none."""

    way: str
    value: str
    long: bool


@dataclass(frozen=True, slots=True)
class Card:
    """One claim. offers: what a proposal would change, as (field, value). problems: what `check` says of it."""

    claim: Claim
    inputs: tuple[Input, ...]
    offers: tuple[tuple[str, str], ...]
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """What the server adds. token: proof that a request comes from the page. by: who reviews, as far as is known."""

    token: str
    by: str
    before: str | None = None
    behind: str | None = None


def review_page(file: SheetFile, seen: str, problems: Sequence[Problem], desk: Desk,
                templates: Mapping[str, bytes]) -> bytes:
    """The page of one sheet. seen: the mark of the text that is shown, which a decision has to name.

    Raises:
        TemplateFault: the template cannot be rendered.
    """
    sheet = file.sheet
    states = Counter(claim.review.state for claim in sheet.claims)
    others = [problem for problem in problems if _owner(file, problem) is None]
    return _fill("page.html", templates, title=sheet.source.headline or sheet.id, sheet=sheet, path=file.path,
                 seen=seen, desk=desk, lines=list(_lines(file.article, sheet.claims)), states=sorted(states.items()),
                 cards=list(_cards(file, problems)), others=others)


def review_index(rows: Sequence[tuple[str, str, int, int]], templates: Mapping[str, bytes]) -> bytes:
    """The list of sheets: id, headline, claims, claims that nobody has reviewed.

    Raises:
        TemplateFault: the template cannot be rendered.
    """
    return _fill("index.html", templates, rows=rows)


def _fill(name: str, templates: Mapping[str, bytes], **context: object) -> bytes:
    held = {path: data.decode("utf-8") for path, data in templates.items()
            if path.startswith(FOLDER) and path.endswith(".html")}
    env = Environment(loader=DictLoader(held), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
                      lstrip_blocks=True, auto_reload=False)
    return fill(env, FOLDER + name, **context).encode("utf-8")


def _lines(article: Article, claims: Sequence[Claim]) -> Iterator[ArticleLine]:
    marks: dict[int, list[tuple[int, int, str, str]]] = {}
    by_number = {line.number: line for line in article.lines}
    for claim in claims:
        for line, start, end in _quoted(article, claim, by_number):
            found = marks.setdefault(line.number, [])
            found.append((start, end, claim.id, ""))
            for words, kind in _atoms(claim):
                at = article.text.find(words, start, end) if words else -1
                found += [(at, at + len(words), claim.id, kind)] if at >= 0 else []
    for line in article.lines:
        yield ArticleLine(line.number + article.first_line - 1, line.role,
                          tuple(_pieces(article.text, line, marks.get(line.number, []))))


def _quoted(article: Article, claim: Claim, by_number: Mapping[int, Line]) -> Iterator[tuple[Line, int, int]]:
    """Where a claim's quote and its further spans stand: on its own line, else on the first that has them."""
    own = by_number.get(claim.line - article.first_line + 1)
    for words in (claim.quote, *claim.also):
        for line in ([own] if own else []) + list(article.lines):
            at = article.text.find(words, line.start, line.end)
            if at >= 0:
                yield line, at, at + len(words)
                break


def _atoms(claim: Claim) -> Iterator[tuple[str, str]]:
    yield from ((time.text, "time") for time in claim.times)
    yield from ((quantity.text, "quantity") for quantity in claim.quantities)
    yield from ((hop.text, "source") for hop in claim.via)
    yield claim.hedge or "", "hedge"


def _pieces(text: str, line: Line, marks: Sequence[tuple[int, int, str, str]]) -> Iterator[Piece]:
    cuts = sorted({line.start, line.end, *(cut for mark in marks for cut in mark[:2])})
    for start, end in pairwise(cuts):
        over = [mark for mark in marks if mark[0] <= start and end <= mark[1]]
        yield Piece(text[start:end], tuple(dict.fromkeys(mark[2] for mark in over)),
                    tuple(sorted({mark[3] for mark in over} - {""})))


def _cards(file: SheetFile, problems: Sequence[Problem]) -> Iterator[Card]:
    for claim in file.sheet.claims:
        own = tuple(f"{problem.code} {problem.message}" for problem in problems if _owner(file, problem) == claim.id)
        yield Card(claim, tuple(_inputs(claim)), tuple((name, _text(value)) for name, value in claim.proposal), own)


def _owner(file: SheetFile, problem: Problem) -> str | None:
    """The claim in whose block of the YAML a problem stands."""
    before = [(line, key) for key, line in file.claim_lines if line <= problem.where.line]
    return max(before)[1] if before else None


def _inputs(claim: Claim) -> Iterator[Input]:
    for name in ("claim", "kind", "hedge", "negated", "place", "about", "quote"):
        yield Input(name, _text(getattr(claim, name)), name in _LONG)
    for field, parts in (("times", _TIME), ("quantities", _NUMBER), ("via", _HOP)):
        for at, item in enumerate(getattr(claim, field)):
            yield from (Input(f"{field}[{at}].{part}", _text(getattr(item, part)), long=False) for part in parts)
    for name in ("event", "answers", "measure"):
        yield Input(name, _text(getattr(claim, name)), long=False)


def _text(value: object) -> str:
    """A value as `--set` takes it; empty where there is none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return f"[{', '.join(map(str, value))}]"
    return str(value)
