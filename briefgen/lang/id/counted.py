"""The form of an Indonesian noun behind a number."""

from __future__ import annotations

import re

_CLITICS = ("nya",)
_SHORTEST = 4
_VERBAL = re.compile(r"(?:me(?:m|n|ng|ny|r|l|w|y)|ber|ter|di)[a-z]{3,}")
_AGENT = re.compile(r"(?:pe(?:m[bfp]|n[cdjtzy]|ng[aeioughk]|l)[a-z]{3,}|pe[mnlrwy][aeiou][a-z]{2,}|juru|ahli)")


def bare_noun(word: str) -> str:
    """Without the possessive: "tentaranya" is "tentara"; a short word is left alone ("hanya", "punya")."""
    for clitic in _CLITICS:
        if word.endswith(clitic) and len(word) - len(clitic) >= _SHORTEST:
            return word[:-len(clitic)]
    return word


def looks_like_verb(word: str) -> bool:
    """By its prefix: "berada", "mengungsi", "dibandingkan", not "terbitan". Nouns of that form stand in units.toml."""
    noun_ending = word.endswith("an") and not word.endswith("kan")
    return _VERBAL.fullmatch(word) is not None and not noun_ending


def names_person(word: str) -> bool:
    """Agent nouns in peN-: "penjinak", "pendaki", "pemulung"; not what ends in -an ("penyerangan", "pelabuhan")."""
    return _AGENT.fullmatch(word) is not None and not word.endswith("an")
