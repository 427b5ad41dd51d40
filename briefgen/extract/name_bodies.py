"""Bodies that an article shows by a word before them: "produsen baterai Lumo Tek", "dilansir Vesnik".

What is so called once is a body wherever else it stands, unless the article calls somebody so.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence

from briefgen.extract.name_persons import apart, persons
from briefgen.extract.name_signs import LONGEST, Place, is_inner, is_nothing_else, run
from briefgen.extract.name_view import View

_FULL = 2
"""Words of a full name at least."""
_HELD_IN = ("office", "role")


def bodies(places: Sequence[Place]) -> Iterator[str]:
    """What nouns, offices and words for passing news on show to be bodies, in order of appearance."""
    found = dict.fromkeys(_shown(places))
    if not found:
        return
    somebody, alone = frozenset(persons(places)), frozenset(apart(places))
    ends = tuple(places[0][0].names.near.endings)
    yield from (
        name for name in found if name.endswith(ends) or not _is_somebody(name.lower().split(), somebody, alone))


def _is_somebody(words: Sequence[str], somebody: Container[str], alone: Container[str]) -> bool:
    """Whether a word is somebody's name, or two words are that end in one by which somebody is called."""
    return words[0] in somebody if len(words) == 1 else words[-1] in alone


def _shown(places: Iterable[Place]) -> Iterator[str]:
    for view, at in places:
        if is_inner(view, at) and not view.tokens[at - 1].opens:
            continue
        end = run(view, at)
        if end > at and _may_be_body(view, at, end) and any(rule(view, at, end) for rule in _RULES):
            yield " ".join(view.texts[at:end])


def _may_be_body(view: View, at: int, end: int) -> bool:
    """Whether no capital goes on, no word is one that persons bear, and no abbreviation or address stands here."""
    persons_bear = view.names.given.intersection(view.words[at:end])
    told = view.texts[at] in view.names.abbreviations or "." in view.texts[at]
    return not (view.has_cap(end) or persons_bear or told)


def _by_noun(view: View, at: int, end: int) -> bool:
    """Behind a noun for a body, with one word between at most: "perusahaan Lumo", "lembaga pemantau Orsa"."""
    near = view.names.near
    for back in range(max(at - LONGEST, 0), at):
        hit = near.before.at(view.words, back, at) if view.runs[back] > at else None
        small = not view.tokens[back].cap or (view.tokens[back].opens and not view.is_head(back))
        if hit is None or hit[1] != "ORG" or not small or view.words[back] in near.things:
            continue
        if hit[0] == at:
            return end > at + 1 or is_nothing_else(view, at)
        organ = view.names.heads.get(" ".join(view.words[back:hit[0]])) == "organ"
        if hit[0] == at - 1 and not organ and _describes(view, at - 1):
            return True
    return False


def _describes(view: View, at: int) -> bool:
    """Whether a word between a noun and a name says what it deals with; not whose it is ("perusahaan milik Budi")."""
    names, low = view.names, view.words[at]
    others = names.near.prepositions | names.near.persons | names.near.joining | names.near.belonging
    return not (view.tokens[at].cap or low in others or view.is_title(at) or names.active(low)
                or low in view.lang.cues.verbs)


def _relayed(view: View, at: int, end: int) -> bool:
    """Behind a word for passing on what is read: "dilansir Vesnik", "dikutip dari Vesnik"."""
    return end - at < _FULL and (view.before(at) in view.names.near.relayed or (
        view.before(at) in view.names.near.relaying and view.before(at - 1) in view.names.near.relayed))


def _told(view: View, at: int, end: int) -> bool:
    """Whom somebody told it, at the end: "kata Rani kepada Vesnik."; no reporter is named there."""
    if end - at >= _FULL or view.before(at) not in view.names.near.telling or not is_nothing_else(view, at):
        return False
    if end < len(view.tokens) and view.tokens[end].joined:
        return False
    cues = (view.lang.cues.verbs.get(word) for word in view.words[:at])
    return any(cue is not None and cue.voice in ("bare", "clitic") for cue in cues)


def _posted(view: View, at: int, end: int) -> bool:
    """Between an office and a comma behind which its holder stands: "peneliti Orsa Tal, Rani Kela,"."""
    near = view.names.near
    if end - at < _FULL or end >= len(view.tokens) or not _is_full_name(view, end):
        return False
    for back in range(max(at - LONGEST, 0), at):
        hit = view.names.titles.at(view.words, back, at) if view.runs[back] > at else None
        if hit is not None and hit[0] == at and hit[1] in _HELD_IN:
            return " ".join(view.words[back:at]) not in near.kin | near.offices | near.crowns
    return False


def _is_full_name(view: View, at: int) -> bool:
    """Whether a comma parts off two words or three that are a person's, and a comma or a verb ends them."""
    token, end = view.tokens[at], view.runs[at]
    if token.joined or not token.near or token.bracketed or not token.cap:
        return False
    stop = next((each for each in range(at, end) if not view.tokens[each].cap), end)
    if not _FULL <= stop - at <= LONGEST or any(view.names.is_common(word) for word in view.words[at:stop]):
        return False
    after = view.words[stop] if stop < len(view.tokens) else ""
    return after not in view.names.near.joining and (stop == end or view.names.active(after))


def _is_agency(view: View, at: int, end: int) -> bool:
    """Whether one word ends as agencies do: "Vesnews", "Velpress"."""
    low = view.words[at]
    return end == at + 1 and any(low.endswith(ending) and low != ending for ending in view.names.near.endings)


_RULES = (_by_noun, _relayed, _told, _posted, _is_agency)
