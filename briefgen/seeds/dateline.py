"""Read the dateline at the head of a story: its place and its outlet."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from briefgen.lang import Language
from briefgen.lang.outlets import Outlets
from briefgen.lang.patterns import Late

_WORD = r"(?!\d)\w[\w’'`.-]*"
_PLACE = rf"(?P<place>{_WORD}(?:[ /]{_WORD}){{0,3}})(?:, ?(?P<region>{_WORD}(?: {_WORD}){{0,3}}))?"
_CAPITAL_PLACE = r"(?P<place>[^\W\d_a-z]{3,20}(?: [^\W\d_a-z]{2,20}){0,2})"
_BUREAU = r"(?:[ /-][A-Z][A-Za-z]{2,14}){0,2}"
"""Behind an outlet in brackets: its bureau, or who it has the story from: "(Antara Bali)", "(ANTARA/Reuters)"."""
_DAY = r"(?:,? ?\(?[^\W\d_]{0,9},? ?\(?\d{1,2}[/. -](?:\d{1,2}|[^\W\d_]{3,9})(?:[/. -]\d{4})?\)?)?"
_DASH = r" ?(?:\.?--?|–|—|\||:)(?: |(?=[^\W\d_a-z]|[\"“”(]))"
_SPACED_DASH = r"(?: (?:\.?--?|–|—|\||:) ?|(?:--|–|—|\||:|-) )"
_LONGEST = 90
_SHORTEST_STORY = 12
_UNKNOWN = r"(?:[A-Z][A-Z\d]{5,24}|(?=[A-Za-z]{6,25}\b)[A-Za-z]{0,24}[a-z][A-Z][A-Za-z]{1,24})"
"""An outlet that no pack knows, in capitals or with one inside: "Belira, KOMPASSELAT - ", "NusaTeluk"."""
_SHOUTED = r"[A-Z][A-Z\d]{4,24}"
"""An agency that no pack knows, in brackets: "Arga (WARTASELAT) - "."""
_Clue = Literal["mark", "outlet first", "outlet joined", "outlet in brackets"]
"""What a line must hold for a kind of dateline to be tried: a known outlet or a domain at such a place, or a mark."""
_BEFORE_OUTLET: dict[_Clue, re.Pattern[str]] = {
    "outlet first": re.compile(r"\A[(\[]?"), "outlet joined": re.compile(r"[,|-] ?[(\[]?"),
    "outlet in brackets": re.compile(r" \(")}
_MARK = re.compile(r"[-–—|:]|[A-Z]{3}\. ")
_DOMAIN_LIKE = re.compile(r"\w{3}\.\w{2}")
_CAPITALS = re.compile(r"[^\W\d_a-z]{3,}")


@dataclass(frozen=True, slots=True)
class Dateline:
    """end: offset in the line at which the story begins. outlet: as written, with text: the words that state it.

    region: what stands behind the place and a comma; the place itself where an outlet that no pack knows is first.
    """

    end: int
    place: str | None
    outlet: str | None
    text: str | None
    rule: str
    mark: str = ""
    region: str | None = None


def read_dateline(line: str, lang: Language, *, after_byline: bool = False) -> Dateline | None:
    """The dateline of the first line of a story, or None.

    In this order: "Liputan6.com, Moskow - ", "JAKARTA, KOMPAS.com - ", "Jakarta (ANTARA) - ", "(IslamToday ID) – ",
    "SERAMBINEWS.COMKorea", "Jakarta - ", "Pyongyang: ", "JAKARTA. ". A place alone before a colon
    must be known, or stand behind a byline. after_byline: whether the line before is a byline.
    """
    head = line[:_LONGEST]
    clues = _clues(head, lang.page.outlets)
    names = tuple(sorted(set().union(*clues.values()), key=lambda name: (-len(name), name)))
    for rule, clue, pattern in _rules(names, lang.page.outlets.shape.pattern):
        found = pattern.match(head) if clue in clues else None      # most lines: nothing to try
        if found and len(line) - found.end() >= _SHORTEST_STORY:
            read = _accept(rule, found, lang, after_byline)
            if read:
                return read
    return None


def _clues(head: str, outlets: Outlets) -> Mapping[_Clue, Collection[str]]:
    """What the beginning of a line holds of what the kinds of datelines need, and the outlets that stand there."""
    clues: dict[_Clue, Collection[str]] = {"mark": ()} if _MARK.search(head) else {}
    if outlets.pattern.search(head):
        for clue, before in _BEFORE_OUTLET.items():
            found = [outlets.pattern.match(head, place.end()) for place in before.finditer(head)]
            if any(found):
                clues[clue] = {name[0] for name in found if name}
    return clues


_late = lru_cache(maxsize=512)(Late)


@lru_cache(maxsize=64)
def _rules(names: tuple[str, ...], shape: str) -> tuple[tuple[str, _Clue, Late], ...]:
    """Name, clue and shape of each kind of dateline.

    names: the outlets that stand in the line, as written: a pattern of all known ones takes as long to compile as an
    article takes to read. shape: the source of a pattern, of the names of outlets that the pack does not know.
    """
    outlet = rf"(?P<outlet>{'|'.join(map(re.escape, names))})"
    bracketed = rf"[(\[]?{outlet}[)\]]?"
    loose = rf"(?:{_DASH}|(?<=\)) ?| (?=[\"“”(\w])|(?<=[A-Za-z])(?=[A-Z][a-z]{{2}}))"
    kinds: tuple[tuple[str, _Clue, str], ...] = (
        ("outlet_place", "outlet first", rf"{bracketed} ?[,|–—-]{{1,2}} ?{_PLACE}{_DAY}(?P<mark>{_DASH}|\. )"),
        ("place_outlet", "outlet joined", rf"{_PLACE} ?(?:[,|]|-) ?{bracketed}{_DAY}(?P<mark>{loose})"),
        ("place_outlet", "outlet in brackets", rf"{_PLACE} \({outlet}{_BUREAU}\){_DAY}(?P<mark>{loose})"),
        ("place_outlet", "outlet in brackets", rf"{_PLACE}{_DAY} \({outlet}\)(?P<mark>{loose})"),
        ("outlet_comma", "outlet first", rf"{bracketed}, ?(?P<mark>)(?=[^\W\d_a-z])"),
        ("outlet", "outlet first", rf"{bracketed}(?P<mark>{_DASH})"),
        ("place_unknown", "mark", rf"{_PLACE}, ?(?P<outlet>{_UNKNOWN}){_DAY}(?P<mark>{_SPACED_DASH})"),
        ("place_bracketed", "mark", rf"{_PLACE} \((?P<outlet>{_SHOUTED})\){_DAY}(?P<mark>{_SPACED_DASH})"),
        ("shape_place", "mark", rf"(?P<outlet>{shape}), {_PLACE}{_DAY}(?P<mark>{_SPACED_DASH})"),
        ("place_shape", "mark", rf"{_PLACE},? \(?(?P<outlet>{shape})\)?{_DAY}(?P<mark>{_SPACED_DASH})"),
        ("glued", "outlet first", rf"{outlet}(?P<mark> ?(?=[^\W\d_a-z]))"),
        ("place", "mark", rf"{_PLACE}{_DAY}(?P<mark>{_SPACED_DASH})"),
        ("place_stop", "mark", rf"{_CAPITAL_PLACE}(?P<mark>\. )(?=[A-Z\"“])"),
    )
    return tuple((f"dateline.{rule}", clue, _late(pattern)) for rule, clue, pattern in kinds)


def _accept(rule: str, found: re.Match[str], lang: Language, after_byline: bool) -> Dateline | None:
    """The dateline, once its words are what they seem."""
    groups = found.groupdict()
    outlet, place, mark = groups.get("outlet"), groups.get("place"), found["mark"].strip()
    if rule == "dateline.place" and place is not None and _DOMAIN_LIKE.search(place):
        return Dateline(found.end(), None, place, place, rule, mark)
    if place is not None and not _may_be_place(place, groups.get("region"), lang):
        return None
    if mark == "." and place is not None and not _is_place(place, lang) and not (outlet and place.isupper()):
        return None                          # "KOMPAS.com - Bupati Arga. " is the beginning of a story
    if outlet is None and place is not None and lang.page.outlets.shape.fullmatch(place):
        return None                          # "Kabar Bukit - " names no place, and may be a heading
    if rule == "dateline.place_bracketed" and place is not None and _is_institution(place, outlet or "", lang):
        return None                          # "Badan Bencana (BASELAT) - " abbreviates what stands before
    if rule == "dateline.glued" and outlet is not None and "." not in outlet:
        return None
    if rule == "dateline.place_unknown" and (
            place is None or (place + (outlet or "")).isupper() or "." in place or _is_place(outlet or "", lang)):
        return None                          # "SLEMAN, YOGYAKARTA - " names a place and its region
    if place is not None and outlet is None and not _alone(place, groups.get("region"), mark, lang, after_byline):
        return None
    end = found.end()
    if rule == "dateline.outlet_comma":
        place = _known_prefix(found.string[end:], lang)
        end += len(place) + 1 if place else 0
    text = found["outlet"] if outlet else None
    if outlet and found[0].lstrip()[:1] in "([":
        text = found[0][:found[0].index(outlet) + len(outlet) + 1].strip()
    return Dateline(end, _printed(place), outlet, text, rule, mark, _printed(groups.get("region")))


def _is_place(words: str, lang: Language) -> bool:
    known = lang.names.known.get(words.lower())
    return known is not None and known.type in ("GPE", "LOC")


def _is_institution(words: str, short: str, lang: Language) -> bool:
    """Whether words begin as the names of institutions do, or what stands in brackets is one of the pack."""
    lower = words.lower().split()
    head = lang.names.heads.at(lower, 0, len(lower))
    return lang.names.acronyms.get(short) is not None or (head is not None and head[1] in ("organisation", "organ"))


def _known_prefix(words: str, lang: Language) -> str | None:
    """The longest known place with which words begin: nothing but it tells where a place without a dash ends."""
    spans = [m.end() for m in re.finditer(_WORD, words)][:4]
    for end in reversed(spans):
        known = lang.names.known.get(words[:end].lower())
        if known and known.type in ("GPE", "LOC") and words[end:end + 1] == " ":
            return words[:end]
    return None


def _may_be_place(place: str, region: str | None, lang: Language) -> bool:
    """Whether words can name a place: capitals throughout, and no word of the page's furniture first."""
    if any(not word[0].isupper() for word in re.split(r"[ /]", place) if word):
        return False
    if region and not region[0].isupper():
        return False
    words = place.lower().split()
    return words[0].rstrip(".") not in lang.page.not_places and place.lower() not in lang.page.sections


def _alone(place: str, region: str | None, mark: str, lang: Language, after_byline: bool) -> bool:
    """Whether a place without an outlet is a dateline: known, in capitals, or a short name behind a byline."""
    known = lang.names.known.get(place.lower())
    if known:
        return known.type in ("GPE", "LOC")
    if mark.startswith(".-") or (region or place).endswith("."):      # "Kota Binara, Kahara.- ": no sentence goes on so
        return True
    if mark == ":":
        return after_byline and len(place.split()) <= 2
    return (place.isupper() and len(place) > 3) or after_byline


def _printed(place: str | None) -> str | None:
    """A place without the capitals of datelines: "BANDA ACEH" is "Banda Aceh", "Washington DC" stays."""
    place = place.rstrip("-") if place else None             # "REPUBLIKA.CO.ID,ARGA--"
    if place is None or not place.isupper():
        return place
    return _CAPITALS.sub(lambda m: m[0].capitalize(), place)
