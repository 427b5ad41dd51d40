"""A sheet against its article: everything that is wrong, in the order of its lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice

from briefgen.check import atoms, people, values
from briefgen.check.case import Case, Evidence
from briefgen.lang import Language
from briefgen.model.dossier import SheetFile
from briefgen.model.problem import Problem
from briefgen.model.registry import Registries
from briefgen.sheets import Places

MOST = 1000

Check = Callable[[Case], Iterable[Problem]]

CHECKS: tuple[Check, ...] = (
    atoms.text_unchanged,
    atoms.source_verbatim,
    atoms.claims_verbatim,
    atoms.evidence_in_story,
    values.times_follow,
    values.weekdays_fit,
    values.inferred_anchor,
    values.numbers_follow,
    people.edits_reviewed,
    people.reviews_signed,
    people.proposals_wait,
    people.ids_known,
    people.links_known,
    people.numbers_attributed,
    people.reviewable,
)
"""Every check of one sheet; each yields problems of its own codes, documented in docs/problems.md."""


def check_sheet(file: SheetFile, yaml: str, known: Registries, lang: Language) -> tuple[Problem, ...]:
    """Everything that is wrong with one sheet.

    file: the decoded sheet with the article of its seed. yaml: the text that it was decoded from, for line numbers.
    known: the project's registries. lang: the pack of the article's language. Problems come in the order of their lines
    in the YAML; equal input gives equal problems. A sheet with more than `MOST` is told no further.
    """
    case = Case(file, yaml, Places(yaml), Evidence(file.article), known, lang)
    return tuple(sorted(islice((problem for check in CHECKS for problem in check(case)), MOST)))
