"""Where one thing was, told in two ways: in front of two buildings, at two gates, in stands on two sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.dossier.clashes.clash import Clash, Mate
from briefgen.dossier.clashes.places.once import of_one_happening
from briefgen.dossier.dates import all_apart, share_day
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.dossier.qualified import of_other_kinds
from briefgen.dossier.rejecting import ENDS
from briefgen.dossier.rivals import rival_kinds
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

PLACE = "place"
"""Measure of a clash about where it was."""
NAMED, LABELLED = 0.25, 0.3
"""Likeness from which two claims tell one thing: of one act and one day, and where both tell of gates or stands."""
ALIKE = 0.35
"""Likeness from which they do though they name no act alike first of all, or differ in the kind of place."""
SURE = 0.5
"""The same where no day is told."""
REACH = 8
"""Words behind "di" that tell where."""
MOST = 400
"""Claims of a story that tell where beyond which none are compared."""


class Where(NamedTuple):
    """Where a claim puts it: ids of places that it names there, and what is told apart by number, letter or side.

    sites: kinds of places, of the first words that tell where, each with its words.
    """

    names: frozenset[str]
    labels: frozenset[tuple[str, str]]
    sites: frozenset[tuple[str, str]] = frozenset()


def place_clashes(compared: Compared) -> Iterator[Clash]:
    """Clashes of places among claims of one act on one day, or that are alike but for the number of a gate."""
    places = {i: where for i, profile in enumerate(compared.profiles) if profile.kind != "plan"
              for where in (where_of(profile, compared),) if any(where)}
    together = named_together(compared)
    for place, i, j, text in compared.matches.among(places if len(places) <= MOST else (), NAMED):
        left, right = compared.profiles[i], compared.profiles[j]
        if left.sheet == right.sheet or compared.matches.barred(place) or left.wording.negated or right.wording.negated:
            continue
        values = _labels_apart(places[i], places[j]) if text >= LABELLED else None
        if values is None:
            values = _told_apart(left, right, places[i], places[j], text, together, compared)
        if values and "person" not in rival_kinds(left, right):
            yield Clash("attribution", i, j, values, PLACE, (
                Why(PLACE, 1.0, f"{values[0]} / {values[1]}: it was in one place"),
                Why("content", round(text, 3), "likeness of the claims")))


def _told_apart(
    left: Profile, right: Profile, one: Where, other: Where, text: float, together: set[frozenset[str]],
    compared: Compared,
) -> tuple[str, str] | None:
    """The names, or the kinds of places, by which each says where one act or one mishap was; None where it is two."""
    values = None
    if _of_one_act(left, right, text) or of_one_happening(left, right, text, compared):
        values = _names_apart(left, right, one, other, together, compared)
    if values is None and _befell_one(left, right, text, compared.words):
        values = _sites_apart(one, other)
    return None if values and of_other_kinds(left, right, compared.words) else values


def on_side(mate: Mate, compared: Compared) -> bool:
    """Whether a group mate gives a place of a clashing claim."""
    its, told = where_of(mate.profile, compared), where_of(mate.one, compared)
    return bool(its.names & told.names or its.labels & told.labels or its.sites & told.sites)


def where_of(profile: Profile, compared: Compared) -> Where:
    """Where a claim puts what it tells, as the words behind "di" say; empty where they name and number nothing."""
    text, words = profile.claim.claim, compared.words
    tokens = split_words(text)
    labels: set[tuple[str, str]] = set()
    names: set[str] = set()
    sites: set[tuple[str, str]] = set()
    labels.update(_struck(tokens, words))
    for i in (i for i, word in enumerate(tokens) if word.text in words.grammar.locative
              and tokens[min(i + 1, len(tokens) - 1)].text not in words.grammar.nowhere):
        end = _end(text, tokens, i + 1, words)
        labels.update(_labels(text, tokens, i + 1, end, words))
        told = text[tokens[i].end:tokens[end - 1].end]
        sites |= set() if sites else _sites(tokens[i + 1:end], words)
        found = [(at, who) for who, kind in profile.subjects.items() if kind == "place" and who in profile.named
                 for at in (min((told.find(form) for form in _forms(who, compared) if form in told), default=-1),)
                 if at >= 0]
        names.update(who for at, who in found if at == min(found)[0])
    return Where(frozenset(names), frozenset(labels), frozenset(sites))


def _sites(tokens: Sequence[Word], words: Comparison) -> set[tuple[str, str]]:
    """The kinds of places of which the words behind "di" tell, up to what is only near."""
    near = next((i for i, word in enumerate(tokens) if word.text in words.grammar.nearby), len(tokens))
    return {(name, " ".join(word.text for word in tokens[start:end]))
            for name, start, end in words.sites.all_in(tokens[:near])}


def _forms(who: str, compared: Compared) -> tuple[str, ...]:
    known = compared.entities.by_id.get(who)
    return (known.name, *known.aliases) if known else ()


def _end(text: str, tokens: Sequence[Word], start: int, words: Comparison) -> int:
    """The index behind the words that tell where: up to the end of the clause or to a verb."""
    end = start
    while end < min(start + REACH, len(tokens)):
        word = tokens[end]
        if end > start and ENDS & set(text[tokens[end - 1].end:word.start]):
            break
        if not word.capital and (word.text in words.grammar.locative or words.grammar.verb.fullmatch(word.text)):
            break
        end += 1
    return end


def _labels(
    text: str, tokens: Sequence[Word], start: int, end: int, words: Comparison,
) -> Iterator[tuple[str, str]]:
    """Nouns told apart by a side, or by a number or a letter at their end: "tribun utara", "pintu 11", "blok C"."""
    for i in range(start + 1, end):
        noun, label = tokens[i - 1], tokens[i]
        closed = i + 1 == len(tokens) or i + 1 == end or bool(ENDS & set(text[label.end:tokens[i + 1].start]))
        numbered = closed and (label.text.isdigit() or (label.capital and len(label.text) == 1))
        if not noun.capital and noun.text.isalpha() and (
                numbered or (label.text in words.grammar.sides and not label.capital)):
            yield noun.text, label.text


def _struck(tokens: Sequence[Word], words: Comparison) -> Iterator[tuple[str, str]]:
    """A noun told apart by a side right behind a verb: "menimpa sisi barat jembatan", not "mengenai kaki kiri"."""
    for verb, noun, side in zip(tokens, tokens[1:], tokens[2:], strict=False):
        plain = not noun.capital and noun.text.isalpha() and not words.alternatives.values.alone(noun.text)
        if plain and words.grammar.verb.fullmatch(verb.text) and (
                side.text in words.grammar.sides and not side.capital):
            yield noun.text, side.text


def _labels_apart(one: Where, other: Where) -> tuple[str, str] | None:
    """What each says of a noun of which both give one label, and not the same."""
    first, second = dict(one.labels), dict(other.labels)
    if len(first) < len(one.labels) or len(second) < len(other.labels):
        return None
    shared = sorted(noun for noun in first if noun in second)
    if not shared or any(first[noun] == second[noun] for noun in shared):
        return None
    return f"{shared[0]} {first[shared[0]]}", f"{shared[0]} {second[shared[0]]}"


def _of_one_act(left: Profile, right: Profile, text: float) -> bool:
    """Whether both tell of one act on one day: before all, or in any word where the claims are alike.

    Of what is done to one and the same person no day need be told.
    """
    if _done_to_one(left, right, text):
        return True
    if not share_day(left.when, right.when):
        return False
    one, other = left.wording, right.wording
    alike = text >= ALIKE and any(a.terms.get(act) == 1.0 for a, b in ((left, other), (right, one)) for act in b.verbs)
    return (one.head is not None and one.head == other.head) or alike


def _done_to_one(left: Profile, right: Profile, text: float) -> bool:
    """Whether the first act of both is one, of one person whom both name, and they date it to no two days."""
    head, people = left.wording.head, {mark for mark, kind in left.marks.items() if kind == "person"}
    named = any(left.terms[mark] == 1.0 == right.terms.get(mark) for mark in people & left.terms.keys())
    return named and head is not None and head == right.wording.head and text >= ALIKE and not (
        all_apart(left.when, right.when))


def _befell_one(left: Profile, right: Profile, text: float, words: Comparison) -> bool:
    """Whether both tell of one mishap, or of one act, of nobody else, on one day.

    Of what one alone can do, and what befalls one once, no day need be told where the claims are alike.
    """
    if left.wording.repeated or right.wording.repeated or "person" in rival_kinds(left, right):
        return False
    head, struck = left.wording.head, left.wording.struck & right.wording.struck
    that_day = share_day(left.when, right.when)
    shared = left.wording.verbs & right.wording.verbs - left.wording.asides - right.wording.asides
    if (struck or (shared and text >= NAMED)) and that_day:
        return True
    if head is None or head != right.wording.head or text < ALIKE:
        return False
    return that_day or (text >= SURE and head in words.deeds.single and not all_apart(left.when, right.when))


def _sites_apart(one: Where, other: Where) -> tuple[str, str] | None:
    """The words for the places of each, where they are of other kinds and no name or label is of both."""
    if not (one.sites and other.sites) or {name for name, _ in one.sites} & {name for name, _ in other.sites}:
        return None
    first, second = (", ".join(sorted(words for _, words in where.sites)) for where in (one, other))
    return first, second


def named_together(compared: Compared) -> set[frozenset[str]]:
    """Pairs of places that one claim names side by side: one lies in the other, or it was in both."""
    found: set[frozenset[str]] = set()
    for profile in compared.profiles:
        places = sorted(who for who, kind in profile.subjects.items() if kind == "place" and who in profile.named)
        found.update(frozenset((a, b)) for k, a in enumerate(places) for b in places[k + 1:])
    return found


def _names_apart(
    left: Profile, right: Profile, one: Where, other: Where, together: set[frozenset[str]], compared: Compared,
) -> tuple[str, str] | None:
    """The names by which each says where, where they are of other places and no claim names two of them at once."""
    if not (one.names and other.names) or "place" not in rival_kinds(left, right):
        return None
    if any(frozenset((a, b)) in together or a == b for a in one.names for b in other.names):
        return None
    named = [", ".join(sorted(compared.entities.by_id[who].name for who in where.names)) for where in (one, other)]
    return named[0], named[1]
