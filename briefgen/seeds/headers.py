"""A line that dates the page beside names that no pack knows: "Lintas Pulau, Rabu 22 November 2023, pukul 07.15"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefgen.lang import Language
from briefgen.seeds.pieces import is_credited, is_town, names_outlet, pieces_of
from briefgen.seeds.shape import is_name
from briefgen.seeds.stamps import Stamp, mask_dates

_LONGEST = 120
_MOST_NAME_WORDS = 4
_MOST_NAMES = 2
"""Names without an outlet; more are a list of something else."""
_DATELINE = 80
"""Characters of a story within which its dateline stands."""
_BRACKETS = str.maketrans("()[]", "||||")
_DATELINE_ENDS = re.compile(r"\s?[-–—:|]\s|--|\.\s")
_DATELINE_SPLIT = re.compile(r"[,/()|]")
_BAR = re.compile(r"[|•·]|\s[-–—]\s")
_DOMAIN_TAIL = re.compile(r"\.\w.*")

Signed = tuple[tuple[str, ...], str | None]
"""Authors, and the outlet."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a line holds that holds nothing but dates and names.

    outlets: names of the pack, of a site, or in the shape of an outlet's. names: what else may name an outlet or a
    person. barred: whether a sign that is more than a comma stands between the pieces.
    """

    stamps: tuple[Stamp, ...]
    outlets: tuple[str, ...]
    names: tuple[str, ...]
    towns: tuple[str, ...]
    barred: bool

    @property
    def timed(self) -> bool:
        """Whether a day has its hour, or stands behind a bar and a word for publishing ("| Edisi 12 Juni 2025")."""
        return any(stamp.time or (self.barred and stamp.kind == "published") for stamp in self.stamps)

    @property
    def sure(self) -> bool:
        """Whether it may date a page wherever it stands above the story."""
        return self.timed or bool(self.outlets)


def read_header(text: str, lang: Language) -> Header | None:
    """The header that a line may be by its words alone, or None.

    One day is given in full, and falls on the weekday beside it; another may tell of the last change. Whatever else
    stands there names somebody: a noun that opens the name of a place or an institution, an office, a verb or a word in
    small letters makes the line a caption, a headline or a sentence.
    """
    days = tuple(lang.calendar.find_explicit(text)) if len(text) <= _LONGEST else ()
    if not days or any(day.weekday_mismatch for day in days) or is_credited(text, lang):
        return None
    masked, stamps = mask_dates(text, lang)
    if sum(stamp.kind != "updated" for stamp in stamps) != 1:
        return None
    masked = lang.page.labels.noise.sub(" ", masked)
    pieces = tuple(pieces_of(masked.translate(_BRACKETS), lang.page))
    outlets = tuple(piece for piece in pieces if names_outlet(piece, lang) or lang.page.outlets.shape.fullmatch(piece))
    towns = tuple(piece for piece in pieces if piece not in outlets and is_town(piece, lang))
    names = tuple(piece for piece in pieces if piece not in (*outlets, *towns))
    if not (outlets or names) or not all(_may_sign(name, lang) for name in names):
        return None
    return Header(stamps, outlets, names, towns, _BAR.search(masked) is not None)


def _may_sign(piece: str, lang: Language) -> bool:
    """Whether a piece may be the name of an outlet or a person, and is no title of a story or a picture."""
    words = piece.lower().split()
    if len(words) > _MOST_NAME_WORDS or not is_name(piece, lang.page) or lang.names.known.get(piece.lower()):
        return False
    if lang.names.titles.get(words[0]) or lang.names.heads.at(words, 0, len(words)):
        return False
    return _is_person(piece, lang) or lang.page.clause.match(" ".join(words)) is None


def _is_person(name: str, lang: Language) -> bool:
    """Whether one word of a name is likely part of a person's, and the first is no common word ("Kapal Loka Jaya")."""
    first, *rest = name.lower().split()
    return first in lang.names.given or not (lang.names.is_common(first) or lang.names.given.isdisjoint(rest))


def _is_plain(name: str, lang: Language) -> bool:
    """Whether a name holds a common word, as outlets' names do and persons' do not."""
    return not _is_person(name, lang) and any(map(lang.names.is_common, name.lower().split()))


def named_by_dateline(name: str, lede: str) -> str | None:
    """The part of a name that the dateline of the story gives for its outlet; None where it gives none.

    "Lintas Pulau" of "TIRTANADI, LINTAS PULAU - " and of "LINTASPULAU.COM, TIRTANADI - ", also before its bureau in
    "Lintas Pulau Tirtanadi". What stands there alone, or is one word, may be the place.
    """
    found = {squeezed(piece): piece for piece in _dateline_pieces(lede)}
    words = name.split()
    for end in range(len(words), 0, -1):
        first, rest = squeezed(" ".join(words[:end])), squeezed(" ".join(words[end:]))
        if first in found and (not rest or rest in found) and ("." in found[first] or (end > 1 and len(found) > 1)):
            return " ".join(words[:end])
    return None


def _dateline_pieces(lede: str) -> list[str]:
    """What commas and brackets part before the dash or full stop that closes a dateline."""
    ends = _DATELINE_ENDS.search(lede[:_DATELINE])
    return [piece.strip() for piece in _DATELINE_SPLIT.split(lede[:ends.start()]) if piece.strip()] if ends else []


def squeezed(name: str) -> str:
    """"Lintas Pulau" and "LINTASPULAU.COM" alike."""
    return _DOMAIN_TAIL.sub("", name).replace(" ", "").lower()


def signed(header: Header, lede: str, lang: Language, *, beside: bool) -> Signed | None:
    """The authors and the outlet of a header; None where nothing tells that the line is one.

    The outlet tells it, or the dateline of the story that names it. lede: how the story begins. beside: whether the
    line above or below says who wrote or edited.
    """
    told = {name: named for name in header.names if (named := named_by_dateline(name, lede))}
    outlet = next(iter((*told.values(), *header.outlets)), None)
    if outlet is None:
        return _unnamed(header, lang, beside=beside)
    places = set(map(squeezed, _dateline_pieces(lede)))
    names = tuple(name for name in header.names if name not in told and squeezed(name) not in places)
    if len(header.outlets) > 1 or not all(" " in name and not _is_plain(name, lang) for name in names):
        return None
    return names, outlet


def _unnamed(header: Header, lang: Language, *, beside: bool) -> Signed | None:
    """The authors and the outlet of a header whose names are all that it holds.

    Two names need more than a comma between them, and the hour. One name needs the hour or a byline beside it; one that
    begins with a common word ("Festival Garam") needs both, and a person's, who may stand on a picture, the hour.
    """
    if header.towns or not all(" " in name for name in header.names):
        return None
    persons = tuple(name for name in header.names if _is_person(name, lang))
    others = [name for name in header.names if name not in persons]
    outlet = others[0] if len(others) == 1 and (persons or beside or _is_plain(others[0], lang)) else None
    if len(header.names) > 1:
        return (persons, outlet) if header.barred and header.timed and len(header.names) == _MOST_NAMES else None
    common = not persons and lang.names.is_common(header.names[0].split()[0].lower())
    enough = header.timed and (beside or not common) if common or persons else header.timed or beside
    return (persons, outlet) if enough else None
