"""What the site is called, and what a page of it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

SitePath = NewType("SitePath", str)
"""A file of the site, relative to site/, with forward slashes: "sources/003_….html"."""


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """content/site.yaml.

    language: of the pages, "id" or "en". base_url: absolute, with a final slash, or None (no sitemap then).
    repository: "https://github.com/OWNER/NAME", or None. branch: of the repository, for edit links.
    excerpt_budget: the largest share of an article that a page quotes, 0 to 1, or None for no cap.
    intro: content/index.md as Markdown, the editor's own words.
    """

    title: str
    language: str = "id"
    description: str | None = None
    base_url: str | None = None
    publisher: str | None = None
    repository: str | None = None
    branch: str = "main"
    time_zone: str = "Asia/Jakarta"
    excerpt_budget: float | None = None
    intro: str = ""
