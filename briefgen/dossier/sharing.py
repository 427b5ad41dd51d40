"""One story's work in shares, where whoever asks has several processes for it; and profiles as plain data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from functools import partial
from operator import attrgetter
from typing import Any, get_args, get_origin, get_type_hints

from briefgen.dossier.profile import Profile
from briefgen.dossier.times import edtf_of
from briefgen.model.dossier import DossierClaim, SheetFile
from briefgen.model.edtf import Edtf, parse
from briefgen.model.packing import pack, unpack

Share = Callable[[int, int], Any]
"""Does the share with this number, of so many; what it gives is plain data."""
Spread = Callable[[Share], Sequence[Any]]
"""Has all shares done, wherever that may be; gives what each gave, in their order."""
Turn = Callable[[Any], Any]
Plain = tuple[Any, ...]
Described = Sequence[tuple[Profile, ...]]


def alone(work: Share) -> list[Any]:
    """All of it, here."""
    return [work(0, 1)]


def all_described(
    files: Sequence[SheetFile], claims: Sequence[Sequence[DossierClaim]], work: Callable[[int, int], Described],
    spread: Spread,
) -> list[tuple[Profile, ...]]:
    """The profiles of each sheet's claims. work: describes the claims of every so-many-th sheet."""
    def share(number: int, of: int) -> list[Any]:
        made = work(number, of)
        return [list(map(to_plain, held)) for held in made] if number else list(made)

    parts = spread(share)
    found = []
    for place, file in enumerate(files):
        held = parts[place % len(parts)][place // len(parts)]
        if place % len(parts):
            when = edtf_of(file.sheet.source.published.edtf)
            held = tuple([from_plain(plain, claim, when) for plain, claim in zip(held, claims[place], strict=True)])
        found.append(held)
    return found


def to_plain(profile: Profile) -> Plain:
    """A profile as plain data, without what its claim says by itself."""
    held = list(_taken(profile))
    for place, away, _ in _TURNED:
        held[place] = away(held[place])
    return tuple(held)


def from_plain(plain: Plain, claim: DossierClaim, published: Edtf | None) -> Profile:
    """The profile that `to_plain` took apart. published: of the claim's article."""
    held = list(plain)
    for place, _, back in _TURNED:
        held[place] = back(held[place])
    told = claim.claim
    return Profile(ref=claim.ref, sheet=claim.sheet, claim=told, kind=told.kind, published=published,
                   **dict(zip(_SENT, held, strict=True)))


def _way(hint: object) -> tuple[Turn, Turn] | None:
    """How values of a type become plain data, and records again; None where they are plain as they are."""
    inside = [each for each in get_args(hint) if each not in (type(None), Ellipsis)]
    found = _record_way(inside[0] if len(inside) == 1 else hint)
    if found is None:
        return None
    away, back = found
    if get_origin(hint) is tuple:
        return (lambda held: tuple([away(one) for one in held])), (lambda held: tuple([back(one) for one in held]))
    return (lambda held: None if held is None else away(held)), (lambda held: None if held is None else back(held))


def _record_way(kind: Any) -> tuple[Turn, Turn] | None:  # noqa: ANN401 - a type, whichever
    """The same for one record."""
    if kind is Edtf:
        return attrgetter("text"), parse
    if isinstance(kind, type) and is_dataclass(kind):
        return pack, partial(unpack, kind)
    if isinstance(kind, type) and hasattr(kind, "_make"):
        return tuple, kind._make
    return None


_SENT = tuple(field.name for field in fields(Profile)
              if field.name not in ("ref", "sheet", "claim", "kind", "published"))
_taken = attrgetter(*_SENT)
_TURNED = [(place, *way) for place, name in enumerate(_SENT) if (way := _way(get_type_hints(Profile)[name]))]
