"""Pages as the dev server shows them: with the script that reloads, and with the problems of a failed build on top."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from briefgen.model.problem import Problem

SCRIPT, STYLE = "/livereload.js", "/-/problems.css"
"""Addresses of the server itself. No page of a site begins with "-", and none is called livereload.js."""

CSS = b"""#briefgen-problems {
  position: fixed; inset: auto 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto; margin: 0;
  padding: 1rem 1.5rem; font: 15px/1.5 ui-monospace, monospace; color: #fff; background: #7a1020;
  border-top: 4px solid #ffb4b4; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate;
}
#briefgen-problems h2 { margin: 0 0 .5rem; font: bold 1rem/1.5 system-ui, sans-serif; }
#briefgen-problems li { margin: 0 0 .5rem; }
"""

_POLICY = re.compile(rb"<meta\s[^>]*http-equiv=[\"']?Content-Security-Policy[^>]*>", re.IGNORECASE)
_BODY = re.compile(rb"<body\b[^>]*>", re.IGNORECASE)
_HEAD_END = re.compile(rb"</head\s*>", re.IGNORECASE)
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")


def live(page: bytes, problems: Sequence[Problem], fault: str | None) -> bytes:
    """A page of the last good site, made to reload, with what is wrong now on top.

    The page's own Content-Security-Policy is for the published site; it would keep the page from hearing of a change,
    so the server sends one of its own (`policy`) and takes the page's out.
    """
    head = f'<link rel="stylesheet" href="{STYLE}"><script defer src="{SCRIPT}"></script>'.encode()
    page = _HEAD_END.sub(lambda end: head + end[0], _POLICY.sub(b"", page, count=1), count=1)
    if not (problems or fault):
        return page
    return _BODY.sub(lambda body: body[0] + _overlay(problems, fault), page, count=1)


def only_problems(problems: Sequence[Problem], fault: str | None) -> bytes:
    """A page for when no build has succeeded yet."""
    return live(b'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>briefgen: problems</title></head>'
                b"<body></body></html>", problems, fault)


def policy(host: str) -> str:
    """Scripts and styles from the server only, and a connection back to it. host: as the browser named it."""
    return ("default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; "
            f"frame-ancestors 'none'; connect-src 'self' ws://{host}")


def _overlay(problems: Sequence[Problem], fault: str | None) -> bytes:
    items = [*([fault] if fault else []), *map(str, problems)]
    listed = "".join(f"<li>{escape(_UNSEEN.sub(_shown, item))}</li>" for item in items)
    return ('<section id="briefgen-problems" role="alert" lang="en"><h2>The site cannot be built; the last good one is '
            f"shown.</h2><ol>{listed}</ol></section>").encode()


def _shown(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
