"""The editor's own words: Markdown to clean HTML."""

from __future__ import annotations

from markupsafe import Markup

from briefgen.errors import TemplateFault
from briefgen.text.unseen import marked

_TAGS = {"p", "em", "strong", "a", "ul", "ol", "li", "blockquote", "h2", "h3", "h4", "code", "br", "hr",
         "table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd"}
_ATTRIBUTES: dict[str, set[str]] = {"a": {"href"}, "*": set()}


def prose(text: str) -> Markup:
    """Markdown to HTML that holds text, lists, tables and links, nothing else.

    Headings begin at h2, since a page has one h1. Addresses are http, https or relative; scripts, styles, pictures
    and event handlers do not survive (nh3), and what is invisible becomes a mark that is seen.

    Raises:
        TemplateFault: nested deeper than the Markdown reader follows. It also takes time by the square of the number of
            brackets in a paragraph; `text/markdown.py` tells whether a text is within bounds.
    """
    if not text:
        return Markup("")
    import nh3  # here, since most pages have no words of the editor's

    try:
        html = _html(marked(text))
    except RecursionError:
        raise TemplateFault("content/index.md: lists, quotations or definitions are nested too deep") from None
    html = html.replace("<h1>", "<h2>").replace("</h1>", "</h2>")
    return Markup(nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes={"http", "https"}))  # noqa: S704 - nh3 has cleaned it


def _html(text: str) -> str:
    """Extensions as they are: by name they are looked for in all that is installed, which takes longer than they do."""
    from markdown import Markdown
    from markdown.extensions.def_list import DefListExtension
    from markdown.extensions.sane_lists import SaneListExtension
    from markdown.extensions.tables import TableExtension

    return Markdown(extensions=[TableExtension(), DefListExtension(), SaneListExtension()],
                    output_format="html").convert(text)
