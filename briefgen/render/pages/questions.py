"""Conflicts, each with all answers side by side, and what people decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial

from briefgen.model.dossier import Conflict, SheetFile
from briefgen.model.history import Decided
from briefgen.model.sheet import Claim
from briefgen.render import contexts as c
from briefgen.render import urls
from briefgen.render.decisions import decided_claims
from briefgen.render.findings import conflict_title, conflict_view
from briefgen.render.measures import Measured, measures
from briefgen.render.pages.page import At, Make, Page
from briefgen.render.ranges import measure_view
from briefgen.render.views import Views


def every_question(at: At) -> Iterator[Make]:
    """A page for each conflict; where it is one of numbers, with their chart."""
    index = at(urls.QUESTIONS)
    charts = {measured.id: measured for measured in measures(index)}
    titles = {conflict.id: conflict_title(index, conflict) for conflict in index.book.conflicts}
    often = Counter(titles.values())
    for conflict in index.book.conflicts:
        title = titles[conflict.id]
        unique = title if often[title] == 1 else f"{title} ({conflict.id})"
        yield partial(_question, at(urls.question(conflict.id)), conflict, charts.get(conflict.id), unique)


def _question(views: Views, conflict: Conflict, measured: Measured | None, title: str) -> Page:
    chart = measure_view(views, measured) if measured else None
    return Page(views, "pages/question.html", title, c.QuestionPage(conflict_view(views, conflict, full=True), chart))


def questions(views: Views) -> Page:
    """All conflicts."""
    context = c.QuestionsPage(tuple(conflict_view(views, one) for one in views.book.conflicts))
    return Page(views, "pages/questions.html", views.words("conflict.list"), context)


def corrections(views: Views) -> Page:
    """What people changed, newest first."""
    rows = tuple(_correction(views, file, claim) for file, claim in decided_claims(views.book.dossier))
    ruled = tuple(conflict_view(views, conflict) for conflict in views.book.conflicts if conflict.ruling)
    context = c.CorrectionsPage(rows, ruled, views.to(urls.CORRECTIONS_FEED), _memory(views))
    return Page(views, "pages/corrections.html", views.words("corrections.title"), context)


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
