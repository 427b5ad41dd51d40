"""Names of institutions: a noun that opens the name, and how far it goes on."""

from __future__ import annotations

from briefgen.extract.name_view import ROMAN, TITLED, Draft, Expect, Step, View, carry, known_at
from briefgen.extract.organisations_held import (
    before_apposed,
    holds_office,
    is_called,
    is_surname,
    name_ahead,
    person_in,
)
from briefgen.extract.organisations_spelled import before_town, closed_by_place, is_closed
from briefgen.lang.names import Known

_LONGEST = 16
"""Words of the longest name of an institution."""
_DIGITS = 4
"""Digits of the longest number of a unit: "Kodim 0712"."""
_AHEAD = 5
"""Words within which a list inside a name must come to its "dan"."""


def organisation(view: View, at: int, expect: Expect) -> Step | None:
    """"Badan Pengawas Obat dan Makanan", "Universitas Brawijaya", "Kedutaan Besar Rusia di Korea Utara".

    Not: "Badan" alone, "Komisi III", a head in lower case.
    """
    if not view.tokens[at].cap or view.shouting or expect == "name":
        return None
    hit = view.names.heads.at(view.words, at, view.runs[at])
    if hit is None or hit[1] not in ("organisation", "organ") or view.before(at) in view.names.near.works:
        return None
    begin, known = _behind_number(view, at, hit[0]), known_at(view, at)
    if known is not None and known[0] >= begin:
        return _from_known(view, at, known, expect) if known[1].type == "ORG" else None
    firm = expect in TITLED and " ".join(view.words[at:hit[0]]) in view.names.near.firms
    end = (firm and person_in(view, begin)) or _end(view, begin, titled=expect in TITLED, organ=hit[1] == "organ")
    bare = begin == hit[0] and (end == begin or (end == begin + 1 and view.words[begin] in ROMAN))
    if bare and view.tokens[at].upper:       # "(BPKAD)" abbreviates what stands before
        return None
    if bare:
        return Step(end, None, expect if expect in TITLED else "none")
    end = _abbreviated(view, at, _seated(view, at, begin, closed_by_place(view, end)))
    listed = view.names.known.get(" ".join(view.words[at:end]))
    if listed is not None:
        return Step(end, Draft(at, end, "ORG", "name.known", listed), carry(expect))
    base, seat = _seat(view, begin, end)
    return Step(end, Draft(at, end, "ORG", "organisation.head", None, base, seat), carry(expect))


def _behind_number(view: View, at: int, begin: int) -> int:
    """Behind the number of a unit or a school that is called by it: "Skadron Udara 6", "SMA Negeri 3", "Armada II"."""
    if " ".join(view.words[at:begin]) not in view.names.near.numbered or begin >= view.runs[at]:
        return begin
    number = view.texts[begin]
    return begin + 1 if view.words[begin] in ROMAN or (number.isdigit() and len(number) <= _DIGITS) else begin


def _abbreviated(view: View, at: int, end: int) -> int:
    """Where a name ends whose abbreviation in brackets takes in more words: "Ikatan Perajin dan Juru Foto (IPJF)"."""
    stop = next((each for each in range(end, min(at + _LONGEST, len(view.tokens))) if not _may_go_on(view, each)), end)
    if stop == end or stop >= len(view.tokens) or not view.tokens[stop].bracketed or view.runs[stop] > stop + 1:
        return end
    words, short = view.words[at:stop], view.words[stop]
    letters = iter("".join(words))
    spelled = words[0][0] == short[0] and all(letter in letters for letter in short)
    return stop if spelled and view.tokens[stop].cap and not view.names.given.intersection(words) else end


def _may_go_on(view: View, at: int) -> bool:
    token = view.tokens[at]
    return token.joined and (token.cap or token.low in view.names.near.connectors)


def _from_known(view: View, at: int, known: tuple[int, Known], expect: Expect) -> Step:
    """A known institution, and the place it is of: "Kementerian Luar Negeri Rusia", "Polda Metro Jaya"."""
    begin, name = known
    end = closed_by_place(view, _end(view, begin, titled=True, organ=True, taken=True))
    if end == begin:
        return Step(end, Draft(at, end, "ORG", "name.known", name), carry(expect))
    base, seat = _seat(view, begin, end)
    if seat is not None and seat.id == view.names.home and base == begin:
        return Step(end, Draft(at, end, "ORG", "name.known", name), carry(expect))
    return Step(end, Draft(at, end, "ORG", "organisation.known", None, base or begin, seat), carry(expect))


def _seat(view: View, begin: int, end: int) -> tuple[int | None, Known | None]:
    """The place at the end of an institution's name, and where it begins."""
    for start in range(begin, end):
        hit = known_at(view, start)
        if hit is not None and hit[0] == end and hit[1].type == "GPE":
            return start, hit[1]
    return None, None


def _end(view: View, at: int, *, titled: bool, organ: bool, taken: bool = False) -> int:
    """Where an institution's name ends. organ: of a state, so that only fields and places go on with it."""
    end = at
    while end - at < _LONGEST and (width := _next(view, end, titled=titled, organ=organ, taken=taken)):
        organ = organ or _is_town(view, end, end + width)
        inner = view.names.heads.get(view.words[end]) == "organisation" and (view.has_cap(end + 1) or width > 1)
        organ, end, taken = organ and not inner, end + width, not inner
    return end


def _is_town(view: View, at: int, end: int) -> bool:
    """Whether a school's or a bank's name is complete with its town: "Universitas Lampung"; a company's is not."""
    known = known_at(view, at)
    return known is not None and known[0] == end and known[1].type == "GPE" and (
        view.before(at) not in view.names.near.closers)


def _next(view: View, at: int, *, titled: bool, organ: bool, taken: bool) -> int:
    """How many words go on with an institution's name at `at`; 0 where it has ended."""
    if at >= len(view.tokens):
        return 0
    token = view.tokens[at]
    if token.joined and not token.cap and token.low in view.names.near.connectors:
        return 2 if taken and view.has_cap(at + 1) and _leads_on(view, at + 1, token.low) else 0
    if taken and _is_listed(view, at):
        return 1
    if not token.cap or not token.joined or token.low in view.names.times or (taken and is_closed(view, at)):
        return 0
    numbered = _behind_number(view, at, at + 1)
    if numbered > at + 1 and not _is_organ(view, at):    # "Komite Sekolah SMP 4 Marunda"
        return numbered - at
    known = known_at(view, at)
    if known is not None:
        named = known[1].group == "media" and known[0] == at + 1 and not titled and not view.tokens[at].upper
        return known[0] - at if known[1].type != "ORG" or not taken or named else 0      # "Lembaga Poros Suara"
    return int(_takes(view, at, titled=titled, organ=organ, taken=taken))


def _takes(view: View, at: int, *, titled: bool, organ: bool, taken: bool) -> bool:
    """Whether a capitalised word that is no known name goes on with an institution's name."""
    names, low = view.names, view.words[at]
    if titled and (is_called(view, at) or holds_office(view, at, organ=organ, taken=taken)):
        return False
    if titled and (before_apposed(view, at) or (taken and before_town(view, at))):
        return not view.is_title(at)
    if (taken and _is_organ(view, at)) or (low in ROMAN and view.after(at + 1) in names.given):
        return False
    if taken and (organ or titled) and low in names.given and is_surname(view, at + 1):
        return False                         # "Kementerian Pertanian Agung Hendriadi"
    if low in names.fields or low in ROMAN or low in names.near.marks:
        return True
    loose = not organ and not titled and view.texts[at].istitle() and not view.tokens[at - 1].upper
    if view.is_title(at) or (taken and low in names.words and not names.ordinary(low) and not loose):
        return False
    if names.ordinary(low) or (organ and not taken and not titled):
        return True
    begins_person = low in names.given or (view.has_cap(at + 1) and view.words[at + 1] in names.given)
    if organ or titled:
        return not taken and not begins_person if organ else not taken or name_ahead(view, at)
    return not (taken and low in names.given and view.has_cap(at + 1) and not _closes_firm(view, at))


def _closes_firm(view: View, at: int) -> bool:
    """Whether a legal form closes the words, so that all of them are the company's: "PT Eka Sari Lorena Tbk"."""
    closers = view.names.near.closers
    return any(word in closers for word in view.words[at + 1:view.runs[at]])


def _is_organ(view: View, at: int) -> bool:
    """Whether another organ begins: "Kepolisian Sektor Wonosari Kepolisian Resor Gunungkidul" is two."""
    hit = view.names.heads.at(view.words, at, view.runs[at])
    return hit is not None and hit[1] == "organ"


def _leads_on(view: View, at: int, connector: str) -> bool:
    """Whether a connector leads on to what institutions deal with, not to another name ("KPK dan Polri")."""
    if connector not in view.names.near.joining:
        return True
    if known_at(view, at) is not None or _is_organ(view, at):
        return False
    return view.words[at] in view.names.fields or view.names.ordinary(view.words[at])


def _is_listed(view: View, at: int) -> bool:
    """A comma inside a name: "Kementerian Politik, Hukum, dan Keamanan"."""
    token = view.tokens[at]
    if token.joined or not token.near or token.bracketed or at + 1 >= len(view.tokens):
        return False
    if token.cap:
        return _is_field(view, at) and _is_field(view, at - 1) and _joins_ahead(view, at)
    return token.low in view.names.near.joining and view.has_cap(at + 1) and _is_field(view, at + 1)


def _is_field(view: View, at: int) -> bool:
    """Whether a word says what an institution deals with, and opens no other name or title."""
    if view.words[at] in view.names.fields:
        hit = view.names.heads.at(view.words, at, view.runs[at])
        opens = hit is not None and hit[1] in ("organisation", "organ") and view.has_cap(hit[0])
        return not opens and not view.is_title(at)
    return view.texts[at] in view.names.abbreviations


def _joins_ahead(view: View, at: int) -> bool:
    return any(word in view.names.near.joining for word in view.words[at + 1:at + _AHEAD])


def _seated(view: View, at: int, begin: int, end: int) -> int:
    """The end of an embassy's name with its seat: "di Korea Utara"."""
    near = view.names.near
    if " ".join(view.words[at:begin]) not in near.seated or view.after(end) != near.seat or not view.has_cap(end + 1):
        return end
    seat = known_at(view, end + 1)
    return seat[0] if seat is not None else end


def ministry(view: View, at: int, expect: Expect) -> Step | None:
    """A ministry in small letters, with its field: "kementerian luar negeri", "kementerian pertahanan Rusia"."""
    near, names = view.names.near, view.names
    if view.words[at] not in near.spoken or (view.tokens[at].cap and not view.tokens[at].opens) or expect == "name":
        return None
    end = at + 1
    while end < len(view.tokens) and view.tokens[end].joined and not view.tokens[end].cap and (
            view.words[end] in names.fields):
        end += 1
    if end == at + 1:
        return None
    place = known_at(view, end) if view.has_cap(end) else None
    if place is None or place[1].type != "GPE":
        known = names.known.get(" ".join(view.words[at:end]))
        return Step(end, Draft(at, end, "ORG", "organisation.ministry", known), carry(expect))
    return Step(place[0], Draft(at, place[0], "ORG", "organisation.ministry", None, end, place[1]), carry(expect))


def marked(view: View, at: int, end: int) -> bool:
    """Whether capitalised words hold a noun that only institutions bear: "Goldfield Partners"."""
    return any(word in view.names.near.marks for word in view.words[at + 1:end])
