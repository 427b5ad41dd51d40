"""A name where it stands, before it is known what it names."""

from __future__ import annotations

from typing import NamedTuple

from briefgen.extract.full_forms import Form
from briefgen.model.finding import EntityType
from briefgen.model.span import Span


class Sighting(NamedTuple):
    """A name where it stands, before it is known what it names. called: it stands behind that name as its by-name.

    A named tuple, since each of many rules may put another in its place.
    """

    span: Span
    type: EntityType | None
    rule: str
    form: Form
    called: str | None = None
