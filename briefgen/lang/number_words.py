"""The number words of a language pack, its units and the shapes of figures, validated."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from briefgen.errors import PackError
from briefgen.lang.numbers import NounForms, Numbers
from briefgen.lang.phrases import PhraseTable, phrase_table
from briefgen.lang.table import Table, read_table
from briefgen.lang.units import load_units
from briefgen.model.values import Bound


def load_numbers(tag: str) -> Numbers:
    """The pack's numbers.toml and units.toml, validated.

    Raises:
        PackError: a file is missing or broken.
    """
    table = read_table(tag, "numbers").only((
        "digits", "whole", "compose", "scales", "short_scales", "money_scales", "vague", "some", "fractions",
        "ordinals", "bounds",
        "after", "ranges", "labels", "amounts", "partitive", "not_one", "owned", "sign"))
    sign = table.sub("sign").only(("minus", "percent"))
    compose = table.sub("compose").only(("teen", "ten", "hundred", "point", "half"))
    fractions = table.sub("fractions").only(("whole", "under", "not_before"))
    ordinals, after = table.sub("ordinals"), table.sub("after")
    ranges = table.sub("ranges").only(("joiners", "open", "close"))
    labels, amounts = table.sub("labels").only(("words", "joined")), table.sub("amounts").only(
        ("words", "behind", "alone", "halves", "relative", "heads"))
    partitive = table.sub("partitive").only(("words", "of"))
    not_one = table.sub("not_one").only(("before", "after", "pair", "ranked"))
    units = load_units(tag)
    bounds = _bounds(table.sub("bounds"), ())
    whole = table.sub("whole").data
    rounded = [f"{word}{_text(after, 'suffix_about')}" for word in whole]
    words = (*rounded, *table.sub("digits").data, *whole, *table.sub("vague").data, _text(compose, "half"),
             *table.sub("some").words("words"), *(word for word in ordinals.data if word != "prefix"),
             *sign.words("minus"), *sign.words("percent"),
             *fractions.sub("whole").data)
    return Numbers(
        tag,
        below_ten=_values(table.sub("digits")), whole=_values(table.sub("whole")),
        teen=_text(compose, "teen"), ten=_text(compose, "ten"), hundred=_text(compose, "hundred"),
        point=_text(compose, "point"), half=_text(compose, "half"),
        scales=_values(table.sub("scales")), short_scales=_values(table.sub("short_scales")),
        money_scales=_values(table.sub("money_scales")), vague=_values(table.sub("vague")),
        some=frozenset(table.sub("some").only(("words",)).words("words")),
        fractions=_values(fractions.sub("whole")), parts=_values(fractions.sub("under")),
        no_fraction=frozenset(fractions.words("not_before")),
        ordinals={word: rank for word, rank in ordinals.data.items() if word != "prefix"},
        owned=frozenset(table.sub("owned").only(("words",)).words("words")),
        unranked=frozenset(not_one.words("ranked")),
        ordinal_prefix=_text(ordinals, "prefix"),
        bounds=bounds, after=_bounds(after, ("suffix_about", "compared")),
        compared=frozenset(after.words("compared")), about_suffix=_text(after, "suffix_about"),
        joiners=phrase_table([(word, True) for word in ranges.words("joiners")], ranges.name),
        range_open=_text(ranges, "open"), range_close=_text(ranges, "close"),
        labels=frozenset(labels.words("words")),
        label_joiners=frozenset(labels.words("joined")),
        amounts=frozenset(amounts.words("words")), rates=frozenset(amounts.words("behind")),
        alone=frozenset(amounts.words("alone")), halves=frozenset(amounts.words("halves")),
        relative=_text(amounts, "relative"), heads=frozenset(amounts.words("heads")),
        partitive=phrase_table([(word, True) for word in partitive.words("words")], partitive.name),
        of=frozenset(partitive.words("of")),
        not_after_one=frozenset(not_one.words("before")), not_before_one=frozenset(not_one.words("after")),
        pair=_text(not_one, "pair"),
        units=units, openers=frozenset((*words, *bounds.by_first, *units.money_before.by_first,
                                          *units.measures_before.by_first, *units.signs_before.by_first)),
        minus=frozenset(sign.words("minus")), minus_percent=frozenset(sign.words("percent")),
        forms=cast("NounForms", import_module(f"briefgen.lang.{tag.replace('-', '_')}.counted")),
    )


_BOUNDS: tuple[Bound, ...] = ("about", "at-least", "more-than", "at-most", "up-to", "less-than")


def _bounds(table: Table, extra: tuple[str, ...]) -> PhraseTable[Bound]:
    table.only((*_BOUNDS, *extra))
    return phrase_table([(word, bound) for bound in _BOUNDS for word in table.words(bound)], table.name)


def _values(table: Table) -> dict[str, int]:
    for word, value in table.data.items():
        if not isinstance(value, int) or isinstance(value, bool):
            raise PackError(f"{table.name}: {word} must be a whole number")
    return dict(table.data)


def _text(table: Table, key: str) -> str:
    value = table.data.get(key)
    if not isinstance(value, str):
        raise PackError(f"{table.name}: {key} must be a string")
    return value
