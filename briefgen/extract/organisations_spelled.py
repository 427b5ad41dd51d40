"""What stands behind the name of an institution: its abbreviation in brackets, its part, its town, its legal form."""

from __future__ import annotations

from briefgen.extract.name_view import TITLED, Draft, Expect, Step, View, carry, known_at

_LONGEST = 8
"""Words of a name that an abbreviation spells."""
_SHORTEST = 3
"""Letters of such an abbreviation: two may be a person's initials."""


def spelled(view: View, at: int, expect: Expect) -> Step | None:
    """Behind an office, capitals that the bracket behind them abbreviates: "Ketua Masyarakat Angkutan Arga (MAA)".

    Not: "Produk Domestik Bruto (PDB)" behind no office, "Rano Wibawa (RW)", "Ketua Dewan Pimpinan Pusat (DPP) Partai".
    """
    if not view.tokens[at].cap or view.shouting or view.is_title(at) or expect == "name":
        return None
    end = view.runs[at]
    if (abroad := _abroad(view, at)) is not None:
        return Step(abroad, Draft(at, abroad, "ORG", "organisation.abroad"), carry(expect))
    if expect not in TITLED:
        return None
    if not 1 < end - at <= _LONGEST or end >= len(view.tokens) or not view.tokens[end].bracketed:
        return None
    words, short, known = view.words[at:end], view.texts[end], known_at(view, at)
    if not view.tokens[end].upper or len(short) < _SHORTEST or (known is not None and known[1].type == "ORG"):
        return None
    capitals = [word for each, word in enumerate(words, at) if view.tokens[each].cap]
    others = set(words) - set(capitals) - view.names.near.connectors
    initials = "".join(word[0] for word in capitals)
    organ = words[-1] in view.names.near.levels
    if others or organ or initials != short.lower() or view.names.given.intersection(words):
        return None
    return Step(end, Draft(at, end, "ORG", "organisation.spelled"), carry(expect))


def _abroad(view: View, at: int) -> int | None:
    """Where a foreign body's name ends: with its state, and an abbreviation behind: "Survei Laut Inggris (UKMS)"."""
    end = view.runs[at]
    if not 2 < end - at <= _LONGEST or end >= len(view.tokens) or not view.tokens[end].bracketed:
        return None
    if not view.tokens[end].upper or len(view.texts[end]) < _SHORTEST:
        return None
    if not all(view.tokens[each].cap and not view.is_title(each) for each in range(at, end)):
        return None
    for start in range(at + 1, end):
        state = known_at(view, start)
        if state is not None and state[0] == end and state[1].group == "states" and (
                state[1].id != view.names.home):
            return None if view.names.given.intersection(view.words[at:start]) else end
    return None


def level(view: View, at: int, expect: Expect) -> Step | None:
    """Behind the bracket of an abbreviation, the part of the institution that an office is in: "(MAA) Pusat Rano".

    Not: "(MAA) Pusat Data", which goes on with no name.
    """
    behind = at > 0 and view.tokens[at - 1].bracketed and view.tokens[at].near and not view.tokens[at].joined
    if not behind or view.words[at] not in view.names.near.levels or expect == "name" or not view.has_cap(at + 1):
        return None
    person = view.words[at + 1] in view.names.given or not (
        view.names.is_common(view.words[at + 1]) or view.is_head(at + 1) or view.is_title(at + 1))
    return Step(at + 1, None, "office") if person else None


def before_town(view: View, at: int) -> bool:
    """Whether the last word of a name stands before its town: "Sejarawan Universitas Sanata Dharma, Yogyakarta"."""
    end = at + 1
    town = known_at(view, end) if end == view.runs[at] and end < len(view.tokens) and view.tokens[end].near else None
    return town is not None and town[1].type == "GPE" and not view.tokens[end].bracketed


def is_closed(view: View, at: int) -> bool:
    """Whether a legal form stands before a word, so that a company's name is over: "PT Bank Arga Tbk Josua"."""
    return view.words[at - 1] in view.names.near.closers and not view.is_head(at - 1) and (
        view.words[at] not in view.names.near.closers)


def closed_by_place(view: View, end: int) -> int:
    """Where an institution's name ends that one more unknown word and a place close: "LBH Pelita Sulawesi".

    Who holds an office in it would stand with a name of his own, and no place behind him.
    """
    if not view.has_cap(end) or not view.texts[end].istitle() or view.words[end] in view.names.given | view.called:
        return end
    place = known_at(view, end + 1) if view.has_cap(end + 1) else None
    if known_at(view, end) or place is None or place[1].type == "ORG" or view.has_cap(place[0]):
        return end
    return end if view.is_title(end) or view.is_head(end) or view.words[end] in view.names.times else place[0]
