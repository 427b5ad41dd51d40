"""A comparison for people at a terminal, and for `grep`: a line for each change, what it holds indented below."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from briefgen.cli.terminal import safe
from briefgen.model.change import Changed, ContentDiff, FieldChange, RecordChange
from briefgen.render import effect_words

LONGEST = 200
"""Letters of a value that are shown; a quote may be long."""

STYLES = {"number": "bold red", "date": "bold red", "polarity": "bold red", "attribution": "bold yellow",
          "evidence": "yellow", "wording": "cyan", "review": "green", "added": "bold green", "removed": "bold magenta"}


def show(compared: ContentDiff) -> None:
    """Print a comparison to standard output."""
    console = Console(highlight=False, soft_wrap=True) if sys.stdout.isatty() else None
    for line in _lines(compared):
        if console:
            console.print(line)
        else:
            sys.stdout.write(line.plain + "\n")


def _lines(compared: ContentDiff) -> Iterator[Text]:
    for changed in compared.changes:
        yield from _change(changed)
    for effect in compared.effects:
        yield Text.assemble("together: ", (safe(effect_words(effect)), "bold"))
    if not compared.changes:
        yield Text(f"no claim differs: {safe(compared.before)} → {safe(compared.after)}", "dim")


def _change(changed: Changed) -> Iterator[Text]:
    change = changed.change
    where = f"{change.path}:{change.line}" if change.line else change.path
    yield Text.assemble((safe(where), "bold"), ": ", (change.kind, STYLES[change.kind]), f" {safe(change.record)}",
                        (" (extraction)" if change.by == "extraction" else "", "dim"))
    if _apart(change):
        yield Text.assemble("    ", (_cut(change.says), "italic"))
    for field in change.fields:
        yield Text.assemble("    ", *_field(field))
    for effect in changed.effects:
        yield Text.assemble("    ", (safe(effect_words(effect)), "bold"))


def _apart(change: RecordChange) -> bool:
    """Whether the claim's words do not stand among the values anyway."""
    return change.says not in {value for field in change.fields for value in (field.name, field.old, field.new)}


def _field(field: FieldChange) -> Iterator[str | tuple[str, str]]:
    yield f"{safe(field.name)}: "
    if field.old is not None:
        yield _cut(field.old), "red"
    if field.old is not None and field.new is not None:
        yield " → "
    if field.new is not None:
        yield _cut(field.new), "green"
    if field.old is None or field.new is None:
        yield " (new)" if field.old is None else " (gone)", "dim"


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return safe(line if len(line) <= LONGEST else line[:LONGEST - 1] + "…")
