"""A name where it stands, before it is known what it names."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.extract.full_forms import Form
from briefgen.model.finding import EntityType
from briefgen.model.span import Span


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name where it stands, before it is known what it names. called: it stands behind that name as its by-name."""

    span: Span
    type: EntityType | None
    rule: str
    form: Form
    called: str | None = None
