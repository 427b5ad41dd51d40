"""Waiting for what a page's own words do not show."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from playwright.sync_api import Error

if TYPE_CHECKING:
    from playwright.sync_api import Page

_PATIENCE = 15.0
_STEP_MS = 25


def until(page: Page, expression: str) -> None:
    """Return once a JavaScript expression holds in the page; reloads in between are no matter.

    Each try is a call of its own from outside. The library's own waiting tries again from a timer inside the page,
    where a Content-Security-Policy like ours forbids it to evaluate anything.

    Raises AssertionError where it does not hold within 15 seconds.
    """
    end = time.monotonic() + _PATIENCE
    while not _holds(page, expression):
        assert time.monotonic() < end, f"never held: {expression}"
        page.wait_for_timeout(_STEP_MS)


def _holds(page: Page, expression: str) -> bool:
    try:
        return bool(page.evaluate(expression))
    except Error as error:
        if "Execution context was destroyed" not in error.message:
            raise
        return False
