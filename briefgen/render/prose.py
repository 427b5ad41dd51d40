"""The editor's own words: Markdown to clean HTML."""

from __future__ import annotations

import markdown
import nh3
from markupsafe import Markup

from briefgen.errors import TemplateFault
from briefgen.text.unseen import marked

_TAGS = {"p", "em", "strong", "a", "ul", "ol", "li", "blockquote", "h2", "h3", "h4", "code", "br", "hr",
         "table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd"}
_ATTRIBUTES: dict[str, set[str]] = {"a": {"href"}, "*": set()}
_EXTENSIONS = ("tables", "def_list", "sane_lists")


def prose(text: str) -> Markup:
    """Markdown to HTML that holds text, lists, tables and links, nothing else.

    Headings begin at h2, since a page has one h1. Addresses are http, https or relative; scripts, styles, pictures
    and event handlers do not survive (nh3), and what is invisible becomes a mark that is seen.

    Raises:
        TemplateFault: nested deeper than the Markdown reader follows. It also takes time by the square of the number of
            brackets in a paragraph; `text/markdown.py` tells whether a text is within bounds.
    """
    try:
        html = markdown.markdown(marked(text), extensions=list(_EXTENSIONS), output_format="html")
    except RecursionError:
        raise TemplateFault("content/index.md: lists, quotations or definitions are nested too deep") from None
    html = html.replace("<h1>", "<h2>").replace("</h1>", "</h2>")
    return Markup(nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes={"http", "https"}))  # noqa: S704 - nh3 has cleaned it
