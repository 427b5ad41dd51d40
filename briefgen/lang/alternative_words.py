"""Words of one field of which one thing is one: black or white, before or after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.errors import PackError
from briefgen.lang.classes import Classes, Morphology, make_classes
from briefgen.lang.table import Table

SETS = ("skipped", "ends", "alone")


@dataclass(frozen=True, slots=True)
class AlternativeWords:
    """values: words by field and value, "colour black". before: field -> the words behind one of which it counts; of a
    field that is not there it is any word that two claims have beside it. near: pairs of values between which people
    do not tell apart. skipped: what may stand between a word and what is before it. ends: behind a verb, and before a
    name to which its act leads or from which it comes; alone: the same without a verb.
    """

    values: Classes
    before: Mapping[str, frozenset[str]]
    near: frozenset[frozenset[str]]
    skipped: frozenset[str]
    ends: frozenset[str]
    alone: frozenset[str]

    def exclude(self, one: str, other: str) -> bool:
        """Whether a thing that is the one value is not the other: both of one field, and not next to each other."""
        return one != other and one.split()[0] == other.split()[0] and frozenset((one, other)) not in self.near


def read_alternative_words(table: Table, language: Morphology) -> AlternativeWords:
    """Compile the table.

    Raises:
        PackError: an unknown key or field, a value that no field has, or a word in two fields.
    """
    table.only((*SETS, "before", "near", "words"))
    words = table.sub("words")
    fields = {field: words.sub(field) for field in words.data}
    before, near = table.sub("before").only(fields), table.sub("near").only(fields)
    values = {f"{field} {value}": forms.words(value) for field, forms in fields.items() for value in forms.data}
    pairs = frozenset(frozenset(f"{field} {value}" for value in pair.split()) for field in near.data
                      for pair in near.words(field))
    unknown = sorted(frozenset[str]().union(*pairs) - values.keys())
    if unknown:
        raise PackError(f"{near.name}: no field has {unknown[0]!r}")
    return AlternativeWords(
        make_classes(values, words.name, language),
        {field: frozenset(before.words(field)) for field in before.data}, pairs,
        **{key: frozenset(table.words(key)) for key in SETS})
