"""Shapes of Indonesian words that tell an ordinary word from a name."""

from __future__ import annotations

_NOUN_FRONTS = ("ke", "per", "pem", "pen", "peng", "peny", "pe")
_VERB_FRONTS = ("meng", "meny", "mem", "men", "me", "ber", "ter", "di", "diper", "memper")
_ENDS = ("nya", "lah", "kah", "pun", "kan", "isasi", "isme", "logi", "itas")
_SHORTEST_STEM = 3
_SHORTEST_PLAIN = 6


def looks_ordinary(word: str) -> bool:
    """Whether a lower-case word has the build of an Indonesian noun or verb rather than of a name.

    "perikanan", "menegaskan", "sayangnya" are; "berlin", "dian", "meutya" are not: a front alone proves little, so
    a noun needs its "-an" and a verb its "-kan" or "-i" behind the front.
    """
    if len(word) < _SHORTEST_PLAIN or not word.isalpha():
        return _is_doubled(word)
    if word.endswith(_ENDS) and len(word) > _SHORTEST_PLAIN:
        return True
    if word.endswith("an") and _has_front(word, _NOUN_FRONTS, 2):
        return True
    return word.endswith("i") and len(word) > _SHORTEST_PLAIN and _has_front(word, _VERB_FRONTS[:4], 1)


def _has_front(word: str, fronts: tuple[str, ...], tail: int) -> bool:
    return any(word.startswith(front) and len(word) - len(front) - tail >= _SHORTEST_STEM for front in fronts)


def _is_doubled(word: str) -> bool:
    """"anak-anak": a plural; the halves may differ in a clitic ("anak-anaknya")."""
    left, dash, right = word.partition("-")
    return bool(dash) and len(left) >= _SHORTEST_STEM and right.startswith(left)


def initials_of(words: list[str], connectors: frozenset[str]) -> str:
    """The abbreviation that words give, in capitals: Komisi Pemilihan Umum is KPU; connectors give no letter."""
    return "".join(word[0] for word in words if word.lower() not in connectors).upper()
