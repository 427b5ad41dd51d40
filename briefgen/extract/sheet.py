"""A reading to a fact sheet: what the article says of itself, its entities, its claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefgen.extract.claims import find_claims
from briefgen.extract.reading import reading_of
from briefgen.extract.scope import scope_of
from briefgen.lang import Language
from briefgen.model.article import Article, Naming, Published
from briefgen.model.finding import EntityType, Named, Reading
from briefgen.model.sheet import Credit, Extraction, FactSheet, SheetEntity, SheetEntityType, SheetSource
from briefgen.text.slugs import slug


def extract(article: Article, lang: Language, *, version: str) -> FactSheet:
    """The fact sheet of one article, without seals. Pure: equal input gives an equal sheet.

    version: of briefgen, for the foot of the sheet.
    """
    scope = scope_of(article, lang)
    reading = reading_of(scope)
    return FactSheet(
        id=article.stem,
        topics=(),
        source=_source(reading, lang),
        summary=_lede(reading),
        entities=tuple(_entity(named, lang) for named in reading.named),
        claims=find_claims(scope, reading),
        extraction=Extraction(version, f"{lang.tag}@{lang.version}"),
    )


def _source(reading: Reading, lang: Language) -> SheetSource:
    article = reading.article
    return SheetSource(
        file=f"seeds/{article.stem}.txt",
        sha256=article.sha256,
        language=article.language,
        headline=article.headline,
        outlet=article.outlet.id,
        outlet_basis=article.outlet.basis,
        outlet_text=article.outlet.text,
        authors=article.authors,
        editors=article.editors,
        place=name_id(article.dateline, reading, lang) if article.dateline else None,
        published=_published(reading),
        relays=tuple(_credits(article.relays, reading, lang)),
        credits=tuple(_credits(article.credits, reading, lang)),
        url=article.url,
        archive_url=article.archive_url,
        retrieved=article.retrieved,
    )


def _published(reading: Reading) -> Published:
    """As stated; else from the latest date that the text gives for something done, open to later days."""
    stated = reading.article.published
    if stated.edtf or not reading.not_before:
        return stated
    return Published(f"{reading.not_before}/..", None, "inferred", None)


def _lede(reading: Reading) -> str | None:
    return reading.sentences[0].span.exact if reading.sentences else None


def _credits(namings: Iterable[Naming], reading: Reading, lang: Language) -> Iterable[Credit]:
    return (Credit(name_id(naming.name, reading, lang), naming.text) for naming in namings)


def name_id(name: str, reading: Reading, lang: Language) -> str:
    """The id of a name from outside the story: the article's own entity of that name, the pack's, else its slug."""
    for named in reading.named:
        if name == named.name or name in named.mentions:
            return named.id
    known = lang.names.known.get(name.lower()) or lang.names.acronyms.get(name)
    return known.id if known else slug(name)


TYPES: Mapping[EntityType, SheetEntityType] = {
    "PER": "person", "ORG": "organisation", "GPE": "place", "LOC": "place"}


def _entity(named: Named, lang: Language) -> SheetEntity:
    known = lang.names.known.get(named.name.lower()) or lang.names.acronyms.get(named.name)
    state = known is not None and known.id == named.id and known.group == "states"
    return SheetEntity(named.id, "state" if state else TYPES[named.type], named.name, named.mentions)
