"""Whether what goes on again is one thing: "kembali menerima pasien rawat inap", "rawat inap dibuka kembali"."""

from __future__ import annotations

from briefgen.dossier.clashes.dates.occasions import share_name
from briefgen.dossier.clashes.dates.told_dates import Told
from briefgen.dossier.evidence import Compared
from briefgen.lang.classes import split_words


def goes_on_alike(one: Told, other: Told, compared: Compared) -> bool:
    """Whether two claims that something goes on again tell of one thing, not of a part of it or of another part.

    They tell one thing beside whose it is, or each tells the noun of the other's thing: "pabrik itu kembali
    berproduksi", "produksi di pabrik dimulai lagi".
    """
    a, b = one.act.thing, other.act.thing
    left, right = compared.profiles[one.claim], compared.profiles[other.claim]
    if not share_name(left, right) and (left.marks or right.marks) and {*a} != {*b}:
        return False
    if a[0] in other.said and b[0] in one.said:
        return True
    if a[0] in b or b[0] in a:
        return False
    return share_name(left, right) and not {*a}.isdisjoint({*b} - _terms_of_names(left.named & right.named, compared))


def _terms_of_names(named: frozenset[str], compared: Compared) -> set[str]:
    known = (compared.entities.by_id.get(who) for who in named)
    return {term for entity in known if entity for name in (entity.name, *entity.aliases)
            for term in compared.words.terms(split_words(name))}
