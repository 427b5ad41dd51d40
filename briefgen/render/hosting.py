"""What a static host wants beside the pages: robots.txt, .nojekyll, sitemap.xml."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.etree import ElementTree as ET

from briefgen.model.site import SiteConfig, SitePath
from briefgen.render import urls
from briefgen.render.xml import document

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def hosting_files(site: SiteConfig, pages: Sequence[SitePath]) -> Mapping[SitePath, bytes]:
    """robots.txt and .nojekyll, and a sitemap of `pages` where the site knows its address."""
    robots = ["User-agent: *", "Allow: /"]
    files = {urls.NOJEKYLL: b""}
    if site.base_url:
        robots.append(f"Sitemap: {urls.absolute(site.base_url, urls.SITEMAP)}")
        files[urls.SITEMAP] = _sitemap([urls.absolute(site.base_url, page) for page in pages])
    return files | {urls.ROBOTS: ("\n".join(robots) + "\n").encode()}


def _sitemap(addresses: Sequence[str]) -> bytes:
    ET.register_namespace("", _SITEMAP)
    root = ET.Element(f"{{{_SITEMAP}}}urlset")
    for address in sorted(addresses):
        ET.SubElement(ET.SubElement(root, f"{{{_SITEMAP}}}url"), f"{{{_SITEMAP}}}loc").text = address
    return document(root)
