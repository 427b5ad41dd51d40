"""Names that a page gives outside the story: photo credits, closing signatures, relays of the whole article."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from briefgen.lang import Language
from briefgen.model.article import Naming
from briefgen.seeds.shape import CLOSED, is_name

_BRACKET = re.compile(r"(?:(?<=^)|(?<=[\s.!?…\"”’)]))[(\[](?P<words>[^()\[\]]{2,120})[)\]]\.?\Z")
_SLASH_END = re.compile(r"(?<=[.!?\s])(?P<words>[A-Z][\w.]{1,30}/[A-Z][\w .'-]{1,40})\Z")
_COPYRIGHT = re.compile(r"©\s?\d{0,4}\s?(?P<words>[^.\n]{2,60})\Z")
_SIGN = r"(?:[a-z]{2,5}|[a-z]{1,3}\d{1,2}|[A-Z]{2,4}|[A-Z][a-z]{1,2}|[A-Z]{1,2}-[A-Z\d]{1,3})"
_INITIALS = re.compile(rf"{_SIGN}(?:\s?[/,*-]\s?{_SIGN})*")
_STRINGER = re.compile(
    rf"(?:(?<=^)|(?<=[.!?…\"”’)] )|(?<=[.!?…\"”’)]))\((?P<sign>{_SIGN})\) "
    r"(?P<name>[A-Z][\w.'-]{1,20}(?: [A-Z][\w.'-]{0,20}){1,3})/(?P<place>[A-Z][\w .'-]{2,40})\Z")
"""Initials, then who sent the story and from where: "(ase) Name/Sumatera Selatan"."""
_LONGEST_END = 240
"""Code points. What these patterns can match at the end of a line is shorter, so that a long line is not searched."""


@dataclass(frozen=True, slots=True)
class Signature:
    """What closes a story.

    start: offset in the line. names: full names. initials: "ran", "abc". outlet, relay: as written.
    """

    start: int
    text: str
    names: tuple[str, ...] = ()
    initials: tuple[str, ...] = ()
    outlet: str | None = None
    relay: str | None = None


def read_credit(line: str, lang: Language, *, only_labelled: bool = False) -> Naming | None:
    """The photo credit at the end of a caption: "Foto: KCNA", "(KCNA)", "(ANTARA FOTO/Name)", "(Dok. Pribadi)".

    only_labelled: take no bare bracket ("… di Gaza. (AFP)"), which may close a story as well.
    """
    pictures, outlets = lang.page.pictures, lang.page.outlets
    begin = max(0, len(line) - _LONGEST_END)
    bracket = _bracket(line)
    words = bracket["words"].strip() if bracket else ""
    end = words or line[begin:]
    labelled = pictures.labelled.search(words or line, 0 if words else begin) if ":" in end or "/" in end else None
    if labelled:
        ways = (_credited(labelled["who"], lang), _credited(words or labelled[0], lang))
        known = next((way for way in ways if lang.page.outlets.get(way)), None)
        return Naming(known or labelled["who"].strip(" .)]"), bracket[0] if bracket else labelled[0])
    found = (bracket or (_SLASH_END.search(line, begin) if "/" in end else None)
             or (_COPYRIGHT.search(line, begin) if "©" in end else None))
    if found is None or only_labelled:
        return None
    pieces = [piece.strip() for piece in re.split(r"[/|,;-]| via ", found["words"])]
    named = any(outlets.get(piece) for piece in pieces) or any(_owned(piece, lang) for piece in pieces)
    return Naming(_credited(found["words"], lang), found[0]) if named else None


def _bracket(line: str) -> re.Match[str] | None:
    """The bracket that ends a line: it holds no other, so that it begins with the last that opens."""
    closed = line.endswith((")", "]", ").", "]."))
    opened = max(line.rfind("("), line.rfind("[")) if closed else -1
    return _BRACKET.match(line, opened) if opened >= 0 else None


def _owned(piece: str, lang: Language) -> bool:
    """Whether a piece of a credit is an owner without an outlet: "Istimewa", "Dok. PLN", "Instagram @name"."""
    lower, first = piece.lower(), piece.split(" ", 1)[0].lower()
    pictures = lang.page.pictures
    return lower in pictures.owners or first in pictures.archives or (first in pictures.owners and "@" in piece)


def _credited(words: str, lang: Language) -> str:
    """Who is credited: the outlet where one is named, else the words."""
    words = words.strip(" .)]")
    pieces = [piece.strip() for piece in re.split(r"[/|,;]", words)]
    return next((piece for piece in pieces if lang.page.outlets.get(piece)), words)


def read_signature(line: str, lang: Language, *, first: bool = False) -> Signature | None:
    """What closes a story at the end of its last line, or alone on a line of its own: initials or names in brackets.

    "… di Kursk. [ran]", "(abc/def)", "(Dina Farisah)", "(Serambinews.com/Name)", "(ANTARA)". Behind a word without a
    full stop a bracket explains that word ("Bank Indonesia (BI)") and is none. first: the line is what stands before
    the last of two brackets.
    """
    sent = _STRINGER.search(line, max(0, len(line) - _LONGEST_END)) if "/" in line[-_LONGEST_END:] else None
    if sent:
        return Signature(sent.start(), sent[0], names=(sent["name"],), initials=(sent["sign"],))
    if line.startswith("*") and _INITIALS.fullmatch(line.strip("* ")):
        return Signature(0, line, initials=(line.strip("* "),))
    found = _bracket(line)
    two = found is not None and found.start() > 0 and line.startswith("(") and not first
    before = read_signature(line[:found.start()].rstrip(), lang, first=True) if found and two else None
    if found and before and before.start == 0 and before.names:      # "(Tribunnews.com/Sari) (Tribun Jateng/Rano)"
        last = _signed(found.start(), found[0], found["words"].strip(), lang)
        return replace(before, text=line, names=(*before.names, *last.names)) if last else before
    if not found or (line[:found.start()].strip("* ") and line[:found.start()].rstrip("* ")[-1:] not in CLOSED):
        return None
    words = found["words"].strip()
    start, text = len(line[:found.start()].rstrip("* ")), found[0].rstrip(".")
    source = lang.page.relays.source.fullmatch(words) or lang.page.relays.cited.fullmatch(words)
    if source:
        who = relay_name(source["who"], lang)
        return Signature(start, text, relay=who) if who else None
    outlet = lang.page.outlets.get(words)
    if outlet:
        return Signature(start, text, relay=words)
    if _INITIALS.fullmatch(words):
        return Signature(start, text, initials=tuple(re.split(r"\s?[/,*]\s?", words)))
    return _signed(start, text, words, lang)


def _signed(start: int, text: str, words: str, lang: Language) -> Signature | None:
    """A signature of names, with the initials, the team and the outlet that may stand among them.

    "(Sari Wulandari/Warta Niaga)", "(ORS/Nova Rini dan Budi)", "(DEN/Antara)": an agency only passes on. One word is a
    name beside a full name, an outlet or an editor's initials in capitals.
    """
    page = lang.page
    pieces = [piece.strip("* ") for piece in page.labels.split.split(words) if piece.strip("* ")]
    outlets = [piece for piece in pieces if page.outlets.looks(piece)]
    rest = [piece for piece in pieces if piece not in outlets and not _is_team(piece, lang)]
    signs = tuple(piece for piece in rest if _INITIALS.fullmatch(piece))
    names = tuple(piece for piece in rest if piece not in signs)
    single = any(" " not in name for name in names)
    known = outlets or any(" " in name for name in names) or any(sign.isupper() for sign in signs)
    if not pieces or any(not is_name(name, page) for name in names) or (single and not known):
        return None
    first = outlets[0] if outlets else None
    agency = first is not None and (found := page.outlets.get(first)) is not None and found.kind == "agency"
    passes = agency or not names
    return Signature(start, text, names, signs, None if passes else first, first if passes else None)


def _is_team(piece: str, lang: Language) -> bool:
    """"Tim Liputan 6 SCTV": a newsroom's team, of which nobody is named."""
    first, _, rest = piece.partition(" ")
    return first.lower() in lang.page.labels.teams and bool(rest)


def relay_name(who: str, lang: Language, *, known: bool = True) -> str | None:
    """The outlet that words after "dilansir" name ("kantor berita Rusia, TASS" is TASS); None where there is none.

    known: only an outlet of the pack, or a domain; else a name in capitals of up to four words will do.
    """
    named = (who[start:end] for start, end, _ in lang.page.outlets.find(who))
    found = [form for form in named if form[0].isupper() or "." in form]
    if found:
        return found[-1]
    words = who.split()
    plain = 0 < len(words) <= 4 and all(word[0].isupper() for word in words)
    return who.strip() if plain and not known else None


def read_relay(sentence: str, lang: Language, *, last: bool) -> Naming | None:
    """The relay that a sentence of the story states for the whole article, or None.

    "Demikian seperti dilansir CNA." wherever it stands; "Dilansir dari Reuters." and "(Sumber: AFP)" only where nothing
    follows (last). The words do not take in the full stop.
    """
    relays = lang.page.relays
    text = sentence.strip().rstrip(".")
    text = text[1:-1].rstrip(".") if text[:1] == "(" and text[-1:] == ")" else text
    cited = relays.cited.fullmatch(text)
    if cited and (last or cited["closing"]):
        name = relay_name(cited["who"], lang, known=False)
        return Naming(name, text) if name else None
    told = relays.reported.fullmatch(text) or (relays.source.fullmatch(text) if last else None)
    name = relay_name(told["who"], lang) if told else None
    return Naming(name, text) if name else None
