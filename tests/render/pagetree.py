"""A page as its elements: enough of HTML to find links, anchors and text without a browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

_RESOURCES = {"link": "href", "script": "src", "img": "src", "source": "src", "iframe": "src"}


@dataclass
class Tree(HTMLParser):
    """A parsed page. elements: (tag, attributes) in order. text: what stands between tags, scripts left out."""

    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    skipping: int = 0

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the element."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self.skipping += tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        """Leave a script or style."""
        self.skipping -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        if not self.skipping:
            self.pieces.append(data)

    @property
    def text(self) -> str:
        """The words of the page, white space collapsed."""
        return " ".join("".join(self.pieces).split())

    def all(self, tag: str) -> list[dict[str, str]]:
        """Attributes of every element of a tag."""
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def ids(self) -> list[str]:
        """Every id, in order."""
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]

    def addresses(self) -> Iterator[tuple[str, str]]:
        """(tag, address) of every link and resource."""
        for tag, attributes in self.elements:
            name = "href" if tag == "a" else _RESOURCES.get(tag)
            if name in attributes and attributes.get("rel") != "canonical":
                yield tag, attributes[name]


def parse_page(content: bytes) -> Tree:
    """Parse one page."""
    tree = Tree()
    tree.feed(content.decode())
    tree.close()
    return tree


def inside(page: str, address: str) -> tuple[str, str] | None:
    """(file, anchor) that an address on `page` means, None where it leaves the site."""
    if urlsplit(address).scheme or address.startswith("//"):
        return None
    parts = urlsplit(urljoin(f"http://site.invalid/{page}", address))
    return unquote(parts.path).lstrip("/"), unquote(parts.fragment)
