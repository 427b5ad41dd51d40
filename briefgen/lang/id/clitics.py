"""How Indonesian makes the forms of a verb from its root: prefixes, suffixes, and the clitic -nya.

The nasal prefix meN- melts with the first sound of the root and swallows k, p, s and t before a vowel (Tata Bahasa Baku
Bahasa Indonesia, 4th ed., 2017, section 4.3.1.1): kata, mengatakan; papar, memaparkan; sebut, menyebut; tutur,
menuturkan. Young loans keep the consonant (mengklaim, memprediksi); both spellings are met in newspapers.
"""

from __future__ import annotations

from typing import Literal, get_args

from briefgen.lang.cues import Voice

Form = Literal["bare", "nya", "word", "meN", "meN!", "meN-kan", "meN!-kan", "meN-i", "meN-nya", "memper-kan", "ber",
               "di", "di-kan", "di-i", "diper-kan"]

FORMS: tuple[Form, ...] = get_args(Form)

_SWALLOWED = {"k": "meng", "p": "mem", "s": "meny", "t": "men"}
_KEPT = {"b": "mem", "f": "mem", "v": "mem", "p": "mem", "c": "men", "d": "men", "j": "men", "z": "men", "t": "men",
         "s": "men", "g": "meng", "h": "meng", "k": "meng"}
_VOWELS = "aeiou"
CLITIC = "nya"
_VERBAL = ("me", "di", "ber", "ter")


def active(root: str, swallow: bool = True) -> str:
    """The root behind meN-: `active("tuduh")` is "menuduh", `active("klaim", swallow=False)` is "mengklaim"."""
    first, second = root[:1], root[1:2]
    if swallow and first in _SWALLOWED and second in _VOWELS:
        return _SWALLOWED[first] + root[1:]
    if first in _VOWELS:
        return "meng" + root
    return _KEPT.get(first, "me") + root


def voice_of(form: Form) -> Voice:
    """Where the speaker stands: bare, behind the verb; clitic, in the verb; active, before it; passive, behind it."""
    if form == "bare":
        return "bare"
    if form == "nya":
        return "clitic"
    return "passive" if form.startswith("di") else "active"


def holds_object(form: Form) -> bool:
    """Whether a form holds what it is done to: "membantahnya"."""
    return form == "meN-nya"


def inflect(root: str, form: Form) -> str:
    """One form of a root: `inflect("kira", "memper-kan")` is "memperkirakan"."""
    stem, _, suffix = form.partition("-")
    match stem:
        case "bare" | "word":
            word = root
        case "nya":
            word = root + CLITIC
        case "meN":
            word = active(root)
        case "meN!":
            word = active(root, swallow=False)
        case "memper":
            word = "memper" + root
        case _:
            word = stem + root
    return word + suffix


def looks_verbal(word: str) -> bool:
    """Whether a word in lower case has the shape of a prefixed verb: "mengirim", "dibangun", "berjalan", "terjadi".

    Nouns of that shape ("menteri", "berita") are listed in cues.toml; ask there first.
    """
    return len(word) > 4 and word.startswith(_VERBAL) and "-" not in word[:4]
