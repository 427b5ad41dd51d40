"""Find reported speech: direct quotations and statements, with speaker and chain."""

from __future__ import annotations

from briefgen.extract.scope import Scope
from briefgen.model.finding import Mention, Named, Speech


def find_speech(scope: Scope, mentions: tuple[Mention, ...], named: tuple[Named, ...]) -> tuple[Speech, ...]:
    """Every quotation and statement, in text order."""
    return ()
