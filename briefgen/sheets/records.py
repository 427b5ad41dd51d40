"""The shapes of the files under content/: sheet, entities, outlets, topic, site."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from functools import lru_cache

from briefgen.model.registry import KnownEntity, KnownOutlet, Topic
from briefgen.model.sheet import SHEET_SCHEMA, Claim, FactSheet
from briefgen.model.site import SiteConfig
from briefgen.sheets.shape import Choice, Field, Figure, Hints, Pairs, Record, Some, Text, record_shape

SLUG = "[a-z0-9]+(-[a-z0-9]+)*"
NEVER_PROPOSED = frozenset({"id", "event", "answers", "measure", "review", "note"})
"""Fields of a claim on which the machine has no say."""
DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"

_ENTITY = Text("an entity id such as kim-jong-un", SLUG, code=True)
_OUTLET = Text("an outlet id such as metrotvnews", SLUG, code=True)
_ID = Text("an id of small letters, digits and hyphens", SLUG, code=True)
_EDTF = Text("a date such as 2025, 2025-06, 2025-06-17 or 2025-06-17/..", edtf=True)
_DAY = Text("a day such as 2025-06-17", DAY, edtf=True)
_LANGUAGE = Text('a language tag such as "id"', "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_HOST = r"[^\s/?#@:\\<>\"'\[\]]+(?::[0-9]{1,5})?"      # nobody's name before it, which would look like the host
_URL = Text("an address that begins with http:// or https://", rf"https?://{_HOST}(?:[/?#][^\s]*)?")
_WIKIDATA = Text("a Wikidata id such as Q7747", "Q[1-9][0-9]*", code=True)
_CLAIM_ID = Text("c- and six hex digits, such as c-4f1a22", "c-[0-9a-f]{6}", code=True)
_CLAIM_REF = Text("a claim as <sheet>#<claim>, such as 003_f9a8#c-4f1a22", "[^#\\s]+#c-[0-9a-f]{6}")
_STEM = Text("the seed's file name without .txt", r"[^/\\\n]+", code=True)
_LINE = Text("one line of the article", "[^\n]+")
_QUOTE = Text("one line of the article", "[^\n]+", literal=True)
_RULE = Text("the name of a rule such as weekday-last", "[a-z0-9]+([.-][a-z0-9]+)*", code=True)
_CLAIM_FIELDS = Choice(tuple(each.name for each in dataclasses.fields(Claim)))

_HINTS = Hints(
    shapes={
        ("FactSheet", "id"): _STEM,
        ("FactSheet", "topics"): _ID,
        ("FactSheet", "summary"): Text(literal=True),
        ("SheetSource", "file"): Text("the seed's path", "[^\n]+", code=True),
        ("SheetSource", "sha256"): Text("64 hex digits", "[0-9a-f]{64}"),
        ("SheetSource", "language"): _LANGUAGE,
        ("SheetSource", "headline"): _QUOTE,
        ("SheetSource", "outlet"): _OUTLET,
        ("SheetSource", "outlet_text"): _LINE,
        ("SheetSource", "place"): _ENTITY,
        ("SheetSource", "url"): _URL,
        ("SheetSource", "archive_url"): _URL,
        ("SheetSource", "retrieved"): Text(
            "a day or a moment such as 2025-06-17T09:19:00+07:00",
            DAY + "(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?)?"),
        ("Published", "edtf"): _EDTF,
        ("Published", "time"): Text("a clock time such as 09:19", "([01][0-9]|2[0-3]):[0-5][0-9]"),
        ("Published", "text"): _LINE,
        ("Credit", "who"): _ENTITY,
        ("Credit", "text"): _LINE,
        ("SheetEntity", "id"): _ENTITY,
        ("SheetEntity", "mentions"): _LINE,
        ("Claim", "id"): _CLAIM_ID,
        ("Claim", "line"): Figure(whole=True, least=1),
        ("Claim", "quote"): _QUOTE,
        ("Claim", "quote_prefix"): _LINE,
        ("Claim", "quote_suffix"): _LINE,
        ("Claim", "also"): _LINE,
        ("Claim", "hedge"): _LINE,
        ("Claim", "place"): _ENTITY,
        ("Claim", "about"): _ENTITY,
        ("Claim", "event"): _ID,
        ("Claim", "answers"): _ID,
        ("Claim", "measure"): _ID,
        ("ClaimHop", "who"): _ENTITY,
        ("ClaimHop", "text"): _LINE,
        ("ClaimTime", "text"): _LINE,
        ("ClaimTime", "edtf"): _EDTF,
        ("ClaimTime", "rule"): _RULE,
        ("ClaimTime", "anchor"): _EDTF,
        ("ClaimQuantity", "text"): _LINE,
        ("ClaimQuantity", "unit"): Text("what is counted, such as person", "[^\n]+", code=True),
        ("Review", "at"): _DAY,
        ("Review", "changed"): _CLAIM_FIELDS,
        ("Extraction", "language_pack"): Text("a language pack such as id@1", "[A-Za-z0-9-]+@[0-9]+", code=True),
        ("Extraction", "seals"): Pairs(Text("a record's key", code=True), Text("a seal", "s[0-9a-f.]+", code=True)),
        ("KnownEntity", "id"): _ENTITY,
        ("KnownEntity", "ids"): _ENTITY,
        ("KnownEntity", "names"): Pairs(_LANGUAGE, Text()),
        ("KnownEntity", "speaks_for"): _ENTITY,
        ("KnownEntity", "wikidata"): _WIKIDATA,
        ("KnownOutlet", "id"): _OUTLET,
        ("KnownOutlet", "country"): Text(code=True),
        ("KnownOutlet", "url"): _URL,
        ("KnownOutlet", "wikidata"): _WIKIDATA,
        ("Topic", "parties"): _ENTITY,
        ("Question", "id"): _ID,
        ("Measure", "id"): _ID,
        ("Judgement", "claims"): _CLAIM_REF,
        ("Judgement", "at"): _DAY,
        ("Ruling", "claims"): _CLAIM_REF,
        ("Ruling", "at"): _DAY,
        ("SiteConfig", "language"): Choice(("id", "en")),
        ("SiteConfig", "base_url"): Text(
            "an address that begins with https:// and ends with /", rf"https?://{_HOST}/(?:[^\s?#]+/)?"),
        ("SiteConfig", "repository"): Text(
            "an address such as https://github.com/OWNER/NAME", rf"https://{_HOST}/[^\s?#]+"),
        ("SiteConfig", "branch"): Text("a branch's name", r"[^\s]+", code=True),
        ("SiteConfig", "time_zone"): Text("a time zone such as Asia/Jakarta", "[A-Za-z0-9_+/-]+", code=True),
        ("SiteConfig", "excerpt_budget"): Figure(least=0, most=1),
    },
    layouts={
        ("FactSheet", "entities"): "lines",
        ("FactSheet", "claims"): "blocks",
        ("Claim", "also"): "lines",
        ("Claim", "via"): "lines",
        ("Claim", "times"): "lines",
        ("Claim", "quantities"): "lines",
    },
    least={("Judgement", "claims"): 2, ("Ruling", "claims"): 2},
    inline=frozenset({"Published", "Credit", "SheetEntity", "ClaimHop", "ClaimTime", "ClaimQuantity", "Review"}),
    always=frozenset({("Claim", "via"), ("Claim", "review"), ("Review", "state")}),
    derived=frozenset({
        ("Claim", "proposal"), ("KnownEntity", "line"), ("KnownOutlet", "line"), ("Judgement", "line"),
        ("Ruling", "line"), ("Question", "line"), ("Measure", "line"), ("Topic", "id"), ("SiteConfig", "intro"),
    }),
)


@dataclass(frozen=True, slots=True, eq=False)
class FileShape:
    """One kind of file; each exists once. schema: what its key `schema` says. strict: that key must stand."""

    schema: str
    strict: bool
    record: Record


@dataclass(frozen=True, slots=True)
class EntityList:
    """The top of content/entities.yaml."""

    entities: tuple[KnownEntity, ...] = ()


@dataclass(frozen=True, slots=True)
class OutletList:
    """The top of content/outlets.yaml."""

    outlets: tuple[KnownOutlet, ...] = ()


@lru_cache(maxsize=1)
def claim_shape() -> Record:
    """A claim, with the fields that a proposal may hold."""
    plain = record_shape(Claim, _HINTS)
    offered = tuple(each for each in plain.fields if each.name not in NEVER_PROPOSED)
    proposal = Field("proposal", Some(offered), (), nullable=False, always=False)
    return dataclasses.replace(plain, fields=(*plain.fields, proposal))


@lru_cache(maxsize=1)
def sheet_shape() -> FileShape:
    """content/sheets/<stem>.yaml."""
    hints = dataclasses.replace(_HINTS, shapes={**_HINTS.shapes, ("FactSheet", "claims"): claim_shape()})
    return FileShape(SHEET_SCHEMA, strict=True, record=record_shape(FactSheet, hints))


@lru_cache(maxsize=1)
def entities_shape() -> FileShape:
    """content/entities.yaml."""
    return FileShape("entities/1", strict=False, record=record_shape(EntityList, _HINTS))


@lru_cache(maxsize=1)
def outlets_shape() -> FileShape:
    """content/outlets.yaml."""
    return FileShape("outlets/1", strict=False, record=record_shape(OutletList, _HINTS))


@lru_cache(maxsize=1)
def topic_shape() -> FileShape:
    """content/topics/<topic>.yaml; its id is the file's name."""
    return FileShape("topic/1", strict=False, record=record_shape(Topic, _HINTS))


@lru_cache(maxsize=1)
def site_shape() -> FileShape:
    """content/site.yaml."""
    return FileShape("site/1", strict=False, record=record_shape(SiteConfig, _HINTS))

