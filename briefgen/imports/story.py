"""The story of a page, without what stands around it. The reading is trafilatura's, an optional part of briefgen."""

from __future__ import annotations

from typing import Any

from briefgen.errors import BriefgenError


class NoReader(BriefgenError):
    """What reads web pages is not installed."""


def parse(html: str) -> Any:  # noqa: ANN401 - an lxml element, which has no types
    """The page as a tree; None where it is none.

    Raises:
        NoReader: trafilatura is not installed.
    """
    try:
        from trafilatura import load_html
    except ImportError as error:
        raise NoReader("web pages are read with trafilatura, which is not installed: "
                       "pip install 'briefgen[web]'") from error
    return load_html(html)


def paragraphs(tree: Any) -> tuple[str, ...]:  # noqa: ANN401 - an lxml element, which has no types
    """Paragraphs, headings and items of the story in their order; none where the page holds no story.

    Only the words are taken from it: what it guesses of title, author and date is not used, since it would take the
    year of a copyright line for a date. Tables and comments of readers are left out.
    """
    from trafilatura import bare_extraction

    found = bare_extraction(tree, include_comments=False, include_tables=False)
    text = getattr(found, "text", None) or ""
    return tuple(line for each in text.splitlines() if (line := " ".join(each.split())))
