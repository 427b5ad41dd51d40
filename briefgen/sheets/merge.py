"""Join a sheet that people may have edited with a fresh extraction; a person's word always stands."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.model.article import Article
from briefgen.model.problem import Problem, Where
from briefgen.model.sheet import Claim, FactSheet
from briefgen.sheets.anchor import anchored
from briefgen.sheets.decode import decode_sheet
from briefgen.sheets.encode import encode_sheet
from briefgen.sheets.match import kept_ids
from briefgen.sheets.order import joined_order
from briefgen.sheets.places import Places
from briefgen.sheets.records import claim_shape
from briefgen.sheets.seals import (
    ENTITY,
    SOURCE,
    SOURCE_PARTS,
    SUMMARY,
    digest,
    fits,
    is_decided,
    records,
    seal,
    sealed,
    source_with,
)
from briefgen.sheets.shape import Some, Value
from briefgen.sheets.splice import splice

Records = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Joined:
    """What `join` gives.

    records: by key. taken: keys of those that are the fresh reading's. seals: to keep. disputed: keys of records that
    stand although the fresh reading is news.
    """

    records: dict[str, Value]
    taken: frozenset[str]
    seals: dict[str, str]
    disputed: tuple[str, ...]


def merge_text(
    old: str | None, path: str, fresh: FactSheet, article: Article | None = None,
) -> tuple[str, tuple[Problem, ...]]:
    """The sheet's text after a fresh extraction.

    old: the text on disk, None where there is none yet. article: what `fresh` was read from; where it is not the text
    that the sheet was made from, claims that stand get the lines on which their quotes now are, and a quote that is
    gone is told.

    Bytes of records that stand are left as they are, comments and line ends included. A sheet with problems is given
    back unchanged with its problems; else the problems are warnings about records that a person wrote and that
    extraction now reads otherwise, where the file has no place for a proposal. A reading that no sheet can hold changes
    nothing and is told.
    """
    if old is None:
        return encode_sheet(sealed(fresh)), ()
    decoded, problems = decode_sheet(old, path)
    if decoded is None:
        return old, problems
    merged, disputed = merge_sheet(decoded.sheet, fresh)
    lost: tuple[str, ...] = ()
    if article is not None and article.sha256 != decoded.sheet.source.sha256:
        merged, lost = anchored(merged, article)
    text, problems = splice(old, path, decoded.sheet, merged)
    told = (*(_told(path, text, merged, key) for key in disputed), *(_lost(path, text, merged, key) for key in lost))
    return text, problems or told


def merge_sheet(mine: FactSheet, fresh: FactSheet) -> tuple[FactSheet, tuple[str, ...]]:
    """The merged sheet, and the keys of records outside the claims that stand although extraction reads otherwise."""
    seals = dict(mine.extraction.seals)
    named = _with_kept_ids(mine, fresh, seals)
    ours, theirs = records(mine), records(named)
    joined = join(seals, ours, theirs)
    claims = _ordered([each.id for each in mine.claims], [each.id for each in named.claims], joined, "")
    entities = _ordered([each.id for each in mine.entities], [each.id for each in named.entities], joined, ENTITY)
    merged = dataclasses.replace(
        mine, source=_source(mine, named, joined.records), summary=joined.records.get(SUMMARY),
        entities=entities, claims=claims)
    order = {key: place for place, key in enumerate(dict.fromkeys((*records(merged), *seals)))}
    kept = sorted(joined.seals.items(), key=lambda pair: order.get(pair[0], len(order)))
    merged = dataclasses.replace(merged, extraction=dataclasses.replace(fresh.extraction, seals=tuple(kept)))
    return merged, tuple(key for key in joined.disputed if not isinstance(ours[key], Claim))


def join(seals: Mapping[str, str], mine: Records, fresh: Records) -> Joined:
    """The rules of merging, record by record.

    A sealed record that nobody touched follows the fresh reading, also into absence. A record that a person edited,
    reviewed or annotated stands; where the reading is news (neither what was sealed nor what stands) it is written
    beside it as a proposal, and its seal becomes the record's seal, so that it is proposed once. A deleted record's
    seal is kept for as long as the sheet lives. A record without seal is a person's own and never gets one.
    """
    out: dict[str, Value] = {}
    kept: dict[str, str] = {}
    disputed: list[str] = []
    for key in {**mine, **fresh, **seals}:
        ours, theirs, held = mine.get(key), fresh.get(key), seals.get(key)
        if ours is None:
            _absent(key, theirs, held, out, kept)
        elif held is None:
            out[key] = ours
        elif fits(ours, held) and not (isinstance(ours, Claim) and is_decided(ours)):
            if theirs is not None:
                out[key], kept[key] = theirs, seal(theirs)
        else:
            out[key], kept[key], news = _stands(ours, theirs, held)
            disputed += [key] if news else []
    taken = frozenset(key for key in out if key in fresh and out[key] is fresh[key])
    return Joined(out, taken, kept, tuple(disputed))


def _absent(key: str, theirs: Value, held: str | None, out: dict[str, Value], kept: dict[str, str]) -> None:
    """A record that is not on disk: deleted by a person, or new."""
    if held is not None:
        kept[key] = held
    else:
        out[key], kept[key] = theirs, seal(theirs)


def _stands(ours: Value, theirs: Value, held: str) -> tuple[Value, str, bool]:
    """A record that a person has a say in: the record with its proposal, its seal, and whether the reading is news."""
    if theirs is None or (isinstance(ours, Claim) and ours.review.state == "rejected"):
        return ours, held, False
    agreed, known = digest(theirs) == digest(ours), fits(theirs, held)
    if not isinstance(ours, Claim):
        return ours, held if agreed else seal(theirs), not (agreed or known)
    proposal = () if agreed else ours.proposal if known else _difference(ours, theirs)
    proposal = tuple(pair for pair in proposal if pair[0] != "line") if theirs.quote == ours.quote else proposal
    if theirs.quote == ours.quote and theirs.line != ours.line:
        proposal = (("line", theirs.line), *proposal)
    standing = dataclasses.replace(ours, proposal=proposal) if proposal != ours.proposal else ours
    return standing, held if agreed else seal(theirs), not (agreed or known)


def _difference(ours: Claim, theirs: Claim) -> tuple[tuple[str, Value], ...]:
    """The fields that the machine may propose and now reads differently, in the order of a claim's keys."""
    shape = next(each.shape for each in claim_shape().fields if each.name == "proposal")
    names = [each.name for each in shape.fields] if isinstance(shape, Some) else []
    return tuple((name, getattr(theirs, name)) for name in names if getattr(theirs, name) != getattr(ours, name))


def _with_kept_ids(mine: FactSheet, fresh: FactSheet, seals: Mapping[str, str]) -> FactSheet:
    sealed_claims = {key: held for key, held in seals.items() if key.startswith("c-")}
    ids = kept_ids(mine.claims, sealed_claims, fresh.claims)
    claims = (dataclasses.replace(claim, id=key) for claim, key in zip(fresh.claims, ids, strict=True))
    return dataclasses.replace(fresh, claims=tuple(claims))


def _ordered(mine: Sequence[str], fresh: Sequence[str], joined: Joined, prefix: str) -> tuple[Value, ...]:
    """Records of one list in their order on disk, new ones where the fresh reading has them."""
    held = [name for name in mine if prefix + name in joined.records]
    free = {name for name in held if prefix + name in joined.taken}
    alive = [name for name in fresh if prefix + name in joined.records]
    return tuple(joined.records[prefix + name] for name in joined_order(held, alive, free))


def _source(mine: FactSheet, fresh: FactSheet, held: Records) -> Value:
    source = dataclasses.replace(mine.source, file=fresh.source.file, sha256=fresh.source.sha256,
                                 language=fresh.source.language)
    for part in SOURCE_PARTS:
        source = source_with(source, part, held.get(SOURCE + part), _nothing(fresh))
    return source


def _nothing(fresh: FactSheet) -> Value:
    published = dataclasses.replace(fresh.source.published, edtf=None, time=None, basis="unknown", text=None)
    return dataclasses.replace(
        fresh.source, headline=None, outlet=None, outlet_basis="unknown", outlet_text=None, authors=(), editors=(),
        place=None, published=published, relays=(), credits=(), url=None, archive_url=None, retrieved=None)


def _told(path: str, text: str, merged: FactSheet, key: str) -> Problem:
    if key.startswith(ENTITY):
        way: tuple[str | int, ...] = ("entities", [each.id for each in merged.entities].index(key[len(ENTITY):]))
    else:
        way = tuple(key.split("."))
    return Problem(Where(path, Places(text).line(*way)), "M001",
                   f"{key} was set by a person, and extraction now reads something else",
                   "look at the seed; the sheet keeps the person's word", "warning")


def _lost(path: str, text: str, merged: FactSheet, key: str) -> Problem:
    at = [each.id for each in merged.claims].index(key)
    offered = any(name == "quote" for name, _ in merged.claims[at].proposal)
    ref = f"{merged.id}#{key}"
    fix = (f"`briefgen review {ref} apply-proposal` takes over the new words" if offered
           else f"give it a quote that stands, or `briefgen review {ref} reject`")
    return Problem(Where(path, Places(text).line("claims", at, "quote")), "M002",
                   f"{key}: the article has changed, and the quote is no longer in it", fix, "warning")
