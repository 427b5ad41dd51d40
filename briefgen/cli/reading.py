"""A reading for people: the article with what was found in it marked, and each finding under its line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from rich.console import Console
from rich.text import Text

from briefgen.cli.terminal import safe

STYLES = {"time": "cyan", "quantity": "yellow", "quote": "green", "statement": "magenta", "mention": "bold"}


def show(found: Mapping[str, Any]) -> None:
    """Print one object of `briefgen inspect --format json`."""
    console = Console(highlight=False, soft_wrap=True)
    console.print(Text(safe(found["file"]), style="bold reverse"))
    for key, value in found["source"].items():
        if value:
            shown = ", ".join(value) if isinstance(value, list) else str(value)
            console.print(Text.assemble((f"{key:>12}  ", "dim"), safe(shown)))
    starts = _starts(found["text"])
    for line in found["lines"]:
        start, end = starts[line["line"] - 1], starts[line["line"]] - 1
        spans = [span for span in found["spans"] if start <= span["start"] < end]
        console.print(Text.assemble((f"{line['line']:>4} {line['role']:<12}", "dim"),
                                    _marked(found["text"][start:end], start, spans)))
        for span in sorted(spans, key=lambda span: (span["start"], -span["end"])):
            console.print(_finding(span))
    console.print()


def _starts(text: str) -> list[int]:
    """Offset of each line, and one past the end of the text and its missing line end."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts


def _marked(line: str, start: int, spans: Sequence[Mapping[str, Any]]) -> Text:
    """The line with its findings in colour. Built piece by piece: escaping changes lengths."""
    cuts = {0, len(line)}
    for span in spans:
        cuts |= {span["start"] - start, min(span["end"] - start, len(line))}
    marked, edges = Text(), sorted(cuts)
    for left, right in pairwise(edges):
        styles = [STYLES[span["kind"]] for span in spans
                  if span["start"] - start <= left and right <= span["end"] - start]
        marked.append(safe(line[left:right]), " ".join(styles))
    return marked


def _finding(span: Mapping[str, Any]) -> Text:
    said = {key: value for key, value in span.items()
            if key not in ("kind", "start", "end", "text", "rule") and value not in (None, [], "")}
    facts = "  ".join(f"{key}={', '.join(value) if isinstance(value, list) else value}" for key, value in said.items())
    words = span["text"] if len(span["text"]) <= 60 else span["text"][:59] + "…"
    return Text.assemble(" " * 17, (f"{span['kind']:<10}", STYLES[span["kind"]]), safe(words.replace("\n", " ")),
                         ("  " + safe(facts), "dim"), (f"  [{span['rule']}]", "dim italic"))
