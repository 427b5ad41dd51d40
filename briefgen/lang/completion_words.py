"""The words by which an act is told to be done, or not to be done."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefgen.errors import PackError
from briefgen.lang.classes import Classes, Morphology, make_classes
from briefgen.lang.table import Table

SETS = (
    "doers", "plain_verbs", "light_verbs", "makes", "as", "helpers", "there", "partly", "no_more_than", "filling",
    "carriers", "receivers", "distances", "short_of", "outside", "waiting", "never")
GROUPS = ("tentative", "fate", "reach", "put_off")
ROWS = ("alike", "kinds")
ACTS = ("hands", "gets", "uses", "used")


@dataclass(frozen=True, slots=True)
class CompletionWords:
    """Words of acts that are done, and that are not.

    doers: before a verb without its prefix; plain_verbs: verbs without the shape of one; light_verbs: of which the
    object tells the act. makes, becomes: before what somebody is made. helpers: between a "not" and the verb; there:
    behind it, there is none; partly: not to the end. no_more_than: before what it has not come beyond, filling:
    between; tentative: what it is then; put_off: behind an act that is not done on its day. fate: before a thing of
    which it is open what becomes of it; decided: terms of what that may be. carriers: nouns that only carry the act
    behind them. receivers: before who gets it, or what it is of. reach: verbs of coming to a place; distances,
    short_of: of a way that is left, and behind it before where to; waiting, outside: not to be there yet. early: words
    for a stage, by its name; later: terms of the acts that come behind it. implied: term -> what it tells as well.
    """

    doers: frozenset[str]
    plain_verbs: frozenset[str]
    light_verbs: frozenset[str]
    makes: frozenset[str]
    becomes: frozenset[str]
    helpers: frozenset[str]
    there: frozenset[str]
    partly: frozenset[str]
    no_more_than: frozenset[str]
    filling: frozenset[str]
    tentative: Classes
    fate: Classes
    put_off: Classes
    carriers: frozenset[str]
    receivers: frozenset[str]
    distances: frozenset[str]
    short_of: frozenset[str]
    outside: frozenset[str]
    waiting: frozenset[str]
    never: frozenset[str]
    hands: frozenset[str]
    gets: frozenset[str]
    uses: frozenset[str]
    used: frozenset[str]
    reach: Classes
    early: Classes
    later: Mapping[str, frozenset[str]]
    decided: frozenset[str]
    implied: Mapping[str, frozenset[str]]


def read_completion_words(table: Table, language: Morphology) -> CompletionWords:
    """Compile the table.

    Raises:
        PackError: an unknown key, or a stage without words or acts.
    """
    table.only((*SETS, *GROUPS, *ROWS, *ACTS, "decided", "early", "later"))
    sets = {key: frozenset(table.words(key)) for key in SETS}
    tentative, fate, reach, put_off = (
        make_classes({key: table.words(key)}, f"{table.name}[{key}]", language) for key in GROUPS)
    acts = {key: frozenset(form for name in table.words(key) for form in _forms(name)) for key in ACTS}
    early, later = table.sub("early"), table.sub("later")
    if early.data.keys() != later.data.keys():
        raise PackError(f"{table.name}: 'early' and 'later' do not hold the same stages")
    return CompletionWords(
        early=make_classes({key: early.words(key) for key in early.data}, f"{table.name}[early]", language),
        later={key: frozenset(form for name in later.words(key) for form in _forms(name)) for key in later.data},
        becomes=sets.pop("as"), **sets, **acts, tentative=tentative, fate=fate, reach=reach, put_off=put_off,
        decided=frozenset(form for name in table.words("decided") for form in _forms(name)),
        implied=_implied(table.words("alike"), table.words("kinds")))


def _forms(name: str) -> tuple[str, str]:
    """A term: a class of meaning in capitals, or the stem of a word that is in none."""
    return name, name.upper()


def _implied(alike: Iterable[str], kinds: Iterable[str]) -> Mapping[str, frozenset[str]]:
    """Each term of some rows with what it tells as well."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in alike:
        every = {form for name in row.split() for form in _forms(name)}
        for form in every:
            found[form] |= every
    for row in kinds:
        broad, *narrow = row.split()
        for name in narrow:
            for form in _forms(name):
                found[form] |= {*_forms(broad)}
    return {form: frozenset(told) for form, told in found.items()}
