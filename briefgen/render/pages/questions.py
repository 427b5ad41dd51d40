"""Conflicts, each with all answers side by side, and what people decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial

from briefgen.model.dossier import Conflict, DossierClaim, SheetFile, Side
from briefgen.model.history import Decided
from briefgen.model.sheet import Claim
from briefgen.model.site import SitePath
from briefgen.render import contexts as c
from briefgen.render import ladders, urls
from briefgen.render.decisions import decided_claims
from briefgen.render.facets import facet_counts, facet_nav
from briefgen.render.findings import SIDES, conflict_title, conflict_view, side_value
from briefgen.render.measures import Measured, known_measures
from briefgen.render.pages.page import At, Make, Page, later, overview
from briefgen.render.parts import Rung, Turn, cut, part_view, turns
from briefgen.render.ranges import measure_view
from briefgen.render.views import Views

IN_FULL = 60
"""The most claims that a conflict's page shows in full; of more, half as many, and all in short behind it."""

CONFLICT = 2.0
"""A conflict in a list, in rows of a table of claims."""

Entry = tuple[SheetFile, Claim] | Conflict


def every_question(at: At) -> Iterator[Make]:
    """A page for each conflict; where it is one of numbers, with their chart."""
    index = at(urls.QUESTIONS)
    charts = {measured.id: measured for measured in known_measures(index)}
    titles = {conflict.id: conflict_title(index, conflict) for conflict in index.book.conflicts}
    often = Counter(titles.values())
    for conflict in index.book.conflicts:
        title = titles[conflict.id]
        unique = title if often[title] == 1 else f"{title} ({conflict.id})"
        yield later(_question, at(urls.question(conflict.id)), conflict, charts.get(conflict.id), unique)
        if _claims(conflict) > IN_FULL:
            yield from _answers(at, conflict, index.words("conflict.all_claims", question=unique))


def _question(views: Views, conflict: Conflict, measured: Measured | None, title: str) -> Page:
    chart = measure_view(views, measured) if measured else None
    many = _claims(conflict) > IN_FULL
    full = max(2, IN_FULL // (2 * min(len(conflict.sides), SIDES))) if many else IN_FULL
    shown = conflict_view(views, conflict, full=full, rest=_all_answers(conflict) if many else None)
    return Page(views, "pages/question.html", title, c.QuestionPage(shown, chart))


def _answers(at: At, conflict: Conflict, title: str) -> Iterator[Make]:
    """All claims of a conflict in short, answer by answer."""
    base = _all_answers(conflict)
    views = at(base)
    claims = [(side, views.book.claims[ref]) for side in conflict.sides for ref in side.claims
              if ref in views.book.claims]
    found, counted = cut(claims, lambda row: (_answer(views, conflict, row[0]),)), facet_counts(views)
    return (later(_lines, at(turn.path), conflict, title, turn).showing(counted) for turn in turns(base, found))


def _lines(views: Views, conflict: Conflict, title: str, turn: Turn[tuple[Side, DossierClaim]]) -> Page:
    groups: dict[str, list[c.ClaimLine]] = {}
    for side, claim in turn.items:
        groups.setdefault(_answer(views, conflict, side)[1], []).append(views.line(claim))
    lines = tuple(c.LineGroup(name, tuple(rows)) for name, rows in groups.items())
    count = views.words("counts.claims", n=sum(len(part.items) for part in turn.parts))
    context = c.ClaimsPage(title, count, c.ClaimsTable((), facet_nav(views), None), lines,
                           part_view(views, turn, "counts.claims"))
    return Page(views, "pages/claims.html", turn.title(title), context)


def _answer(views: Views, conflict: Conflict, side: Side) -> Rung:
    return urls.file_name(side.value), side_value(views, conflict, side)[0]


def _all_answers(conflict: Conflict) -> SitePath:
    return urls.part(urls.question(conflict.id), "claims")


def _claims(conflict: Conflict) -> int:
    return sum(len(side.claims) for side in conflict.sides)


def question_list(at: At, base: SitePath, title: str) -> Iterator[Make]:
    """All conflicts, the most severe first."""
    views = at(base)
    found = cut(views.book.conflicts, partial(_class, views), lambda _: CONFLICT)
    return (later(_questions, at(turn.path), title, turn) for turn in turns(base, found))


def _questions(views: Views, title: str, turn: Turn[Conflict]) -> Page:
    context = c.QuestionsPage(tuple(conflict_view(views, one) for one in turn.items),
                              part_view(views, turn, "counts.conflicts"))
    return Page(views, "pages/questions.html", turn.title(title), context)


def _class(views: Views, conflict: Conflict) -> tuple[Rung, ...]:
    return ((conflict.conflict_class, views.words.label("conflict_class", conflict.conflict_class)),)


def corrections(at: At) -> Iterator[Make]:
    """What people changed, newest first."""
    views = at(urls.CORRECTIONS)
    entries: list[Entry] = [*decided_claims(views.book.dossier)]
    entries += [conflict for conflict in views.book.conflicts if conflict.ruling]
    found = cut(entries, partial(_under, views), lambda entry: CONFLICT if isinstance(entry, Conflict) else 1.0,
                span=partial(ladders.span, views))
    return (overview(_corrections, at(turn.path), turn) for turn in turns(urls.CORRECTIONS, found))


def _corrections(views: Views, turn: Turn[Entry]) -> Page:
    rows = tuple(_correction(views, *one) for one in turn.items if not isinstance(one, Conflict))
    ruled = tuple(conflict_view(views, one) for one in turn.items if isinstance(one, Conflict))
    context = c.CorrectionsPage(rows, ruled, views.to(urls.CORRECTIONS_FEED), part_view(views, turn, "parts.items"),
                                _memory(views))
    return Page(views, "pages/corrections.html", turn.title(views.words("corrections.title")), context)


def _under(views: Views, entry: Entry) -> tuple[Rung, ...]:
    if isinstance(entry, Conflict):
        return (("rulings", views.words("corrections.rulings")),)
    at = entry[1].review.at
    return ladders.by_day(views, at[:10] if at else None)


def _correction(views: Views, file: SheetFile, claim: Claim) -> c.Correction:
    review, words = claim.review, views.words
    shown = review.state != "rejected"
    what = (c.Ref(claim.claim, views.to(urls.source(file.sheet.id), claim.id)) if shown
            else c.Ref(words("corrections.withdrawn", id=claim.id), views.to(urls.source(file.sheet.id))))
    changed = words("corrections.changed", fields=", ".join(review.changed)) if review.changed else None
    at = views.when(review.at) if review.at else None
    known = views.history.of(f"{file.sheet.id}#{claim.id}") if views.history else None
    return c.Correction(at, what, views.foreign(file.sheet.source.language) if shown else None, review.state, review.by,
                        review.note, changed, _replaced(known) if known and shown else (),
                        _commit(views, known) if known else None)


def _replaced(known: Decided) -> tuple[c.Replaced, ...]:
    """Old and new values; not of the article's own words, of which a page quotes no more than the editor allows."""
    return tuple(c.Replaced(field.name, field.old, field.new) for field in known.fields if field.kind != "evidence")


def _commit(views: Views, known: Decided) -> c.Ref:
    text = views.words("corrections.commit", commit=known.commit[:7], date=views.words.date(known.day))
    repository = views.site.repository
    return c.Ref(text, urls.commit_on_github(repository, known.commit)
                 if repository and urls.is_web(repository) else None)


def _memory(views: Views) -> str | None:
    """How far git's memory goes, in words."""
    if views.history is None:
        return None
    return views.words("corrections.shallow" if views.history.shallow else "corrections.history")
