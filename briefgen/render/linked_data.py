"""JSON-LD (schema.org) for each page: a source is a NewsArticle, a claim a Claim with its appearance. No verdicts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import partial
from typing import Any

from markupsafe import Markup

from briefgen.model.dossier import DossierClaim, DossierEntity, SheetFile
from briefgen.model.site import SiteConfig, SitePath
from briefgen.render import urls
from briefgen.render.json_text import lines
from briefgen.render.pieces import Pieces
from briefgen.render.views import Views
from briefgen.text.unseen import escaped

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_TYPES = {"person": "Person", "organisation": "Organization", "state": "Country", "place": "Place"}
_UNSAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def script_safe(data: object) -> Markup:
    """JSON that cannot end the script element it stands in, whatever a headline holds; the unseen as escapes."""
    text = escaped(json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE))
    return Markup(text)  # noqa: S704 - the three characters of markup are escaped above


def web_page(site: SiteConfig, page: SitePath, title: str, language: str) -> dict[str, Any]:
    """Any page of the site."""
    kind = "WebSite" if page == urls.INDEX and site.base_url else "WebPage"
    return _clean({"@context": "https://schema.org", "@type": kind, "name": title, "inLanguage": language,
                   "url": urls.absolute(site.base_url, page) if site.base_url else None,
                   "publisher": {"@type": "Organization", "name": site.publisher} if site.publisher else None})


def source_graph(views: Views, file: SheetFile) -> dict[str, Any]:
    """A source page: the article and its claims, each with its appearance and who is read as its first speaker."""
    article = news_article(views, file)
    claims = [_claim(views, claim, article) for claim in views.book.claims_of.get(file.sheet.id, ())]
    seen = {"interpretedAsClaim": [{"@id": claim["@id"]} for claim in claims]}
    return {"@context": "https://schema.org", "@graph": [_clean(article | seen), *claims]}


def briefing_graph(views: Views, pieces: Pieces) -> dict[str, Any]:
    """The whole briefing: every article, its claims, and whom and what they are about; ids are addresses of pages.

    The graph is an iterator over its nodes, to be gone through once; those of a sheet are a piece.
    """
    return {"@context": "https://schema.org", "@graph": _graph(views, views.site.base_url or "", pieces)}


def _graph(views: Views, base: str, pieces: Pieces) -> Iterator[object]:
    def nodes(file: SheetFile) -> bytes:
        page = f"{base}{urls.source(file.sheet.id)}"
        return lines(_placed(node, page) for node in source_graph(views, file)["@graph"])

    yield from (pieces.of(file.sheet.id, partial(nodes, file)) for file in views.book.dossier.sheets)
    yield from (_placed(entity_data(one), f"{base}{urls.entity(one.id)}") for one in views.book.dossier.entities)


def _placed(node: dict[str, Any], page: str) -> dict[str, Any]:
    """A node with its ids told from outside its page."""
    out = {key: value for key, value in node.items() if key != "@context"}
    out["@id"] = f"{page}{out.get('@id', '')}"
    for key in ("appearance", "interpretedAsClaim"):
        if isinstance(value := out.get(key), dict):
            out[key] = {"@id": f"{page}{value['@id']}"}
        elif isinstance(value, list):
            out[key] = [{"@id": f"{page}{one['@id']}"} for one in value]
    return out


def news_article(views: Views, file: SheetFile) -> dict[str, Any]:
    """The article itself, as far as the copy tells."""
    source = file.sheet.source
    published = source.published.edtf or ""
    known = views.book.outlets.get(source.outlet or "")
    outlet = {"@type": "NewsMediaOrganization", "name": views.outlet_name(file),
              "url": known.url if known and urls.is_web(known.url) else None}
    return _clean({
        "@type": "NewsArticle", "@id": f"#{urls.file_name(file.sheet.id)}", "headline": source.headline,
        "inLanguage": source.language, "datePublished": published if _DAY.fullmatch(published) else None,
        "author": [{"@type": "Person", "name": name} for name in source.authors],
        "publisher": _clean(outlet) if source.outlet else None,
        "url": source.url if urls.is_web(source.url) else None,
        "archivedAt": source.archive_url if urls.is_web(source.archive_url) else None,
    })


def entity_data(entity: DossierEntity) -> dict[str, Any]:
    """A person, organisation, state or place."""
    same = f"https://www.wikidata.org/wiki/{entity.wikidata}" if entity.wikidata else None
    return _clean({"@context": "https://schema.org", "@type": _TYPES[entity.type], "name": entity.name,
                   "alternateName": list(entity.aliases), "sameAs": same})


def _claim(views: Views, claim: DossierClaim, article: dict[str, Any]) -> dict[str, Any]:
    speaker = None if claim.origin.basis == "outlet" else {
        "@type": "Person" if _is_person(views, claim.origin.who) else "Organization", "name": claim.origin.name}
    words = claim.claim.claim if claim.ref in views.book.withheld else claim.claim.quote
    return _clean({
        "@type": "Claim", "@id": f"#{claim.claim.id}", "text": words, "inLanguage": article["inLanguage"],
        "appearance": {"@id": article["@id"]}, "author": speaker,
        "about": [{"@type": "Thing", "name": views.entity(identifier).text} for identifier in claim.about],
    })


def _is_person(views: Views, identifier: str) -> bool:
    entity = views.book.entities.get(identifier)
    return entity is not None and entity.type == "person"


def _clean(data: dict[str, Any]) -> dict[str, Any]:
    """Without what is unknown: schema.org has no null."""
    return {key: value for key, value in data.items() if value not in (None, "", [])}
