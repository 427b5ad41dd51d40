"""What is so of all of a sort, and of some of them only: "semua jenis pesawat", "hanya pesawat baling-baling"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import product

from briefgen.dossier.between import told_by_both, told_within
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.sides import may_differ
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.rivals import rival_kinds
from briefgen.dossier.wording import OPEN
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

ALL, ONLY = "all", "only"
"""What the sides say, and the measure of such a clash."""
REACH = 3
"""Words behind "hanya" among which the noun stands: "hanya diberikan kepada pedagang"."""
NAMED = 2
"""Words behind the noun of which it is all, among which a name says where."""
BESIDE = 0.3
"""Weight at least of what both tell beside the noun."""
DAYS = 7
"""Days between two articles of one state of things."""
MOST = 60
"""Claims that tell of all or of some of a sort beyond which none are compared."""


def all_or_some_clashes(compared: Compared) -> Iterator[Clash]:
    """Claims of which one tells of all of a sort what the other tells of some of them only; in order."""
    told: dict[str, dict[str, list[int]]] = defaultdict(lambda: {ALL: [], ONLY: []})
    for i, profile in enumerate(compared.profiles):
        if profile.kind == "plan" or profile.wording.denies or profile.wording.modality in OPEN:
            continue
        for name, sort in sorted(_sorts(profile, compared.words)):
            told[sort][name].append(i)
    pairs = {(i, j): sort for sort, held in sorted(told.items()) if len(held[ALL]) + len(held[ONLY]) <= MOST
             for i, j in product(held[ALL], held[ONLY])}
    for (i, j), sort in sorted(pairs.items()):
        if _of_one_matter(compared.profiles[i], compared.profiles[j], sort, compared):
            left, right, values = (i, j, (ALL, ONLY)) if i < j else (j, i, (ONLY, ALL))
            yield Clash("modality", left, right, values, ALL, (
                Why("state", 1.0, f"{values[0]} / {values[1]}: {sort.lower()}"),
                Why("content", round(compared.text(left, right), 3), "likeness of the claims")))


def _sorts(profile: Profile, words: Comparison) -> set[tuple[str, str]]:
    """Of all of which sort a claim tells, and of which only of some: (all or only, term of the noun)."""
    tokens, known = split_words(profile.claim.claim), words.standing
    found = set[tuple[str, str]]()
    for i, word in enumerate(tokens):
        if i and tokens[i - 1].text in words.negation | known.nearly:
            continue
        if word.text in known.every:
            found |= {(ALL, term) for term in _noun(tokens[i + 1:], words, known.kinds)}
        elif word.text in known.only:
            found |= {(ONLY, term) for term in _narrowed(tokens[i + 1:], words)}
    return found


def _noun(tokens: Sequence[Word], words: Comparison, passed: Collection[str]) -> tuple[str, ...]:
    """The term of the first word that is none of those passed over."""
    first = next((word for word in tokens[:REACH] if word.text not in passed), None)
    return () if first is None else words.terms((first,))


def _narrowed(tokens: Sequence[Word], words: Comparison) -> tuple[str, ...]:
    """The term of the noun behind "hanya" that a word behind it narrows; none of a number, or of an act alone."""
    for i, word in enumerate(tokens[:REACH]):
        if word.text[0].isdigit() or word.text in words.standing.numbers or words.grammar.active.match(word.text):
            return ()
        if words.grammar.verb.fullmatch(word.text) or word.text in words.stop | words.grammar.prepositions:
            continue
        narrow = [then for then in tokens[i + 1:i + 2] if not (
            then.text in words.grammar.relative | words.stop or words.grammar.verb.fullmatch(then.text))]
        return words.terms((word,)) if narrow else ()
    return ()


def _of_one_matter(whole: Profile, part: Profile, sort: str, compared: Compared) -> bool:
    """Whether two tell it of one matter at one time: beside the noun they share what weighs enough."""
    if not may_differ(whole, part) or not told_within(whole, part, DAYS):
        return False
    if all_apart(whole.when, part.when) and not _since_then(whole, part, compared.words):
        return False
    free = {"person"} if _is_named(whole, compared.words) else {"person", "place"}
    if set(rival_kinds(whole, part)) - free or whole.wording.negated != part.wording.negated:
        return False
    shared = [term for term in told_by_both(whole, part) if term != sort and not term.startswith(ENTITY)]
    access = compared.words.deeds.access
    alike = not access.isdisjoint(whole.terms) and not access.isdisjoint(part.terms)
    return alike or sum(compared.weights[term] for term in shared) >= BESIDE


def _is_named(whole: Profile, words: Comparison) -> bool:
    """Whether it is all of a sort at a place with a name: "seluruh warga Lemura"; not "semua kecamatan"."""
    tokens = split_words(whole.claim.claim)
    return any(word.text in words.standing.every and any(then.capital for then in tokens[i + 2:i + 2 + NAMED])
               for i, word in enumerate(tokens))


def _since_then(whole: Profile, part: Profile, words: Comparison) -> bool:
    """Whether it is so of all since days before those of which the other tells: "sejak Sabtu terbuka bagi semua"."""
    since = any(word.text in words.lasting for word in split_words(whole.claim.claim))
    return since and all(one.high and other.low and one.high <= other.low for one in whole.when for other in part.when)
