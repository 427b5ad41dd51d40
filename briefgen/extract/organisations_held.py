"""Where an institution's name ends because whoever holds an office in it follows."""

from __future__ import annotations

from briefgen.extract.name_signs import is_nothing_else
from briefgen.extract.name_view import View, known_at

_FEWEST = 4
"""Words of a firm and of a person at least."""
_AHEAD = 5
"""Words within which a company's name must come to the person behind it."""


def is_called(view: View, at: int) -> bool:
    """Whether a person begins whom the article calls by the first name: "Ketua Yayasan Wirasti Kumalan"."""
    return view.words[at] in view.called and view.has_cap(at + 1)


def person_in(view: View, begin: int) -> int | None:
    """Where who holds the office begins in the capitals behind a firm's legal form, None where nothing shows it.

    With the word by which the article calls somebody ("PT Anugerah Jaya Lintas Santi Marbela", "kata Santi"), or one
    word before it where it is the last ("kata Marbela"); else with words that persons bear before the last one.
    """
    end = begin
    while view.has_cap(end) and view.words[end] not in view.names.near.closers:
        end += 1
    if end < begin + _FEWEST:
        return None
    called = next((at for at in range(begin + 1, end) if view.words[at] in view.called), None)
    if called is not None:
        return called if called < end - 1 else called - 1
    return _first_borne(view, begin, end) if is_surname(view, end - 1) else None


def _first_borne(view: View, begin: int, end: int) -> int | None:
    """Where the words begin that persons bear and that the last word but one ends; initials are of them."""
    start = end - 1
    while start > begin + 1 and (view.words[start - 1] in view.names.given or len(view.words[start - 1]) == 1):
        start -= 1
    return start if start < end - 1 else None


def holds_office(view: View, at: int, *, organ: bool, taken: bool) -> bool:
    """Whether the last two words can only be who holds the office: "Direktur PT ARN Ganda Halim", "Kepala BPBD ..."."""
    if not view.has_cap(at + 1) or view.has_cap(at + 2) or not view.texts[at].istitle():
        return False
    initialled = taken and view.tokens[at - 1].upper and view.before(at - 1) in view.names.near.firms
    if not (initialled or (organ and not taken and view.tokens[at - 1].upper)):
        return False
    given = view.names.given
    return all(view.words[each] in given or is_nothing_else(view, each) for each in (at, at + 1))


def is_surname(view: View, at: int) -> bool:
    """Whether a capitalised word is nothing that an institution's name goes on with."""
    if not view.has_cap(at) or known_at(view, at) is not None or view.is_title(at) or view.is_head(at):
        return False
    return view.texts[at].istitle() and not view.names.is_common(view.words[at])


def before_apposed(view: View, at: int) -> bool:
    """Whether the person stands behind a comma, so that all before it is the institution's: "… Giri Mulya, Budi W."."""
    end, given = view.runs[at], view.names.given
    if end >= len(view.tokens) or not all(view.tokens[each].cap for each in range(at, end)):
        return False
    token = view.tokens[end]
    if given.intersection(view.words[at:end]) or not token.near or token.bracketed or not token.cap:
        return False
    hit = view.names.titles.at(view.words, end, view.runs[end])
    if hit is not None:
        return hit[1] in ("degree", "rank", "honorific") and view.has_cap(hit[0])
    if token.upper or token.low in view.names.times or view.is_head(end):
        return False
    return token.low in given or (view.has_cap(end + 1) and known_at(view, end) is None)


def name_ahead(view: View, at: int) -> bool:
    """Whether a person's name stands further on, so that this word is still the company's: "PT Xylo Vanta Budi"."""
    given = view.names.given
    ahead = view.words[at + 1:min(view.runs[at], at + _AHEAD)]
    return view.words[at] not in given and any(word in given for word in ahead)
