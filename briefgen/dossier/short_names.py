"""Names of different sheets that are one: letters for a long name, words cut short, words that only say what it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from briefgen.dossier.full_names import Ids, join, plain
from briefgen.lang.compare import Comparison
from briefgen.model.sheet import SheetEntity

Named = Sequence[tuple[str, SheetEntity]]
"""(Sheet id, an entity of that sheet)."""
Pairs = Iterator[tuple[str, str]]
"""(Id, the id of the same entity that stays)."""
LETTERS = 3
"""Letters of an acronym that no article explains at least."""
FULL = 2
"""Words that make a full name of a person at least."""


def letters_of(name: str) -> str:
    """The letters with a capital that begin the words of a name: "FSPM" of "Federasi Serikat Pekerja Maritim"."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


def by_letters(named: Named, ids: Ids, known: Collection[str]) -> Pairs:
    """A body known by letters alone, or behind the first word of its name, to the only one that they stand for.

    An article explains them ("Badan Keamanan Digital (BKD)"), or they begin the words of the name. known: ids of the
    registry, which stay what they are.
    """
    bodies = [(ids[sheet, entity.id], entity) for sheet, entity in named if entity.type == "organisation"]
    means: dict[str, dict[str, str]] = defaultdict(dict)
    for home, entity in bodies:
        if " " in entity.name:
            given = {form for form in entity.mentions if form.isupper() and form.isalpha()}
            short = letters_of(entity.name)
            for letters in given | ({short} if len(short) >= LETTERS else set()):
                means[letters][home] = entity.name
    for home, entity in bodies:
        first, _, letters = entity.name.rpartition(" ")
        others = {other: name for other, name in means.get(letters, {}).items() if other != home}
        if len(others) == 1 and home not in known and home not in means[letters]:
            (other, name), = others.items()
            if not first or name.startswith(f"{first} "):
                yield home, other


def in_other_words(named: Named, ids: Ids, words: Comparison, known: Collection[str]) -> Pairs:
    """Names that are equal once words cut short are written out and what only says what it is, is left out.

    "PT Karya Lembar Tbk" is Karya Lembar, "Polda Sulteng" the "Kepolisian Daerah Sulawesi Tengah". An id of the
    registry stays, else the shortest.
    """
    homes: dict[str, set[str]] = defaultdict(set)
    for sheet, entity in named:
        if entity.type == "organisation":
            homes[written_out(entity.name, words)].add(ids[sheet, entity.id])
    for together in homes.values():
        first, *others = sorted(together, key=lambda home: (home not in known, len(home), home))
        yield from ((other, first) for other in others)


def written_out(name: str, words: Comparison) -> str:
    """A name without words for the form of a firm, and with all others written out; of those alone as it is."""
    parts = [words.names.spelled_out.get(word, word) for word in plain(name).split() if word not in words.names.firms]
    return " ".join(parts) or plain(name)


def headed_places(named: Named, ids: Ids, words: Comparison, known: Collection[str]) -> Pairs:
    """A place with a word for what it is, to the one without, where only one is so called: "Pulau Ruma", "Ruma"."""
    bare = {plain(entity.name): ids[sheet, entity.id] for sheet, entity in named if entity.type == "place"}
    headed: dict[str, set[str]] = defaultdict(set)
    for name, home in bare.items():
        head, _, rest = name.partition(" ")
        if head in words.names.places and rest in bare:
            headed[bare[rest]].add(home)
    for home, others in headed.items():
        if len(others) == 1 and not others & set(known):
            yield from ((other, home) for other in others if other != home)


def longer_names(named: Named, ids: Ids) -> Pairs:
    """A person's name behind the letters of a body, or with a word more behind it, to the only other that it can be.

    "TI Surya Halim" is Surya Halim, and so is "Surya Halim Putra" where nobody else begins like him. Whoever has a word
    more before his name may be somebody else.
    """
    people = {plain(entity.name): (ids[sheet, entity.id], entity.name) for sheet, entity in named
              if entity.type == "person" and "-" not in entity.name}
    longer: dict[str, set[str]] = defaultdict(set)
    for home, name in people.values():
        words = name.split()
        parts = [words[:k] for k in range(FULL, len(words))]
        if words[0].isupper() and len(words) > FULL:
            parts.append(words[1:])
        for part in {plain(" ".join(part)) for part in parts}:
            if part in people and people[part][0] != home:
                longer[people[part][0]].add(home)
    for home, others in longer.items():
        if len(others) == 1 and others.isdisjoint(longer):
            yield from ((other, home) for other in others)


def misread_places(named: Named, ids: Ids, known: Collection[str]) -> Pairs:
    """A place of one word, unknown but for these articles, by which several of them call a person: "di kubu Danang"."""
    called: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for sheet, entity in named:
        if entity.type == "person" and " " in entity.name:
            for form in {*entity.mentions} - {entity.name}:
                called[plain(form)][ids[sheet, entity.id]].add(sheet)
    for sheet, entity in named:
        people = called.get(plain(entity.name), {})
        home = ids[sheet, entity.id]
        if entity.type == "place" and home not in known and len(people) == 1:
            (person, sheets), = people.items()
            if len(sheets) > 1 and person != home:
                yield home, person


def join_short_names(named: Named, ids: Ids, words: Comparison, known: Collection[str]) -> Ids:
    """The ids once all names that this module finds to be one have one id. known: ids of the registry."""
    ids = join(ids, in_other_words(named, ids, words, known))
    ids = join(ids, by_letters(named, ids, known))
    ids = join(ids, headed_places(named, ids, words, known))
    ids = join(ids, longer_names(named, ids))
    return join(ids, misread_places(named, ids, known))
