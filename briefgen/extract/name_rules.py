"""The rules that see names, in order of precedence, over one sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from briefgen.extract.name_chunks import chunk_end
from briefgen.extract.name_initials import initials
from briefgen.extract.name_local import is_local_person
from briefgen.extract.name_signs import is_nothing_else
from briefgen.extract.name_titles import portfolio, title
from briefgen.extract.name_view import GROUP, ROMAN, TITLED, Draft, Expect, Rule, Step, View, carry, known_at
from briefgen.extract.organisations import ministry, organisation
from briefgen.extract.organisations_spelled import level, spelled
from briefgen.extract.people import unknown
from briefgen.extract.people_apposed import introduced
from briefgen.extract.places import building, place
from briefgen.lang.names import Known

_REALMS = ("states", "provinces", "world", "regions")
"""Groups of places that nobody is called after."""
_TOGETHER = re.compile(r"(?!Mac)[A-Z][a-z]{2,}[A-Z][a-z]{2,}")
_HELD = (*TITLED, "initials")
"""What stays expected behind ordinary words in small letters."""
_QUARTERED = ("indonesia", "quarters")
"""Groups of places whose parts are called by the points of the compass: "Grogol Selatan"."""


def find_drafts(view: View) -> Iterator[Draft]:
    """Every name of a sentence, in order, without overlap."""
    at = 0
    expect: Expect = "none"
    while at < len(view.tokens):
        if expect not in _HELD:              # nothing stirs before the next of these
            awake = bisect_left(view.wakes, at)
            if awake == len(view.wakes):
                return
            at, expect = view.wakes[awake], expect if view.wakes[awake] == at else "none"
        step = _step(view, at, _still(view, at, expect))
        if step.draft is not None:
            yield step.draft
        at, expect = step.end, step.expect


def _still(view: View, at: int, expect: Expect) -> Expect:
    """What is expected once the gap before `at` is seen: a full stop ends every expectation, a comma most."""
    token = view.tokens[at]
    behind_bracket = expect == "name" and at > 0 and view.tokens[at - 1].bracketed
    held = expect in TITLED or expect == "initials" or behind_bracket
    return expect if token.joined or (token.near and held) else "none"


def _step(view: View, at: int, expect: Expect) -> Step:
    for rule in STRANGE if _is_strange(view, at) else _ON_CAPITALS if view.tokens[at].cap else _ON_SMALL:
        step = rule(view, at, expect)
        if step is not None:
            return step
    return _plain(view, at, expect)


def _is_strange(view: View, at: int) -> bool:
    """Whether nothing begins with a word that the pack, or the rest of the article, knows."""
    low, names = view.words[at], view.names
    return low not in names.leading and view.texts[at] not in names.acronyms.reach and (
        view.local is None or low not in view.local.reach)


def known(view: View, at: int, expect: Expect) -> Step | None:
    """A name of the pack: "Korea Utara", "KPK". Not: "Antara" at the head of a sentence, "Boeing 737", "dolar AS"."""
    hit = known_at(view, at)
    if hit is None or expect == "name":
        return None
    end, name = hit
    if end == at + 1 and _is_other(view, at, name, expect):
        return None
    if _names_nobody(view, at, name):
        return Step(end + (name.type == "ORG"), None, "none")
    if name.group == GROUP:
        return _local(view, at, hit, expect)
    if name.group == "companies" and view.after(end)[:1].isdigit():
        return Step(end, None, "thing")
    if name.type == "ORG" and view.has_cap(end) and view.words[end] in view.names.near.marks:
        return Step(end + 1, Draft(at, end + 1, "ORG", "organisation.mark"), carry(expect))
    if name.group in _QUARTERED and view.has_cap(end) and view.words[end] in view.names.near.compass:
        return Step(end + 1, Draft(at, end + 1, name.type, "place.compass"), carry(expect))
    if name.type == "ORG" and view.has_cap(end) and view.texts[end] in view.names.near.state:
        end += 1                             # "Basarnas RI"
    return Step(end, Draft(at, end, name.type, "name.known", name), carry(expect))


def vessel(view: View, at: int, expect: Expect) -> Step | None:
    """A ship is nobody, whatever its words name elsewhere: "MV Arta Sejati", "KRI Teluk Nibung", "KP Hiu Macan 07".

    What begins a person's name or title as well is a ship's with a number behind it.
    """
    token, end = view.tokens[at], at + 1
    if view.words[at] not in view.names.near.vessels or not token.upper or view.shouting or expect == "name":
        return None
    while view.has_cap(end) and not view.is_title(end) and view.words[end] not in view.names.times:
        end += 1
    numbered = view.after(end).isdigit()
    if end == at + 1 or (view.is_title(at) and not numbered):
        return None
    return Step(end + numbered, None, "none")


def _names_nobody(view: View, at: int, name: Known) -> bool:
    """Whether a name stands for a currency, a ship or a people: "dolar AS", "KRI Bontang", "adat Jawa"."""
    near, before = view.names.near, view.before(at)
    if name.type == "ORG":
        return view.words[at] in near.vessels and view.has_cap(at + 1)      # "KMP Yunisa"
    if not before:
        return False
    return before in near.currencies or before in near.vessels or before in near.cultures or (
        name.group == "regions" and before in near.peoples)


def _local(view: View, at: int, hit: tuple[int, Known], expect: Expect) -> Step | None:
    """A name that the article shows elsewhere; a club or company keeps the words that it is written with."""
    end, name = hit
    if is_local_person(view, at, end, expect):
        return None
    inside = view.before(at) == view.names.near.seat
    return Step(end, Draft(at, end, name.type, "place.preposition" if inside else "name.local",
                           None if name.type == "ORG" else name), carry(expect))


def _is_word(view: View, at: int) -> bool:
    """Whether a capital proves nothing and the word is an ordinary one as well."""
    return view.tokens[at].opens and not view.tokens[at].upper and view.words[at] in view.names.words


def _is_other(view: View, at: int, name: Known, expect: Expect) -> bool:
    """Whether a known name of one word is an ordinary word, a place's or a person's name, or part of one, here."""
    return _begins_place(view, at, name, expect) or _is_word(view, at) or _is_persons(view, at) or (
        _behind_place(view, at, name, expect))


def _begins_place(view: View, at: int, name: Known, expect: Expect) -> bool:
    """Whether a known name is the head of another here, with words that are nothing else: "Batang Rawang".

    Not behind an office, whose holder may follow: "Camat Batang Wiroso Adi".
    """
    if expect in TITLED:
        return False
    head = view.names.heads.get(view.words[at]) if view.has_cap(at + 1) and name.group != GROUP else None
    return head == "place" and view.before(at) not in view.names.near.vessels and is_nothing_else(view, at + 1)


def _is_persons(view: View, at: int) -> bool:
    """Whether a place is a person's name here: "Bima Arya", "Bima Hartavi, direktur utama"; not "di Bima"."""
    if view.before(at) in view.names.near.prepositions:
        return False
    if view.words[at] not in view.names.given:
        return view.has_cap(at + 1) and is_nothing_else(view, at + 1) and introduced(view, at + 2)
    return view.has_cap(at + 1) and not view.names.is_common(view.words[at + 1])


def _behind_place(view: View, at: int, name: Known, expect: Expect) -> bool:
    """Whether an office has its place already, and a place's name begins a person's: "Wali Kota Bogor Bima Arya".

    Or its company, shown by the article: "Direktur Utama Laparaya Bima Hartavi".
    """
    if name.type != "GPE" or expect not in TITLED or not view.has_cap(at + 1) or not view.before(at):
        return False
    if name.group in _REALMS:
        return False
    before = known_at(view, at - 1)
    if before is not None and before[1].type == "ORG":
        return before[1].group == GROUP and is_nothing_else(view, at + 1) and not view.has_cap(at + 2)
    return before is not None and before[1].type == "GPE" and view.words[at + 1] in view.names.given


def by_noun(view: View, at: int, expect: Expect) -> Step | None:
    """A noun in small letters says what the unknown name behind it is: "perusahaan Xylo", "desa Ngadas"."""
    if view.tokens[at].cap:
        return None
    hit = view.names.near.before.at(view.words, at, view.runs[at])
    if hit is None or not view.has_cap(hit[0]) or expect == "name":
        return None
    begin, kind = hit
    end = chunk_end(view, begin)
    name = known_at(view, begin)
    if name is not None and name[1].group == GROUP and name[1].type == kind and not view.has_cap(name[0]):
        return Step(name[0], Draft(begin, name[0], kind, "name.by-noun"), "none")
    if name is not None and (kind != "ORG" or name[1].type == "ORG" or not _runs_over(view, name[0])):
        return None
    if name is not None:
        end = name[0] + 1
    low = view.words[begin]
    if view.is_title(begin) or view.is_head(begin) or view.texts[begin] in view.names.abbreviations:
        return None
    if name is None and (view.names.is_common(low) or low in view.names.given or low in view.names.nicknames):
        return None
    return Step(end, Draft(begin, end, kind, "name.by-noun"), "none")


def _runs_over(view: View, end: int) -> bool:
    """Whether capitals go on behind a place's name, so that it is part of another: "harian Asia Raya"."""
    return view.has_cap(end) and not view.is_title(end) and view.words[end] not in view.names.times


def together(view: View, at: int, expect: Expect) -> Step | None:
    """A brand that is written as one word with two capitals, as no person is: "BelInform", "BlackHeron"."""
    if view.has_cap(at + 1) or not _TOGETHER.fullmatch(view.texts[at]):
        return None
    before = view.tokens[at - 1] if view.tokens[at].joined else None
    if before is not None and before.cap and not before.opens:
        return None
    return Step(at + 1, Draft(at, at + 1, "ORG", "organisation.together"), carry(expect))


def _plain(view: View, at: int, expect: Expect) -> Step:
    """A word that no rule takes: part of a title while one is open, else it ends every expectation."""
    token, low, names = view.tokens[at], view.words[at], view.names
    if expect == "initials" and (low in names.near.joining or low.isdigit()):
        return Step(at + 1, None, expect)
    if expect in TITLED and (low in names.fields or low in ROMAN or low in names.near.connectors):
        return Step(at + 1, None, expect)
    if low in names.near.closers and expect in TITLED:
        return Step(at + 1, None, expect)
    if not token.cap:
        return Step(at + 1, None, "office" if expect in TITLED and low in names.near.loose else "none")
    if expect in TITLED and names.is_common(low):
        return Step(at + 1, None, expect)
    if token.opens and low not in names.fields and low not in names.things:
        return Step(at + 1, None, "none")
    return Step(at + 1, None, "none" if low in names.times else "thing")


RULES: tuple[Rule, ...] = (
    vessel, initials, portfolio, title, level, ministry, building, organisation, known, place, by_noun, spelled,
    together, unknown)
"""Order is precedence: the first rule that takes a word keeps it."""
_ON_CAPITALS: tuple[Rule, ...] = tuple(rule for rule in RULES if rule is not by_noun)
_ON_SMALL: tuple[Rule, ...] = tuple(
    rule for rule in RULES if rule not in (vessel, initials, organisation, place, spelled, together, unknown))
"""Those that act on a word with a capital, and on one without."""
STRANGE: tuple[Rule, ...] = (vessel, initials, portfolio, spelled, together, unknown)
"""Those of them that act on a word with which nothing begins that the pack knows."""
