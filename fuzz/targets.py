"""What is fuzzed: bytes in, and an assertion on what comes out. Only what is documented may be raised."""

from __future__ import annotations

from functools import cache

from briefgen.check import check_sheet
from briefgen.dossier import assemble
from briefgen.extract import extract
from briefgen.lang import Language, load_language
from briefgen.model.article import Article
from briefgen.model.dossier import SheetFile
from briefgen.model.edtf import parse, relate
from briefgen.model.problem import Problem
from briefgen.model.registry import Registries
from briefgen.seeds import load_seed
from briefgen.seeds.front_matter import split_front_matter
from briefgen.sheets import decode_registries, decode_sheet, merge_text

PATH = "content/sheets/a.yaml"
PART = b"\x00SEED\x00"


@cache
def language() -> Language:
    """The pack, once."""
    return load_language("id")


def _told(problems: tuple[Problem, ...]) -> None:
    """Every problem is one line with a line for the fix, and names a place."""
    for problem in problems:
        assert problem.where.path
        assert problem.where.line >= 0
        assert "\n" not in problem.message + problem.fix, problem
        assert len(problem.message) < 1_000, problem


def _article(data: bytes) -> Article | None:
    article, problems = load_seed(data, "seeds/a.txt", language())
    _told(problems)
    assert article is not None or problems
    return article


def seed(data: bytes) -> None:
    """A seed: an article or a problem; its sheet can be read, passes its own check, and can be compared."""
    article = _article(data)
    if article is None:
        return
    text, problems = merge_text(None, PATH, extract(article, language(), version="0"), article)
    assert problems == ()
    decoded, problems = decode_sheet(text, PATH)
    assert decoded is not None, (problems[0], text)
    file = SheetFile(PATH, decoded.sheet, article, decoded.claim_lines)
    wrong = [each for each in check_sheet(file, text, Registries(), language()) if each.severity == "error"]
    assert wrong == [], wrong[0]
    assemble((file,), Registries())
    again, problems = merge_text(text, PATH, extract(article, language(), version="0"), article)
    assert (again, problems) == (text, ())


def sheet(data: bytes) -> None:
    """A sheet: records or problems."""
    decoded, problems = decode_sheet(data.decode("utf-8", "replace"), PATH)
    _told(problems)
    assert decoded is not None or problems


def registries(data: bytes) -> None:
    """Every other file of content/."""
    text = data.decode("utf-8", "replace")
    _, problems = decode_registries(dict.fromkeys((
        "content/entities.yaml", "content/outlets.yaml", "content/topics/a.yaml"), text))
    _told(problems)


def front_matter(data: bytes) -> None:
    """The block at the top of a seed, here without the line that opens it."""
    split = split_front_matter("---\n" + data.decode("utf-8", "replace"), "seeds/a.txt")
    _told(split.problems)
    assert split.first_line >= 1


def merge(data: bytes) -> None:
    """A sheet, PART, a seed: the sheet brought up to date can be read, and bringing it up again changes nothing."""
    old, _, raw = data.partition(PART)
    text = old.decode("utf-8", "replace")
    article = _article(raw)
    if article is None:
        return
    fresh = extract(article, language(), version="0")
    before, _ = decode_sheet(text, PATH)
    merged, problems = merge_text(text, PATH, fresh, article)
    _told(problems)
    if before is None:
        assert merged == text
        return
    after, wrong = decode_sheet(merged, PATH)
    assert after is not None, wrong[0]
    kept = {claim.id for claim in before.sheet.claims if claim.review.state != "unreviewed"}
    assert kept <= {claim.id for claim in after.sheet.claims}
    assert merge_text(merged, PATH, fresh, article)[0] == merged


def edtf(data: bytes) -> None:
    """Two dates, parted by a space: ValueError, or dates that compare."""
    found = []
    for part in data.decode("utf-8", "surrogatepass" if data.isascii() else "replace").split(" ")[:2]:
        try:
            date = parse(part)
        except ValueError:
            continue
        assert date.low is None or date.high is None or date.low <= date.high
        found.append(date)
    for one in found:
        for other in found:
            assert relate(one, other) == relate(other, one)


TARGETS = (seed, sheet, registries, front_matter, merge, edtf)
