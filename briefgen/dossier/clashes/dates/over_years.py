"""What a thing has one of as long as it is, so that two accounts of its date may be off by years."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.dossier.clashes.dates.told_dates import Told
from briefgen.dossier.dated_acts import COURSE, FIRST, DatedAct
from briefgen.dossier.evidence import Compared
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison

NAME = 3
"""Words behind a noun among which its name stands: "konflik bersenjata di Osk"."""


def is_one_over_the_years(one: Told, other: Told, compared: Compared) -> bool:
    """Whether both date what is done once for ever to one thing that is known by more than its noun.

    It is made, it begins or ends, or it is the first of its kind.
    """
    a, b, known = one.act, other.act, compared.words.occasions
    for_ever = a.act in known.lifelong or (a.phase is not None and {a.act, b.act} & {COURSE, *known.lasting})
    if not (for_ever or a.order == b.order == FIRST):
        return False
    return _share_more(a, b) or _is_the_named(one, other, compared) or _is_the_named(other, one, compared)


def _share_more(a: DatedAct, b: DatedAct) -> bool:
    """Whether both tell more than its noun of the thing, or both name it."""
    return len({*a.thing} & {*b.thing}) > 1 or not a.names.isdisjoint(b.names)


def _is_the_named(pointing: Told, named: Told, compared: Compared) -> bool:
    """Whether one points to the thing that the other names, or both point, and the story has one such thing.

    "Museum yang didirikan pada 1987 itu" is "Museum Osk" where no article of the two tells of another museum.
    """
    a, b = pointing.act, named.act
    if not (a.pointed and (b.names or b.pointed)) or (a.thing and b.thing and a.thing[0] != b.thing[0]):
        return False
    sheets = {compared.profiles[told.claim].sheet for told in (pointing, named)}
    others = {name for profile in compared.profiles if profile.sheet in sheets
              for name in _names_behind(profile.claim.claim, a, compared.words)} - _names_of_people(compared)
    return others <= b.names if b.names else len(others) <= 1


def _names_of_people(compared: Compared) -> set[str]:
    """The words of all names of persons, in lower case: "Kepala Museum Rani Osk" heads a museum."""
    return {word.lower() for entity in compared.entities.by_id.values() if entity.type == "person"
            for name in (entity.name, *entity.aliases) for word in name.split()}


def _names_behind(text: str, act: DatedAct, words: Comparison) -> Iterator[str]:
    """The first words with a capital behind each noun for the thing, or the act where that is told by a noun alone."""
    tokens = split_words(text)
    for i, word in enumerate(tokens):
        hit = None if act.thing else words.occasions.acts.at(tokens, i)
        if (hit and hit[0] == act.act) or (act.thing and act.thing[0] in (
                *words.terms((word,)), words.stem(word.text))):
            yield from (then.text for then in tokens[i + 1:i + 1 + NAME] if then.capital)
