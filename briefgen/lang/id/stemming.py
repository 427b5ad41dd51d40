"""Bring Indonesian word forms together: Snowball's stemmer, with the consonant that a nasal prefix swallowed."""

from __future__ import annotations

import re
from functools import lru_cache

import Stemmer

_SWALLOWED_T = re.compile(r"[mp]en(?=[aeiou][a-z]{3,})")
_ONE_SYLLABLE = re.compile(
    r"(?:[mp]enge|di|ter)(bom|bor|cas|cat|cek|cor|dok|drop|gas|gol|klik|lap|las|lem|pak|pel|pos|pres|rem|sah|tes)"
    r"(?:an|kan|i)?(?:nya)?")
_VOWELS = "aeiou"
_STEMMER = Stemmer.Stemmer("indonesian")


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """A key under which the forms of one root meet; lower-case input. It is a key to compare by, not a root to show.

    "mengirim", "pengiriman" and "dikirim" share a key, as do "menerima" and "diterima", "dikerahkan" and
    "pengerahan". Snowball (https://snowballstem.org/algorithms/indonesian/stemmer.html) gives back s and p after a
    nasal prefix ("menyerang", "memilih") but not t and k. Before a vowel men- and pen- always stand for a swallowed t,
    so t is put back before stemming. meng- and peng- stand for a swallowed k or for none ("mengirim" from kirim,
    "mengambil" from ambil), and -kan for a suffix or for a root's k with -an ("penolakan"); as no list of roots is at
    hand, a first k before a vowel and a last k after one are dropped from every key instead. Few roots differ by such
    a k alone (kawal and awal). Roots of one syllable take menge- and penge- ("pengedokan", "mengesahkan") and are too
    short for the stemmer's other rules; the few that news has are listed.
    """
    short = _ONE_SYLLABLE.fullmatch(word)
    if short:
        return short[1]
    if "-" in word:
        first, _, second = word.partition("-")
        word = second if first == second or second.startswith(first) else word
    stemmed: str = _STEMMER.stemWord(_SWALLOWED_T.sub("t", word, count=1) if _SWALLOWED_T.match(word) else word)
    if len(stemmed) > 3 and stemmed[0] == "k" and stemmed[1] in _VOWELS:
        stemmed = stemmed[1:]
    return stemmed[:-1] if len(stemmed) > 3 and stemmed[-1] == "k" and stemmed[-2] in _VOWELS else stemmed


_NASAL = {"p": "mem", "t": "men", "s": "meny", "k": "meng"}
_KEPT = ((("b", "f", "v"), "mem"), (("d", "j", "c", "z"), "men"), (("l", "r", "m", "n", "w", "y"), "me"))


def regular_forms(root: str) -> tuple[str, ...]:
    """The regular verbs of a root: "tandatangan" gives "menandatangani", "ditandatangani" and so on.

    A stemmer that has no list of roots takes a root's own beginning or end for an affix here and there, and then the
    forms of one root have two keys; whoever means all forms of a root asks for the keys of these as well.
    """
    first = root[:1]
    if first in _NASAL:
        active = _NASAL[first] + root[1:]
    else:
        active = next((prefix + root for letters, prefix in _KEPT if first in letters), "meng" + root)
    return tuple(verb + ending for verb in (active, "di" + root) for ending in ("", "kan", "i"))
