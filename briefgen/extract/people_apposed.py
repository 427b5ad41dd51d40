"""What parts of a sentence beside a name say of it: a role before a comma, an age, a role or a noun behind one."""

from __future__ import annotations

from briefgen.extract.name_view import View
from briefgen.model.finding import EntityType

_ROLE_REACH = 6
"""Words between a role and the comma behind which its name stands."""
_KIN_REACH = 3
"""Words of the name of whose kin somebody is."""
_YEARS_OF_AGE = 2
"""Digits of an age that is printed behind a name."""


def behind_role(view: View, at: int) -> bool:
    """Whether a comma parts a name from a role with what it is of: "terdakwa kasus lahan, Ganda Prakoso"."""
    token = view.tokens[at]
    if token.joined or not token.near or token.bracketed:
        return False
    if view.tokens[at - 1].cap:
        return _behind_kin(view, at)
    for back in range(at - 1, max(at - _ROLE_REACH, -1), -1):
        if view.tokens[back].cap:
            return False
        hit = view.names.titles.at(view.words, back, at)
        if hit is not None and hit[1] in ("role", "office"):
            return True
        if not view.tokens[back].joined:
            return False
    return False


def _behind_kin(view: View, at: int) -> bool:
    """Whether a comma parts somebody from whose kin it is: "istri Slamet Riyanto, Sumarvini, menunggu"."""
    kin = view.names.near.kin
    for back in range(at - 2, max(at - _KIN_REACH, 0) - 2, -1):
        if back >= 0 and (view.words[back] in kin or " ".join(view.words[back - 1:back + 1]) in kin):
            return view.runs[back] == at
        if back < 0 or not view.tokens[back].cap:
            return False
    return False


def aged(view: View, end: int) -> bool:
    """Whether an age stands behind a name: "Wagirah (71)", "Lamajid, 46,", "Salwinda, 16 tahun,"."""
    if end >= len(view.tokens) or view.tokens[end].joined or not view.tokens[end].near:
        return False
    years, after = view.texts[end], view.tokens[end + 1] if end + 1 < len(view.tokens) else None
    if not (years.isdigit() and len(years) == _YEARS_OF_AGE and years[0] != "0"):
        return False
    if view.tokens[end].bracketed:
        return after is None or not after.near or after.joined or not after.text[:1].isdigit()
    if after is not None and after.joined and after.low == view.names.near.years:
        return True
    return after is not None and after.near and not after.joined and not after.bracketed


def introduced(view: View, end: int) -> bool:
    """Whether a role in small letters stands behind a comma: "Tarjo, warga Desa Tiris"."""
    if end >= len(view.tokens) or view.tokens[end].joined or not view.tokens[end].near or view.tokens[end].bracketed:
        return False
    hit = None if view.tokens[end].cap else view.names.titles.at(view.words, end, view.runs[end])
    return hit is not None and hit[1] in ("role", "office")


def explained(view: View, end: int) -> EntityType | None:
    """The kind that a noun behind a comma gives: "Gekara, organisasi sayap Partai", "Betan, ibu kota Kabupaten"."""
    if end >= len(view.tokens) or view.tokens[end].joined or not view.tokens[end].near or view.tokens[end].bracketed:
        return None
    near, begin = view.names.near, end
    while begin < len(view.tokens) and view.words[begin] in near.articles:
        begin += 1
    if begin >= len(view.tokens) or view.tokens[begin].cap:
        return None
    hit = near.before.at(view.words, begin, view.runs[begin])
    if hit is None or (begin == end and not view.has_cap(hit[0]) and view.after(hit[0]) not in near.explaining):
        return None
    return hit[1]
