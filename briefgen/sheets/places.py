"""Where an atom of a sheet stands in its file; worked out only when a problem needs it."""

from __future__ import annotations

from briefgen.sheets.faults import Faults
from briefgen.sheets.yaml_text import Items, Keys, Node, read_tree


class Places:
    """The lines of one file, read when the first is asked for.

    `line("claims", 2, "times", 0, "text")` is the 1-based line of that value, or of the nearest thing around it that
    the file has; 0 where the file cannot be read.
    """

    __slots__ = ("_read", "_text", "_top")

    def __init__(self, text: str) -> None:
        self._text = text
        self._read = False
        self._top: Keys | None = None

    def line(self, *way: str | int) -> int:
        """The line of the value at the end of a way of keys and positions."""
        if not self._read:
            self._top, self._read = read_tree(self._text, Faults("")), True
        if self._top is None:
            return 0
        node: Node = self._top
        line = node.line
        for step in way:
            if isinstance(node, Keys) and isinstance(step, str) and step in node.nodes:
                line, node = node.lines[step], node.nodes[step]
            elif isinstance(node, Items) and isinstance(step, int) and step < len(node.nodes):
                node = node.nodes[step]
                line = node.line
            else:
                break
        return line
