"""Shapes of Indonesian words that tell an ordinary word from a name."""

from __future__ import annotations

import re

_CLITIC = re.compile(r"[a-z]{3,}(?:nya|kah|pun|kan)|[a-z]{2,}[^l]lah")
_LEARNED = re.compile(r"[a-z]{2,}(?:isasi|isme|logi|itas|sional)|[a-z]{4,}(?:asi|tif)|[a-z]{3,}ksi")
_DOER = re.compile(r"(?:peng|peny|pem|pen)[aiueo][a-z]{3,}")
_NOUN = re.compile(r"(?:ke|per|pem|pen|peng|peny)[a-z]{3,}an|pe[lmnrwy][a-z]{3,}an")
_VERB = re.compile(r"(?:me|mem|men|meng|meny|memper)[a-z]{3,}(?:i|kan)")
_DOUBLED = re.compile(r"([a-z]{3,})-\1(?:nya|an)?")
_ACTIVE = re.compile(r"(?:me[lmnrwy]|mem|men|meng|meny|ber)[a-z]{3,}")
_VOWEL_PAIR = re.compile(r"[aiueo][^aiueo]*[aiueo]")


def looks_ordinary(word: str) -> bool:
    """Whether a lower-case word has the build of an Indonesian noun or verb rather than of a name.

    "perikanan", "menegaskan", "sayangnya", "anak-anak" have it; "perlman", "ubedillah", "meutya" have not: a front
    alone proves little, so a noun needs its "-an" and a verb its "-kan" or "-i" behind a stem of two syllables; only
    the fronts of doers ("pengawal", "penulis") tell enough.
    """
    if _DOER.fullmatch(word):
        return True
    if _NOUN.fullmatch(word) or _VERB.fullmatch(word):
        return bool(_VOWEL_PAIR.search(word, 2, len(word) - 2))
    return bool(_LEARNED.fullmatch(word) or _DOUBLED.fullmatch(word) or (len(word) > 6 and _CLITIC.fullmatch(word)))


def looks_active(word: str) -> bool:
    """Whether a lower-case word has the build of a verb that its subject stands before: "mendirikan", "berangkat"."""
    return len(word) > 6 and bool(_ACTIVE.fullmatch(word))


def initials_of(words: list[str], connectors: frozenset[str]) -> str:
    """The abbreviation that words give, in capitals: Komisi Pemilihan Umum is KPU; connectors give no letter."""
    return "".join(word[0] for word in words if word and word.lower() not in connectors).upper()
