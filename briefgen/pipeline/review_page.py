"""The review page of the dev server: what it shows, and what becomes of what it sends."""

from __future__ import annotations

from collections.abc import Mapping

from briefgen.errors import ReviewRefused
from briefgen.pipeline.loading import read_texts
from briefgen.pipeline.review import open_sheet, review
from briefgen.project import File, Project, packaged_templates, sheet_path
from briefgen.render import ReviewDesk, review_page
from briefgen.render import review_index as render_index
from briefgen.sheets import DECISIONS, Decision, Word, decode_sheet

_MOST_VALUES = 200


def review_sheet(project: Project, stem: str, *, token: str, by: str) -> bytes:
    """The page of one sheet.

    Raises:
        ReviewRefused: there is no such sheet, or it cannot be read.
    """
    stems = [file.stem for file in project.sheets().files]
    at = stems.index(stem) if stem in stems else 0
    before, behind = stems[at - 1] if at else None, stems[at + 1] if at + 1 < len(stems) else None
    opened = open_sheet(project, stem)
    desk = ReviewDesk(token, by, before, behind)
    return review_page(opened.file, opened.seen, opened.problems, desk, dict(packaged_templates()))


def review_index(project: Project) -> bytes:
    """The list of sheets; one that cannot be read is listed with no claims."""
    rows = []
    for path, text in read_texts(project.sheets(), []).items():
        decoded, _ = decode_sheet(text, path)
        claims = decoded.sheet.claims if decoded else ()
        stem = File(path, b"").stem
        title = (decoded.sheet.source.headline if decoded else None) or stem
        rows.append((stem, title, len(claims), sum(claim.review.state == "unreviewed" for claim in claims)))
    return render_index(rows, dict(packaged_templates()))


def review_assets() -> tuple[bytes, bytes]:
    """The page's script and style, as they ship: what may write into sheets is not a project's to replace."""
    held = dict(packaged_templates())
    return held["review/review.js"], held["review/review.css"]


def take_decision(project: Project, stem: str, said: Mapping[str, object], *, at: str) -> None:
    """Write what the page sent: claim, decision, by, note, values (pairs), seen.

    Raises:
        ReviewRefused: it is no decision, or cannot be; see `review`.
        ProjectError: the disk refused.
    """
    held = {name: said.get(name) for name in ("claim", "decision", "by", "note", "seen")}
    texts = {name: value for name, value in held.items() if isinstance(value, str)}
    values = said.get("values")
    if texts.keys() != held.keys() or not isinstance(values, list) or len(values) > _MOST_VALUES:
        raise ReviewRefused("this is no decision: load the page again")
    decision = _decision(texts["decision"])
    word = Word(decision, texts["by"], at, texts["note"] or None, tuple(_pair(value) for value in values))
    review(project, f"{sheet_path(stem)}#{texts['claim']}", word, seen=texts["seen"])


def _decision(text: str) -> Decision:
    for decision in DECISIONS:
        if decision == text:
            return decision
    raise ReviewRefused("there is no such decision: load the page again")


def _pair(value: object) -> tuple[str, str]:
    match value:
        case [str(way), str(text)]:
            return way, text
    raise ReviewRefused("a value is a pair of texts: load the page again")
