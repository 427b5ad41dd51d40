"""What a thing has one of as long as it is, so that two accounts of its date may be off by years."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.dossier.clashes.dates.told_dates import Told
from briefgen.dossier.dated_acts import FIRST, DatedAct
from briefgen.dossier.evidence import Compared
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison
from briefgen.lang.occasion_words import OccasionWords

NAME = 3
"""Words behind an act among which "di" stands: "konflik bersenjata di Osk"."""


def is_one_over_the_years(one: Told, other: Told, compared: Compared) -> bool:
    """Whether both date what is done once for ever to one thing that is known by more than its noun.

    It is made, it begins or ends, or it is the first of its kind.
    """
    a, b = one.act, other.act
    if not (_is_for_ever(a, b, compared.words.occasions) or a.order == b.order == FIRST):
        return False
    return _share_more(a, b) or _is_the_named(one, other, compared) or _is_the_named(other, one, compared)


def _is_for_ever(a: DatedAct, b: DatedAct, known: OccasionWords) -> bool:
    """Whether it is not done again; what leaves a state behind seldom is where neither tells the day, but the year."""
    stays = a.act in (known.stay & known.once) - {known.declares} and "day" not in (a.when.precision, b.when.precision)
    return a.phase is not None or a.act in known.lifelong or stays


def _share_more(a: DatedAct, b: DatedAct) -> bool:
    """Whether both tell more than its noun of the thing, or both name it."""
    return len({*a.thing} & {*b.thing}) > 1 or not a.names.isdisjoint(b.names)


def _is_the_named(pointing: Told, named: Told, compared: Compared) -> bool:
    """Whether one points to the thing that the other names, or both point, and the story has one such thing.

    "Museum yang didirikan pada 1987 itu" is "Museum Osk" where that article names no other, or none and that of
    the other just this one.
    """
    a, b = pointing.act, named.act
    if not (a.pointed and (b.names or b.pointed)) or (a.thing and b.thing and a.thing[0] != b.thing[0]):
        return False
    told = _named_in(pointing, a, compared) or _named_in(named, a, compared)
    return told <= b.names if b.names else len(told) <= 1


def _named_in(told: Told, act: DatedAct, compared: Compared) -> set[str]:
    """What the article of a claim names behind the noun for the thing of an act."""
    sheet = compared.profiles[told.claim].sheet
    return {name for profile in compared.profiles if profile.sheet == sheet
            for name in _names_behind(profile.claim.claim, act, compared.words)} - _names_of_people(compared)


def _names_of_people(compared: Compared) -> set[str]:
    """The words of all names of persons, in lower case: "Kepala Museum Rani Osk" heads a museum."""
    return {word.lower() for entity in compared.entities.by_id.values() if entity.type == "person"
            for name in (entity.name, *entity.aliases) for word in name.split()}


def _names_behind(text: str, act: DatedAct, words: Comparison) -> Iterator[str]:
    """The name behind each noun for the thing, or behind the act and "di" where that is told by a noun alone."""
    tokens = split_words(text)
    for i, word in enumerate(tokens):
        if not act.thing:
            hit = words.occasions.acts.at(tokens, i)
            at = next((k + 1 for k in range(i + 1, min(i + NAME, len(tokens)))
                       if tokens[k].text in words.grammar.locative), len(tokens)) if hit and hit[0] == act.act else 0
        else:
            at = i + 1 if act.thing[0] in (*words.terms((word,)), words.stem(word.text)) else 0
        if 0 < at < len(tokens) and tokens[at].capital and text[tokens[at - 1].end:tokens[at].start].isspace():
            yield tokens[at].text
