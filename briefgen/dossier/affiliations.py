"""Whom a person speaks for: the state or body whose office the articles give right before the name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefgen.lang.compare import Comparison
from briefgen.model.dossier import DossierEntity, SheetFile

_LAST_WORD = re.compile(r"[^\W\d_]{1,40}\Z")
_ENDS = re.compile(r"[.,;:!?\n]")
_WINDOW = 41
"""Characters before a body's name among which the word that names the office ends."""


def affiliations(
    sheets: Sequence[SheetFile], ids: Mapping[tuple[str, str], str], by_id: Mapping[str, DossierEntity],
    words: Comparison,
) -> dict[str, str]:
    """Whom a person speaks for: the state or body that stands right before the name most often.

    "Presiden Rusia Vladimir Putin", "Direktur PT Karya, Hartono": an office of it. Behind a preposition it is a place.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for file in sheets:
        forms = {form: ids[file.sheet.id, entity.id] for entity in file.sheet.entities
                 for form in (entity.name, *entity.mentions) if len(form) > 1}
        types = {home: by_id[home].type for home in forms.values()}
        bodies = [form for form in forms if types[forms[form]] in ("state", "organisation")]
        people = [form for form in forms if types[forms[form]] == "person"]
        if bodies and people:
            for body, person in _beside(file.article.text, bodies, people, words):
                counts[forms[person]][forms[body]] += 1
    return {person: min(found, key=lambda body: (-found[body], body)) for person, found in sorted(counts.items())}


def _beside(text: str, bodies: Iterable[str], people: Iterable[str], words: Comparison) -> Iterator[tuple[str, str]]:
    """(body, person) wherever the name of a body stands right before a person's, an office before both."""
    longest = sorted(bodies, key=lambda form: (-len(form), form))
    ends = tuple(f"{body}{gap}" for body in longest for gap in (" ", ", "))
    for at, person in _named(text, people).items():
        if text.endswith(ends, 0, at):
            end = at - 2 if text[at - 2] == "," else at - 1
            body = next((body for body in longest if _has_office(text, end, body, words)), None)
            if body:
                yield body, person


def _named(text: str, people: Iterable[str]) -> dict[int, str]:
    """Where a person is named, with the longest form that stands there as words of its own."""
    found: dict[int, str] = {}
    for form in sorted(people, key=len):
        at = text.find(form)
        while at >= 0:
            end = at + len(form)
            if not (text[end:end + 1].isalnum() or text[end:end + 1] == "_"):
                found[at] = form
            at = text.find(form, at + 1)
    return found


def _has_office(text: str, end: int, body: str, words: Comparison) -> bool:
    """Whether a body's name ends there behind a word that is no preposition, and no former or future office."""
    start = end - len(body)
    if not text.endswith(body, 0, end) or start < 2 or text[start - 1] != " ":
        return False
    office = _LAST_WORD.search(text, max(0, start - 1 - _WINDOW), start - 1)
    grammar = words.grammar
    return office is not None and office[0].lower() not in grammar.prepositions and grammar.out_of_office.isdisjoint(
        _ENDS.split(text[max(0, start - 1 - _WINDOW):start - 1].lower())[-1].split())
