"""The search index: a script, so that it also loads from the disk, where a page may fetch nothing."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial

from briefgen.errors import PackError
from briefgen.lang.compare import load_comparison
from briefgen.model.dossier import DossierClaim
from briefgen.render import urls
from briefgen.render.findings import conflict_title
from briefgen.render.linked_data import script_safe
from briefgen.render.pieces import Pieces, Searched
from briefgen.render.views import Views
from briefgen.text.unseen import marked

_WORD = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+")

_TITLE = 3
"""How many times a word in a title or a name counts for one elsewhere."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search can find. detail: a line below it. texts: what is searched, each with its language."""

    kind: str
    title: str
    href: str
    detail: str
    texts: tuple[tuple[str, str], ...]


def search_index(views: Views, pieces: Pieces | None = None) -> bytes:
    """`briefgenIndex = {docs, terms}`: what can be found, and for each stem which of it holds the stem how often.

    docs: [kind, title, address from the root, detail]. terms: stem -> "3,7*3": places in docs, * where it weighs more
    than once. Stems are those of the article's language; names and the words of the site itself stay as they are.
    pieces: what is known of a sheet's claims.
    """
    shown: list[bytes] = []
    terms: defaultdict[str, list[str]] = defaultdict(list)          # a text a place, which all its stems share
    stems, place, pieces = _Stems(), 0, pieces or Pieces()
    for doc in _found(views):
        shown.append(_shown(doc))
        title = stems.of(doc.title, doc.texts[0][1])
        plain, heavy = str(place), f"{place}*{_TITLE}"
        for stem in stems.all_of(doc):
            terms[stem].append(heavy if stem in title else plain)
        place += 1
    for sheet, claims in views.book.claims_of.items():
        docs, lines = pieces.search(sheet, partial(_claims, views, claims, stems))
        shown.append(docs)
        for line in lines.split("\n"):
            plain = str(place)
            for stem in line.split():
                terms[stem].append(plain)
            place += 1
    return b"".join(_blocks(shown, terms))


def _blocks(shown: Iterable[bytes], terms: dict[str, list[str]]) -> Iterator[bytes]:
    """The index, which is large, in pieces to be put together once. terms: empty when it is through."""
    yield b'briefgenIndex={"docs":['
    yield from _listed(shown)
    yield b'],"terms":{'
    yield from _listed(b'%b:"%b"' % (_safe(stem), ",".join(terms.pop(stem)).encode()) for stem in sorted(terms))
    yield b"}};\n"


def _listed(items: Iterable[bytes]) -> Iterator[bytes]:
    between = b""
    for item in items:
        yield between
        yield item
        between = b","


def _safe(data: object) -> bytes:
    return script_safe(data).encode()


def _found(views: Views) -> Iterator[Found]:
    words, book = views.words, views.book
    for one in book.dossier.entities:
        yield Found("entity", one.name, urls.entity(one.id), words.label("entity_type", one.type),
                    tuple((text, "") for text in (one.name, *one.aliases, *_spellings(one.spellings))))
    for outlet in book.outlets.values():
        yield Found("outlet", outlet.name, urls.outlet(outlet.id), words("source.outlet"),
                    tuple((text, "") for text in (outlet.name, *outlet.aliases)))
    for conflict in book.conflicts:
        title = conflict_title(views, conflict)
        yield Found("question", title, urls.question(conflict.id), words("search.question"),
                    ((title, words.tag), (conflict.label, words.tag)))
    for file in book.dossier.sheets:
        language = file.sheet.source.language
        yield Found("source", views.headline(file), urls.source(file.sheet.id), _line(views, file.sheet.id),
                    ((views.headline(file), language), (views.outlet_name(file), ""),
                     (file.sheet.summary or "", language)))


def _claims(views: Views, claims: Iterable[DossierClaim], stems: _Stems) -> Searched:
    docs = [_claim(views, claim) for claim in claims]
    return b",".join(map(_shown, docs)), "\n".join(" ".join(stems.all_of(doc)) for doc in docs)


def _shown(doc: Found) -> bytes:
    return _safe([doc.kind, marked(doc.title), doc.href, marked(doc.detail)])


def _claim(views: Views, claim: DossierClaim) -> Found:
    body, language = claim.claim, views.book.sheets[claim.sheet].sheet.source.language
    quote = "" if claim.ref in views.book.withheld else body.quote
    who = "" if claim.origin.basis == "outlet" else claim.origin.name
    names = (*(link.name for link in claim.chain), *(views.entity(name).text for name in claim.about))
    return Found("claim", body.claim, f"{urls.source(claim.sheet)}#{body.id}",
                 " · ".join(filter(None, (who, _line(views, claim.sheet)))),
                 ((body.claim, language), (quote, language), *((name, "") for name in names)))


def _line(views: Views, sheet: str) -> str:
    file = views.book.sheets[sheet]
    return f"{views.outlet_name(file)}, {views.published(file).text}"


def _spellings(spellings: tuple[tuple[str, tuple[str, ...]], ...]) -> Iterator[str]:
    return (form for _, forms in spellings for form in forms)


def search_words(text: str) -> Iterator[str]:
    """The words of a text as the search sees them: lower case, no marks over letters; `11.000` is `11000`."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.category(c).startswith("M"))
    return (word.replace(".", "").replace(",", "") for word in _WORD.findall(text.lower()))


class _Stems:
    """The stems of texts. Names repeat, and words of all texts do even more: each is looked at once."""

    def __init__(self) -> None:
        self._names: dict[str, frozenset[str]] = {}
        self._words: defaultdict[str, dict[str, str]] = defaultdict(dict)

    def all_of(self, doc: Found) -> frozenset[str]:
        """The stems of all texts of something."""
        return frozenset().union(*(self.of(text, language) for text, language in doc.texts))

    def of(self, text: str, language: str) -> frozenset[str]:
        """The stems of a text in a language; "" is that of names."""
        if language:
            return self._made(text, language)
        if text not in self._names:
            self._names[text] = self._made(text, language)
        return self._names[text]

    def _made(self, text: str, language: str) -> frozenset[str]:
        known, stem = self._words[language], _stemmer(language)
        words = set(search_words(text))
        known |= {word: stem(word) for word in words if word not in known}
        return frozenset(map(known.__getitem__, words))


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    """The stemmer of a language that has a pack; for others, and for names, the word itself."""
    try:
        return load_comparison(language).stem if language else str
    except PackError:
        return str
