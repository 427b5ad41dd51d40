"""What a story tells in few claims: what many tell is not one thing of which two claims could be held to each other."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import TypeVar

Found = TypeVar("Found")


def few(found: Iterable[Found], most: int) -> list[Found]:
    """All that is found where it is at most so many; else nothing, and of no more than one beyond that is asked."""
    held = list(islice(found, most + 1))
    return held if len(held) <= most else []
