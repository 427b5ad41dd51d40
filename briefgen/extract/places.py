"""Names of places: a noun that opens the name, and a building by the institution in it."""

from __future__ import annotations

from briefgen.extract.name_signs import is_nothing_else
from briefgen.extract.name_view import GROUP, TITLED, Draft, Expect, Step, View, carry, known_at
from briefgen.lang.names import Known

_LONGEST = 4
_SMALL = 3
"""Letters of the longest words that headlines write small as well."""
_SHORT = 2
"""Letters of initials in the name of a street: "Jalan HR Rasuna Said"."""


def place(view: View, at: int, expect: Expect) -> Step | None:
    """"Gunung Merapi", "Kabupaten Sleman", "Kota Bandung". Not: "Kota" alone, a head in lower case."""
    if not view.tokens[at].cap or view.shouting or expect == "name":
        return None
    hit = view.names.heads.at(view.words, at, view.runs[at])
    if hit is None or hit[1] in ("organisation", "organ") or view.before(at) in view.names.near.works:
        return None
    if view.before(at) in view.names.near.vessels:       # "KRI Teluk Nibung"
        return None if not view.has_cap(hit[0]) else Step(hit[0] + 1, None, "none")
    behind = range(at + 1, min(view.runs[at], at + 1 + _LONGEST))
    if any(view.tokens[each].upper and view.words[each] in view.names.near.marks for each in behind):
        return None                          # "Samudra FC"
    end, kind = hit
    if not view.has_cap(end):
        named = end == at + 1 and view.words[at] in view.names.given
        return None if named else Step(end, None, expect if expect in TITLED else "thing")
    house = expect not in TITLED and _is_house(view, end)
    known = _known(view, end, kind, titled=expect in TITLED, house=house)
    if kind == "kind" and known is not None and known[1].type != "ORG":
        return Step(known[0], Draft(at, known[0], known[1].type, "place.kind", known[1]), carry(expect))
    if kind == "kind" and view.is_head(end):             # "Surat Utang Negara Direktorat Jenderal ..."
        return Step(end, None, expect if expect in TITLED else "thing")
    street = view.words[at] in view.names.near.streets
    stop = known[0] if known is not None else _end(view, end, titled=expect in TITLED, plain=street or house)
    while street and view.has_cap(stop) and view.words[stop] in view.names.fields and not (
            view.is_title(stop) or view.is_head(stop)):
        stop += 1                            # "Jalan Bangka Raya"
    if known is None and view.words[at] in view.names.near.vague and _says_nothing(view, end, stop):
        return Step(end, None, expect if expect in TITLED else "thing")
    if view.has_cap(stop) and view.words[stop] in view.names.near.compass:
        stop += 1
    stop = _behind_hyphen(view, stop)
    if stop == end:
        return Step(end, None, "thing")
    bare = end if " ".join(view.words[at:end]) in view.names.near.bare else None
    same = known[1] if known is not None and bare and stop == known[0] and _is_same(view, known[1], kind) else None
    draft = Draft(at, stop, "LOC" if kind == "place" else "GPE", f"place.{kind}", same, core=bare)
    return Step(stop, draft, carry(expect))


def _is_house(view: View, end: int) -> bool:
    """Whether a head that ends there is of a house that ordinary words name; not in a headline, all in capitals."""
    return view.words[end - 1] in view.names.near.houses and any(
        not token.cap and len(token.text) > _SMALL for token in view.tokens)


def _known(view: View, at: int, kind: str, *, titled: bool, house: bool) -> tuple[int, Known] | None:
    """The known name behind a head, unless more of an unknown one follows it."""
    known = known_at(view, at)
    if known is not None and house and view.has_cap(known[0]) and not (
            known_at(view, known[0]) or view.words[known[0]] in view.names.times):
        return None                          # "RS Bhayangkara Indah Sari"
    return None if known is not None and kind == "place" and _runs_on(view, at, known, titled=titled) else known


def _runs_on(view: View, at: int, known: tuple[int, Known], *, titled: bool) -> bool:
    """Whether a known name only begins the place's: "Jembatan Batang Rawang", "Stadion Gelora Wiyata".

    Not: what the article shows as a whole name elsewhere, "Camat Rawang" behind an office, "RSUD Sleman
    Yogyakarta", "Kecamatan Batang Selasa pagi".
    """
    if known[0] > at + 1 or not view.has_cap(at + 1) or view.words[at + 1] in view.names.times:
        return False
    if known[1].group == GROUP:
        return False
    return (not titled or view.words[at] in view.names.near.natural) and is_nothing_else(view, at + 1)


def _behind_hyphen(view: View, at: int) -> int:
    """Where a place's name ends that a hyphen parted: "Bandara Soekarno-Hatta", "Jalan Sudirman-MH Thamrin"."""
    if at >= len(view.tokens) or not view.tokens[at].tied or not view.tokens[at].cap:
        return at
    initials = view.tokens[at].upper and len(view.texts[at]) <= _SHORT
    return at + 1 + ((initials or view.words[at] in view.names.near.natural) and view.has_cap(at + 1))


def _is_same(view: View, known: Known, kind: str) -> bool:
    """Whether a known place is meant: a regency unless a town shares its name, a quarter by "Kecamatan" before it."""
    return known.group == "quarters" or (
        kind == "regency" and known.group == "indonesia" and known.id not in view.names.twins)


def _says_nothing(view: View, at: int, end: int) -> bool:
    """Whether all words behind a vague head are ordinary ones: "Pasar Modal", "Daerah Tertinggal"."""
    names = view.names
    return all(
        word in names.words or (word in names.fields and word not in names.given) for word in view.words[at:end])


def _end(view: View, at: int, *, titled: bool, plain: bool) -> int:
    """Where a place's name ends. plain: it may go on with ordinary words ("Jalan Sedap Malam", "RS Harapan Kita")."""
    names, end = view.names, at
    if names.active(view.after(at)):
        return at
    if names.heads.get(view.words[at]) == "place" and view.has_cap(at + 1):
        end = at + 2                         # "Pelabuhan Tanjung Perak"
    while view.has_cap(end) and end < at + _LONGEST and view.words[end] not in names.times:
        low = view.words[end]
        if end > at and _stops(view, end, titled=titled, plain=plain):
            break
        if end > at and low in names.given and view.has_cap(end + 1) and not (
                _bears_name(view, at) or known_at(view, end + 1)):
            break
        end += 1
    return _with_town(view, at, end)


def _stops(view: View, at: int, *, titled: bool, plain: bool) -> bool:
    """Whether a place's name has ended before a word."""
    names, low = view.names, view.words[at]
    if view.tokens[at - 1].upper and len(view.texts[at - 1]) <= _SHORT:
        return False                         # "Jalan MH Thamrin"
    head = names.heads.at(view.words, at, view.runs[at])
    rank = names.titles.at(view.words, at, view.runs[at])
    if (head is not None and head[1] in ("organisation", "organ")) or (rank is not None and rank[1] == "rank"):
        return True                          # "Kepulauan Arga AKBP Sinta"
    return (low in names.words and not (plain and not view.is_title(at))) or known_at(view, at) is not None or (
        titled and low in names.given)


def _with_town(view: View, at: int, end: int) -> int:
    """Where a name ends that is none without its town: "Masjid Raya Makassar", "RSUD Kota Bekasi"."""
    known = known_at(view, end) if end > at and view.has_cap(end) else None
    plain = all(word in view.names.fields for word in view.words[at:end])
    return known[0] if known is not None and known[1].type == "GPE" and plain else end


def _bears_name(view: View, at: int) -> bool:
    """Whether a place is called after a person, so that more of the name follows: "Jalan Cut Nyak Dien"."""
    return view.words[at] in view.names.given or view.is_title(at) or len(view.words[at]) <= _SHORT


def building(view: View, at: int, expect: Expect) -> Step | None:
    """A house by the institution in it is a place, where a preposition says so: "di gedung DPR", "ke kantor KPK"."""
    end, near = at + 1, view.names.near
    if view.words[at] not in near.buildings or view.before(at) not in near.prepositions or expect == "name":
        return None
    if not view.has_cap(end):
        return None
    if near.before.at(view.words, at, view.runs[at]) not in (None, (end, "LOC")):
        return None
    known = known_at(view, end)
    if known is None or known[1].type != "ORG" or known[1].group == "media":
        return None
    return Step(known[0], Draft(at, known[0], "LOC", "place.building"), "none")


def lists_place(view: View, end: int) -> bool:
    """Whether a comma and a known place, or the head of one, follow: "Giwangan, Yogyakarta", "Rejo, Kecamatan Arga"."""
    if end >= len(view.tokens):
        return False
    token = view.tokens[end]
    if token.joined or not token.near or token.bracketed or not token.cap:
        return False
    head = view.names.heads.at(view.words, end, view.runs[end])
    if head is not None and view.words[end] in view.names.near.seats and view.has_cap(head[0]):
        return True
    hit: tuple[int, Known] | None = known_at(view, end)
    return hit is not None and hit[1].type == "GPE" and hit[1].group != "states"
