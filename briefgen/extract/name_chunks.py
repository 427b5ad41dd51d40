"""How far the capitalised words go that may be one name the pack does not know."""

from __future__ import annotations

from briefgen.extract.name_view import ROMAN, View, known_at

_LONGEST = 6
_ABROAD = ("capitals", "world", "companies")
_INITIALS = 2
"""Capitals that may be a person's initials (BJ, HM); more of them are an institution's."""


def chunk_end(view: View, at: int, *, named: bool = False) -> int:
    """Where the capitalised words that may be one name end; a particle ("bin", "van") leads on.

    named: a rank or a form of address stands before, so that a town or a company is part of the person's name.
    """
    end = at + 1
    while end < view.runs[at] and end - at < _LONGEST:
        if view.tokens[end].cap:
            if _breaks(view, end) and not _inside_person(view, at, end) and not (named and _borrowed(view, end)):
                break
        elif not _is_particle(view, end):
            break
        end += 1
    return end


def _inside_person(view: View, start: int, at: int) -> bool:
    """Whether a word that is also something else stands inside a person's name.

    "Budi Karya Wisudi", "Lukman Hakim", and last before a verb of reporting: "Vensi Kila Beda mengatakan".
    """
    names, before, low = view.names, view.words[at - 1], view.words[at]
    if low in names.surnames:
        return before in names.given
    if low in names.nicknames:
        return before in names.given and at == start + 1
    if view.is_title(at) or view.is_head(at) or low in names.times or not view.texts[at].istitle():
        return False
    if view.has_cap(at + 1):
        if view.words[at + 1] in names.given and _borrowed(view, at, abroad=True):
            return not names.is_common(before)           # "Hotmar Paris Hutapea"
        return before in names.given and _borrowed_or_listed(view, at) and _is_unknown(view, at + 1)
    if at == start + 1 and before in names.given and _borrowed_or_listed(view, at) and not view.tokens[start].opens:
        return True                          # "Kombes Teguh Paripurna"
    cue = view.lang.cues.verbs.get(view.after(at + 1))
    return at > start + 1 and cue is not None and cue.voice == "active" and low in names.words


def _borrowed_or_listed(view: View, at: int) -> bool:
    names, low = view.names, view.words[at]
    return _borrowed(view, at) or low in names.words or low in names.fields or low in names.things


def _borrowed(view: View, at: int, *, abroad: bool = False) -> bool:
    """Whether a single word is a town's or a company's name as well: "Windra Sanur", "Mat Sony Masturi".

    abroad: no town of the home state, which may stand between an office and its holder.
    """
    known = known_at(view, at)
    if known is None or known[0] > at + 1 or view.tokens[at].upper:
        return False
    return known[1].group in _ABROAD or (not abroad and known[1].group in ("indonesia", "quarters"))


def _is_unknown(view: View, at: int) -> bool:
    """Whether a word is nothing but somebody's name."""
    if view.names.is_common(view.words[at]) or view.is_title(at) or view.is_head(at) or known_at(view, at):
        return False
    return view.texts[at].istitle() and view.words[at] not in view.names.near.marks


def _is_particle(view: View, at: int) -> bool:
    """Whether a word in small letters goes on with a name: "bin" before a name, "al-Hazmi"."""
    particles = view.names.particles
    front, dash, rest = view.texts[at].partition("-")
    behind = at + 1
    while behind < view.runs[at] and view.words[behind] in particles and not view.tokens[behind].cap:
        behind += 1                          # "von der Leyen"
    return (view.words[at] in particles and view.has_cap(behind)) or (
        bool(dash) and front in particles and rest[:1].isupper())


def _breaks(view: View, at: int) -> bool:
    """Whether a capitalised word cannot go on with a person's name."""
    names, low, text = view.names, view.words[at], view.texts[at]
    if low in names.suffixes and text != low.capitalize():
        return True
    if view.words[at - 1] in names.near.marks:               # "Arta Sekuritas" and its Dian Kusumo
        return low in names.given
    if low in names.near.marks:
        return False
    if view.words[at - 1] in names.given and view.words[at - 1] not in names.alone and not view.is_head(at):
        return False                         # "Abdul Hakim Rozali"
    if low in names.times or low in names.nicknames or any(sign.isdigit() for sign in text):
        return True
    if low in names.given or (len(low) == 1 and text.isupper()) or low in ROMAN:
        return False
    if view.tokens[at].upper and len(text) <= _INITIALS and view.has_cap(at + 1):
        return False
    if _is_word_here(view, at) or text in names.abbreviations or known_at(view, at) is not None or view.is_head(at):
        return True
    if view.tokens[at].upper and len(text) > _INITIALS and not view.tokens[at - 1].upper:
        return True                          # "Commercial LOKET Ario Adimas"
    hit = names.titles.at(view.words, at, view.runs[at])
    return hit is not None and hit[1] != "degree"


def _is_word_here(view: View, at: int) -> bool:
    """Whether a word is an ordinary one; its build alone proves nothing behind a given name ("Ferry Walintukan")."""
    names, low = view.names, view.words[at]
    if view.words[at - 1] in names.given and not view.has_cap(at + 1):
        return low in names.words or low in names.fields or low in names.things or low in names.times
    return names.is_common(low)
