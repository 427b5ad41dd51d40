"""Lists of facts: what is known of an article, an entity, an outlet. What nobody knows is left out."""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.model.dossier import DossierEntity, SheetFile
from briefgen.model.registry import KnownOutlet
from briefgen.render import urls
from briefgen.render.contexts import Fact, Ref
from briefgen.render.views import Views


def source_facts(views: Views, file: SheetFile) -> tuple[Fact, ...]:
    """An article as its copy describes itself."""
    source, words = file.sheet.source, views.words
    published = views.published(file).text
    if source.published.time:
        published = f"{published}, {source.published.time}"
    if source.published.basis == "inferred":
        published = f"{published} ({words('source.lower_bound')})"
    basis = "" if source.outlet_basis == "stated" else f" ({words.label('basis', source.outlet_basis)})"
    outlet = views.outlet(file)
    return _facts(views, "source", (
        ("outlet", [Ref(outlet.text + (basis if source.outlet else ""), outlet.href)]),
        ("published", [Ref(published, None)]),
        ("authors", _plain(source.authors)),
        ("editors", _plain(source.editors)),
        ("dateline", [views.entity(source.place)] if source.place else []),
        ("relays", [views.entity(relay.who) for relay in source.relays]),
        ("credits", [views.entity(credit.who) for credit in source.credits]),
        ("address", _web(source.url)),
        ("archive", _web(source.archive_url)),
        ("file", _plain([source.file])),
        ("checksum", _plain([source.sha256])),
    ))


def source_files(views: Views, file: SheetFile) -> tuple[Ref, ...]:
    """Where the sheet and its history are kept, if site.yaml names the repository."""
    site, words = views.site, views.words
    if not urls.is_web(site.repository) or site.repository is None:
        return ()
    return (Ref(words("source.sheet"), urls.on_github(site.repository, "blob", site.branch, file.path)),
            Ref(words("source.history"), urls.on_github(site.repository, "commits", site.branch, file.path)))


def entity_facts(views: Views, entity: DossierEntity) -> tuple[Fact, ...]:
    """An entity as the registry knows it."""
    known = entity.known
    link = f"https://www.wikidata.org/wiki/{entity.wikidata}" if entity.wikidata else None
    return _facts(views, "entity", (
        ("role_label", _plain([known.role] if known and known.role else [])),
        ("speaks_for", [views.entity(known.speaks_for)] if known and known.speaks_for else []),
        ("aliases", _plain(entity.aliases)),
        ("wikidata", [Ref(entity.wikidata, link)] if entity.wikidata else []),
    ))


def outlet_facts(views: Views, outlet: KnownOutlet) -> tuple[Fact, ...]:
    """An outlet as the registry knows it, with who shows it."""
    kind = [views.words.label("outlet_kind", outlet.kind)] if outlet.kind else []
    kind += [views.words("mark.state")] if outlet.state_controlled else []
    return _facts(views, "outlet", (
        ("kind", _plain(kind)),
        ("country", _plain([outlet.country] if outlet.country else [])),
        ("group", _plain([outlet.group] if outlet.group else [])),
        ("address", _web(outlet.url)),
        ("shown_by", _web(outlet.source) or _plain([outlet.source] if outlet.source else [])),
    ))


def _facts(views: Views, table: str, rows: Iterable[tuple[str, list[Ref]]]) -> tuple[Fact, ...]:
    return tuple(Fact(views.words(f"{table}.{key}"), tuple(values)) for key, values in rows if values)


def _plain(values: Iterable[str]) -> list[Ref]:
    return [Ref(value, None) for value in values]


def _web(url: str | None) -> list[Ref]:
    return [Ref(url, url)] if url and urls.is_web(url) else []
