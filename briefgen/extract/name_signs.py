"""Signs by which an article shows that a name is a town's, a club's or a company's: one rule each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefgen.extract.name_view import View, known_at
from briefgen.model.finding import EntityType

LONGEST = 3
_LONGEST_PLACE = 2
"""Words of a place between an office and a person, where nothing but the person shows where it ends."""
Shown = tuple[str, EntityType]
Place = tuple[View, int]
"""A sentence, and the index of a word in it."""


def run(view: View, at: int, *, town: bool = False) -> int:
    """Where the capitalised words that may be an unknown name end, counted from `at`; `at` itself where there are none.

    Not a name: a word that the pack knows, an ordinary one, a title, the head of another name, a weekday, a number.
    town: a town's name is looked for, which may begin with a river or a cape ("Tanjung Arga").
    """
    end = at
    while end < len(view.tokens) and end - at <= LONGEST and (end == at or view.has_cap(end)) and view.tokens[end].cap:
        low = view.words[end]
        if low in view.names.times or view.is_title(end) or any(sign.isdigit() for sign in low):
            break
        if end == at and not (town and begins_town(view, at)) and (
                view.names.is_common(low) or view.is_head(end) or known_at(view, end)):
            return at
        end += 1
    return end if end - at <= LONGEST else at


def begins_town(view: View, at: int) -> bool:
    """Whether a river, a cape or a known town only begins a name here: "Tanjung Arga", "Batang Rawang"."""
    known = known_at(view, at)
    if not view.has_cap(at + 1) or (known is not None and (known[0] > at + 1 or known[1].group == "states")):
        return False
    return (known is not None or view.words[at] in view.names.near.natural) and is_nothing_else(view, at + 1)


def is_nothing_else(view: View, at: int) -> bool:
    """Whether a capitalised word is no ordinary one, no known name, title or head, and none that persons bear."""
    names, low = view.names, view.words[at]
    if names.is_common(low) or low in names.given or not view.texts[at].istitle() or view.is_plain(at):
        return False
    return not (view.is_title(at) or view.is_head(at) or known_at(view, at))


def _name(view: View, at: int, end: int) -> str:
    """The words as written; capitals of a line in capitals are made those of a name."""
    return " ".join(text.title() if text.isupper() and len(text) > LONGEST else text for text in view.texts[at:end])


def _ends(view: View, end: int) -> bool:
    """Whether no capital goes on behind a name, so that its end is sure."""
    return not view.has_cap(end)


def led(view: View, at: int, heads: frozenset[str]) -> bool:
    """Whether one of these words, or two of them, stands right before `at`."""
    one = view.before(at)
    return bool(one) and (one in heads or f"{view.before(at - 1)} {one}" in heads)


def is_inner(view: View, at: int) -> bool:
    """Whether a capital stands right before, so that no name begins here."""
    return at > 0 and view.has_cap(at) and view.tokens[at - 1].cap


def scored(view: View, at: int) -> Iterator[Shown]:
    """A club by the score behind it: "mengalahkan Putra Kahayan 3-1"; not "menang 3-1", "21-18" of one player."""
    if view.tokens[at].opens or is_inner(view, at) or view.words[at] in view.names.times:
        return
    end = _capitals(view, at)
    named = end and len(view.texts[at]) > LONGEST and not _is_known(view, at, end)
    if named and end < len(view.tokens) and view.tokens[end].joined and _is_score(view, end):
        yield _name(view, at, end), "ORG"


def _capitals(view: View, at: int) -> int:
    """Where the capitals of a club's name end, whatever its words are elsewhere ("Putra Kahayan"); 0 for too many."""
    end = at + 1
    while view.has_cap(end) and view.words[end] not in view.names.times:
        end += 1
    return end if end - at <= LONGEST else 0


def _is_known(view: View, at: int, end: int) -> bool:
    known = known_at(view, at)
    return known is not None and known[0] >= end


def _is_score(view: View, at: int) -> bool:
    goals, more = view.texts[at].split("-"), view.tokens[at + 1] if at + 1 < len(view.tokens) else None
    single = len(goals) == 2 and all(goal.isdigit() and len(goal) == 1 for goal in goals)
    return single and not (more is not None and more.text[:1].isdigit())


def coached(view: View, at: int) -> Iterator[Shown]:
    """A club between one of its people's role and name: "pelatih Garuda Selat, Miguel Costa"."""
    if not led(view, at, view.names.near.sides):
        return
    end = _capitals(view, at)
    if end < at + 2 or end + 1 >= len(view.tokens) or _is_known(view, at, end):
        return
    token = view.tokens[end]
    if token.near and not token.joined and token.cap and view.has_cap(end + 1) and token.low not in view.names.times:
        yield _name(view, at, end), "ORG"


def company(view: View, at: int) -> Iterator[Shown]:
    """A company behind its legal form, or behind "Bank": "PT Nusa Samudra", "PT Bank Arta Niaga Tbk".

    Not where the words may run on into a person: "Direktur PT ARN Gumawan Halivun".
    """
    near = view.names.near
    if not led(view, at, near.firms):
        return
    end = next((each for each in range(at, run(view, at)) if view.words[each] in near.closers), run(view, at))
    closed = end < len(view.tokens) and view.words[end] in near.closers
    whole = closed or (_ends(view, end) and not _of_office(view, at, end))
    if whole and end > at and (end > at + 1 or len(view.texts[at]) > LONGEST):
        yield _name(view, at, end), "ORG"


def seat(view: View, at: int) -> Iterator[Shown]:
    """A place behind what only places have: "Kabupaten Arga", "Polres Bandar Rawa", "desa Kali Putih".

    Not where the words may run on into a person: "Kepala BPBD Arga Wiroso mengatakan".
    """
    if not led(view, at, view.names.near.seats):
        return
    end = run(view, at, town=True)
    if end > at and _ends(view, end):
        stop = next((each for each in range(at + 1, end) if view.words[each] in view.names.given), end)
        if stop == at + 1 or (stop - at <= _LONGEST_PLACE and not _of_office(view, at, end)):
            yield _name(view, at, stop), "GPE"


def _of_office(view: View, at: int, end: int) -> bool:
    """Whether an office stands before, whose holder may follow; a comma and a capital, or a rank, show that not."""
    token = view.tokens[end] if end < len(view.tokens) else None
    if token is not None and token.near and (view.is_title(end) or (token.cap and not token.joined)):
        return False
    return any(view.names.titles.at(view.words, back, at) for back in range(max(at - 2 * LONGEST, 0), at))


def between(view: View, at: int) -> Iterator[Shown]:
    """A place between an office and a rank: "Kapolres Bandar Rawa AKBP …", "Kapolres Bandar Rawa, AKBP …"."""
    if not (led(view, at, view.names.near.offices) or led(view, at, view.names.near.seats)):
        return
    end = run(view, at, town=True)
    if end == at or end >= len(view.tokens) or not view.tokens[end].near:
        return
    hit = view.names.titles.at(view.words, end, view.runs[end])
    given = any(word in view.names.given for word in view.words[at:end])
    if hit and hit[1] in ("rank", "degree", "honorific") and view.tokens[end].cap and (
            view.tokens[end].joined or not given):
        yield _name(view, at, end), "GPE"


def inside(view: View, at: int) -> Iterator[Shown]:
    """A place behind "di", where no person stands: "di Zelenik"."""
    if not view.tokens[at].upper and view.before(at) == view.names.near.seat:
        end = run(view, at)
        if end > at and _ends(view, end) and end - at <= _LONGEST_PLACE:
            yield _name(view, at, end), "LOC"


def before_person(view: View, at: int, called: frozenset[str]) -> Iterator[Shown]:
    """A place between an office and a person whom the article calls by a later word: "Bupati Arga Sinta Dewanti".

    Or behind what only places have: "Kepala Dinas Sosial Kabupaten Arga Sinta Dewanti".
    """
    if not (led(view, at, view.names.near.offices) or led(view, at, view.names.near.seats)):
        return
    end = at
    while view.has_cap(end) and end - at <= 2 * LONGEST and view.words[end] not in view.names.times and not (
            end > at and view.is_title(end)):
        end += 1
    words = view.words[at:end]
    if not words:                                        # "kata Kapolres Rabu sore"
        return
    if words[0] in view.names.near.natural and begins_town(view, at) and called.intersection(words[2:]):
        yield _name(view, at, at + 2), "GPE"             # "Bupati Tanjung Arga Aruna Malewan", "kata Malewan"
        return
    known = known_at(view, at)
    if known is not None or len(words) <= _LONGEST_PLACE or words[0] in called or words[0] in view.names.given:
        return
    local = is_nothing_else(view, at) and led(view, at, view.names.near.offices - view.names.near.crowns)
    for width in range(1, min(_LONGEST_PLACE, len(words) - 2) + 1):
        given = words[width] in view.names.given
        if words[width] in called or (given and (local or called.intersection(words[width:]))):
            yield _name(view, at, at + width), "GPE"
            return


def defined(view: View, at: int) -> Iterator[Shown]:
    """A common abbreviation that brackets make a company's: "PT Sentra Bio Nusantara (SBN)"."""
    token, low = view.tokens[at], view.words[at]
    if not token.bracketed or view.texts[at] not in view.names.abbreviations or len(low) < LONGEST or not token.near:
        return
    first = at - len(low)
    if first < 1 or not all(view.tokens[each].cap for each in range(first, at)):
        return
    spelled = "".join(word[0] for word in view.words[first:at]) == low
    if spelled and led(view, first, view.names.near.firms):
        yield view.texts[at], "ORG"


def called(places: Iterable[Place]) -> Iterator[str]:
    """Single words by which the article calls somebody: "kata Sinta", "Sinta mengatakan"; not "(MUI) Arga mengajak"."""
    for view, at in places:
        behind_bracket = at > 0 and view.tokens[at - 1].bracketed and view.tokens[at].near
        placed = view.before(at) == view.names.near.seat or view.before(at) in view.names.near.owned
        verbs = view.lang.cues.verbs
        inner = is_inner(view, at) and view.before(at) not in verbs          # "Kata Sinta"
        if not (view.has_cap(at + 1) or inner or behind_bracket or placed):
            before, after = verbs.get(view.before(at)), verbs.get(view.after(at + 1))
            if (before is not None and before.voice == "bare") or (after is not None and after.voice == "active"):
                yield view.words[at]
