"""The only place that makes a path in site/ or an address between pages. Every address is relative."""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from urllib.parse import quote, urlsplit

from briefgen.model.site import SitePath
from briefgen.text.slugs import short_hash, slug

INDEX = SitePath("index.html")
TIMELINE = SitePath("timeline.html")
CHAINS = SitePath("chains.html")
QUESTIONS = SitePath("questions/index.html")
ENTITIES = SitePath("entities/index.html")
OUTLETS = SitePath("outlets/index.html")
CORRECTIONS = SitePath("corrections.html")
METHOD = SitePath("method.html")
NUMBERS = SitePath("numbers.html")
SEARCH = SitePath("search.html")
CLAIMS = SitePath("claims/index.html")
DATA = SitePath("data/index.html")
MISSING = SitePath("404.html")
CSV = SitePath("data/claims.csv")
JSON = SitePath("data/briefing.json")
CLAIMS_JSON = SitePath("data/claims.json")
LINKED = SitePath("data/briefing.jsonld")
BIBTEX = SitePath("data/sources.bib")
CSL = SitePath("data/sources.csl.json")
ICS = SitePath("data/timeline.ics")
TIMELINE_JSON = SitePath("data/timeline.json")
SUMS = SitePath("data/SHA256SUMS")
DOWNLOADS = {"csv": CSV, "claims_json": CLAIMS_JSON, "json": JSON, "linked": LINKED, "bibtex": BIBTEX, "csl": CSL,
             "ics": ICS, "timeline_json": TIMELINE_JSON, "sums": SUMS}
"""The files of data/ in the order in which the page of data lists them."""

ATOM = SitePath("feed.xml")
JSON_FEED = SitePath("feed.json")
CORRECTIONS_FEED = SitePath("corrections.xml")
SITEMAP = SitePath("sitemap.xml")
ROBOTS = SitePath("robots.txt")
NOJEKYLL = SitePath(".nojekyll")
ICON = SitePath("assets/icon.svg")
CARD = SitePath("assets/card.png")

_PLAIN = re.compile(r"[a-z0-9_][a-z0-9._-]{0,99}")
_PORTS = (f"{port}{n}" for port in ("com", "lpt") for n in range(10))
_RESERVED = frozenset(("index", "con", "prn", "aux", "nul", *_PORTS))
_WEB = re.compile(r"https?://[^\s/?#@:\\<>\"'\[\]]+(?::[0-9]{1,5})?(?:[/?#]\S*)?")
_FRAGMENT_SAFE = "!$()*+./:;=?@_~'"


@lru_cache(maxsize=1 << 16)
def file_name(identifier: str) -> str:
    """A file name, without its ending, that is the same on every file system.

    An id that is already plain ASCII in lower case stays as it is. Any other becomes its slug and a hash, so that no id
    can leave its folder, shadow an index or differ from another by case alone.
    """
    stem = identifier.split(".", 1)[0]
    if _PLAIN.fullmatch(identifier) and stem not in _RESERVED and not identifier.endswith("."):
        return identifier
    return f"{slug(identifier)[:60]}-{short_hash(identifier)}"


def source(stem: str) -> SitePath:
    """The page of one fact sheet."""
    return SitePath(f"sources/{file_name(stem)}.html")


def topic(identifier: str) -> SitePath:
    """The briefing of one topic, where a site has several."""
    return SitePath(f"topics/{file_name(identifier)}.html")


def card(topic_id: str) -> SitePath:
    """The picture for shared links of one topic, where a site has several."""
    return SitePath(f"assets/card-{file_name(topic_id)}.png")


def order(name: str) -> SitePath:
    """All claims in another order: by "date", "source" or "agreement"."""
    return SitePath(f"claims/by-{name}.html")


def facet(name: str, value: str) -> SitePath:
    """The claims of one value of a facet ("kind", "agreement")."""
    return SitePath(f"claims/{name}-{file_name(value)}.html")


def question(conflict: str) -> SitePath:
    """The page of one conflict."""
    return SitePath(f"questions/{file_name(conflict)}.html")


def entity(identifier: str) -> SitePath:
    """The page of a person, organisation, state or place."""
    return SitePath(f"entities/{file_name(identifier)}.html")


def outlet(identifier: str) -> SitePath:
    """The page of an outlet."""
    return SitePath(f"outlets/{file_name(identifier)}.html")


def part(page: SitePath, key: str) -> SitePath:
    """A further part of what begins on `page`, or the page itself for "". No file name else has a tilde."""
    return SitePath(f"{page.removesuffix('.html')}~{key}.html") if key else page


def whole(page: SitePath) -> SitePath:
    """The page on which a part's list begins."""
    return SitePath(f"{page.partition('~')[0]}.html") if "~" in page else page


def relative(page: SitePath, target: SitePath, anchor: str = "") -> str:
    """The address of `target` as written on `page`: "../index.html#c-1". On the page itself only the anchor is left."""
    if not anchor:
        return _way(page.rpartition("/")[0], target)
    fragment = _fragment(anchor)
    return fragment if page == target else _way(page.rpartition("/")[0], target) + fragment


@lru_cache(maxsize=1 << 16)
def _fragment(anchor: str) -> str:
    """The end of an address: of a claim it is written on many pages."""
    return f"#{quote(anchor, safe='')}"


@lru_cache(maxsize=1 << 16)
def _way(folder: str, target: str) -> str:
    """As `posixpath.relpath`, which asks the system where it is."""
    first, second = folder.split("/") if folder else [], target.split("/")
    shared = 0
    while shared < min(len(first), len(second) - 1) and first[shared] == second[shared]:
        shared += 1
    return quote("/".join((*[".."] * (len(first) - shared), *second[shared:])))


def absolute(base_url: str, target: SitePath) -> str:
    """The address of `target` below `base_url`; a folder's index is named by its folder."""
    folder, name = posixpath.split(target)
    return base_url + quote(f"{folder}/" if folder and name == "index.html" else "" if name == "index.html" else target)


def rooted(base_url: str, target: SitePath) -> str:
    """The path of `target` from the root of its host, which works from a page at any depth."""
    return urlsplit(absolute(base_url, target)).path


def text_fragment(url: str, words: str) -> str:
    """`url` with a text directive that makes a browser scroll to `words` (https://wicg.github.io/scroll-to-text-fragment)."""
    directive = quote(words, safe=_FRAGMENT_SAFE).replace("-", "%2D")
    return f"{url.split('#', 1)[0]}#:~:text={directive}"


def is_web(url: str | None) -> bool:
    """Whether `url` may become a link: http or https with a host, so that no `javascript:` is clickable."""
    return url is not None and _WEB.fullmatch(url) is not None


def edit_on_github(repository: str, branch: str, path: str, line: int) -> str:
    """GitHub's edit page of a file at a line; a reader without rights is offered a fork and a pull request."""
    return f"{repository.rstrip('/')}/edit/{quote(branch)}/{quote(path)}#L{line}"


def commit_on_github(repository: str, commit: str) -> str:
    """GitHub's page of a commit."""
    return f"{repository.rstrip('/')}/commit/{quote(commit)}"


def on_github(repository: str, view: str, branch: str, path: str) -> str:
    """GitHub's page of a file; view: "blob" or "commits"."""
    return f"{repository.rstrip('/')}/{view}/{quote(branch)}/{quote(path)}"
