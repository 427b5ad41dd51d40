"""The pieces that separators leave of a byline: names, outlets, and what says nothing of who wrote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefgen.lang import Language
from briefgen.lang.page import Page
from briefgen.seeds.shape import is_name

_INITIALS = 4
DATE_SIGN = "\ue000"
"""Stands for a date that is read already."""
EDGES = " \t,;|•·/–—−-:()[]>»."
"""Signs at the ends of a piece that are no part of it."""
_DEGREE = re.compile(r"(?:[A-Z][A-Za-z]{0,3}\.){1,4}[A-Za-z]{0,3}\.?|S\.?[A-Z]\w{0,3}|M\.?[A-Z]\w{0,2}|Ph\.?D")
_BRACKET = re.compile(r"[(\[](?P<words>[^()\[\]]{3,40})[)\]]\Z")
_HANDLE = re.compile(r"[*@].*")


def is_office(piece: str, lang: Language) -> bool:
    """What somebody is, behind the name: "Oleh: Sari Wulandari, Dosen Universitas Arga"."""
    if names_outlet(piece, lang) or lang.page.outlets.shape.fullmatch(piece):
        return False
    first = piece.split(" ", 1)[0].lower()
    return lang.names.is_common(first) and first not in lang.names.given and is_name(piece, lang.page)


def names_outlet(piece: str, lang: Language) -> bool:
    """"detikNews", also with its town behind it: "Tribunnews Bogor"."""
    name, _, town = piece.rpartition(" ")
    outlets = lang.page.outlets
    if outlets.get(piece) is not None or outlets.pattern.fullmatch(piece):
        return True
    return outlets.get(name) is not None and is_town(town, lang)


def is_credited(text: str, lang: Language) -> bool:
    """"Rangga Wiyasa, 12 Juni 2025 (ANTARA)": an outlet in brackets behind all else owns a picture."""
    last = _BRACKET.search(text)
    return last is not None and last.start() > 0 and names_outlet(last["words"], lang)


def ungarnished(pieces: Iterable[str], page: Page) -> Iterator[str]:
    """Names and outlets apart: "Rano Wibawa Suara.Com" is both."""
    for piece in pieces:
        name, _, last = piece.rpartition(" ")
        glued = name and "." in last and page.outlets.get(last) and not page.outlets.get(piece)
        yield from (name, last) if glued else (piece,)


def without_towns(pieces: list[str], lang: Language) -> list[str]:
    """Names without the town before or behind: "Semarang, Puji Utami", "Puji Utami | Semarang", "… I Semarang"."""
    if len(pieces) == 1:
        name, bar, town = pieces[0].rpartition(" I ")
        return [name] if bar and is_town(town, lang) else pieces
    first = 1 if pieces and is_town(pieces[0], lang) else 0
    last = pieces[-1] if pieces[first + 1:] else ""
    return pieces[first:-1] if is_town(last, lang) and last.lower() not in lang.names.given else pieces[first:]


def newsroom_first(pieces: list[str], page: Page) -> list[str]:
    """Newsroom and name apart: "Tribun Jogja Sari Wulandari"; not "Surya Wijaya", whose first name is also one."""
    words = pieces[0].split(" ") if pieces else []
    for end in range(min(3, len(words) - 2), 0, -1):
        newsroom, name = " ".join(words[:end]), " ".join(words[end:])
        if page.outlets.get(newsroom) and (end > 1 or "." in newsroom) and is_name(name, page):
            return [newsroom, name, *pieces[1:]]
    return pieces


def without_initials(names: list[str]) -> list[str]:
    """Full names without the initials beside them: "Sari Wulandari / RNK"."""
    full = any(" " in name for name in names)
    return [name for name in names if not (full and name.isupper() and len(name) <= _INITIALS)]


def is_town(piece: str, lang: Language) -> bool:
    """A place that the pack knows, before the name: "Kontributor Semarang, Puji Utami"."""
    known = lang.names.known.get(piece.lower())
    return known is not None and known.type == "GPE"


def pieces_of(words: str, page: Page) -> Iterator[str]:
    """What stands between the separators of a chunk, without what else a byline holds: a role, a section, a degree."""
    for stretch in words.split(DATE_SIGN):
        for piece in page.labels.split.split(_HANDLE.sub("", stretch)):
            name = piece.strip(EDGES + "\"'")
            if name and not is_garnish(name.lower(), page) and not _DEGREE.fullmatch(name):
                yield name


def is_garnish(words: str, page: Page) -> bool:
    """A count, a role, a section ("in Nasional"), what stands before a date ("Posted"), a team ("Tim detikcom")."""
    if words.isdigit() or words in page.labels.roles or words in page.sections or words in page.labels.dating:
        return True
    first, _, rest = words.partition(" ")
    return (first in page.labels.sections and rest in page.sections) or (
        first in page.labels.teams and (page.outlets.get(rest) is not None or rest in page.sections))
