"""Names of persons, and of what else may be named by capitalised words that the pack does not know."""

from __future__ import annotations

from briefgen.extract.name_chunks import chunk_end
from briefgen.extract.name_signs import led
from briefgen.extract.name_tokens import is_degree
from briefgen.extract.name_view import TITLED, Draft, Expect, Step, View, carry, known_at
from briefgen.extract.organisations import marked
from briefgen.extract.people_apposed import aged, behind_role, explained, introduced
from briefgen.extract.places import lists_place
from briefgen.model.finding import EntityType

_INITIALS = 2
"""Capitals that may be a person's initials (BJ, HM); more of them are an institution's."""


def unknown(view: View, at: int, expect: Expect) -> Step | None:
    """Capitalised words that the pack does not know: a person, an institution or a place by what stands around."""
    token = view.tokens[at]
    if not token.cap or (view.shouting and expect != "name") or not _may_begin(view, at, expect):
        return None
    end = chunk_end(view, at, named=expect == "name")
    if end == at + 1 and (len(token.text) == 1 or (expect in TITLED and _is_field_of(view, end))):
        return None if len(token.text) == 1 else Step(end, None, expect)
    if marked(view, at, end) and (place := known_at(view, end) if view.has_cap(end) else None):
        return Step(place[0], Draft(at, place[0], "ORG", "organisation.mark"), carry(expect))
    if expect in TITLED and token.upper and len(token.text) > _INITIALS and end > at + 1 and token.low not in (
            view.names.given):
        return Step(at + 1, Draft(at, at + 1, None, "organisation.capitals"), "office")
    kind, rule = _classify(view, at, end, expect)
    held = expect in TITLED and end == at + 1 and rule == "organisation.capitals"
    return Step(end, Draft(at, end, kind, rule), "office" if held else "none")


def _may_begin(view: View, at: int, expect: Expect) -> bool:
    """Whether a capitalised word can begin a name at all."""
    token, names = view.tokens[at], view.names
    if token.low in names.near.closers or (view.is_plain(at) and token.low not in names.given):
        return False
    if token.low in names.suffixes and token.text != token.low.capitalize() and expect != "name":
        return False
    if not token.text.isalpha() and any(sign.isdigit() for sign in token.text):
        return False
    if token.text in names.abbreviations:
        return len(token.text) == 1 and view.has_cap(at + 1)
    if view.has_cap(at + 1) and f"{token.low} {view.words[at + 1]}" in names.leaders:
        return True                          # "La Ode Hermanu"
    if token.low in names.times or (view.is_head(at) and expect != "name" and not token.upper):
        return False
    if token.upper or expect == "name" or token.low in names.given or _speaks(view, at, at + 1):
        return True
    if token.low in names.words or token.low in names.fields or token.low in names.things:
        return _is_apposed(view, at, expect)
    return not names.ordinary(token.low)


def _is_apposed(view: View, at: int, expect: Expect) -> bool:
    """Whether an ordinary word begins a name behind an office and a comma: "Direktur Humas, Cahaya Mulyono"."""
    if view.tokens[at].joined or not view.has_cap(at + 1):
        return False
    if expect not in ("office", "portfolio") and not behind_role(view, at):
        return False
    return not view.names.is_common(view.words[at + 1]) and not view.is_head(at + 1)


def _classify(view: View, at: int, end: int, expect: Expect) -> tuple[EntityType | None, str]:
    """The kind of an unknown name by its neighbours and its words; None where they do not tell."""
    names, words = view.names, view.words[at:end]
    single = len(words) == 1
    if single and names.is_common(words[0]) and words[0] not in names.given and expect != "name":
        return None, "name.common"
    if words[0] in names.nicknames:
        return "PER", "person.by-name"
    if not single and marked(view, at, end):
        return (None, "name.foreign") if _foreign(view, at, end, expect) else ("ORG", "organisation.mark")
    if expect == "name":
        return "PER", "person.titled"
    if _foreign(view, at, end, expect):
        return None, "name.foreign"
    if not single and not view.shouting and all(view.tokens[each].upper for each in range(at, end)) and not (
            view.names.given.intersection(words)):
        return ("ORG", "organisation.speaks") if _speaks(view, at, end) else (None, "organisation.capitals")
    if view.tokens[at].upper and (single or _leads_name(view, at)):
        return _capitals(view, at, end)
    if single and "." in view.texts[at]:
        return (None, "name.degree") if is_degree(view.texts[at]) else ("ORG", "organisation.address")
    if aged(view, end):
        return "PER", "person.aged"
    if single and expect in TITLED and view.tokens[at].bracketed and words[0] not in names.given:
        return None, "organisation.bracketed"            # "Direktur Center of Reform (Core) Mohammad Faisal"
    if (expect in ("office", "portfolio") or behind_role(view, at)) and not _may_be_field(view, at, end, expect):
        return "PER", "person.office"
    return _by_apposition(view, at, end) or _craft(view, at, end) or _by_neighbours(view, at, end, expect)


def _craft(view: View, at: int, end: int) -> tuple[None, str] | None:
    """What a noun says is a ship, or the like, that does not speak: "kapal ikan Rona Bahari"."""
    craft = led(view, at, view.names.near.crafts) and not _speaks(view, at, end)
    return (None, "name.craft") if craft else None


def _by_apposition(view: View, at: int, end: int) -> tuple[EntityType, str] | None:
    """What stands behind a comma: a role or a noun that says what the name is."""
    if end == at + 1 and not view.is_title(at) and introduced(view, end) and not _of_thing(view, at, end):
        return "PER", "person.introduced"
    kind = explained(view, end)
    return (kind, "name.explained") if kind is not None and not _speaks(view, at, end) else None


def _foreign(view: View, at: int, end: int, expect: Expect) -> bool:
    """Whether words are English ones: "Net Interest Margin", "Interbank Spot", "Center of Reform on Economics"."""
    if expect not in TITLED and view.before(at) in view.names.near.foreign and view.texts[at - 1].islower():
        return True
    return end > at + 1 and any(word in view.names.near.english for word in view.words[at:end])


def _may_be_field(view: View, at: int, end: int, expect: Expect) -> bool:
    """Whether one unknown word may still belong to the office: "Sekretaris Industri Olefin"."""
    names, low = view.names, view.words[at]
    if end > at + 1 or low in names.given or _speaks(view, at, end):
        return False
    if _is_enumerated(view, at):
        return True
    if view.before(at) not in names.fields:
        return False
    return expect != "portfolio" or names.ordinary(low) or low in names.near.english or view.has_cap(end)


def _is_enumerated(view: View, at: int) -> bool:
    """Whether a word is one of the fields of an office: "Industri Aromatik, Olefin, dan", ", dan Elektronika"."""
    before = at - 1 if view.words[at - 1] not in view.names.near.joining else at - 2
    if before < 0 or view.words[before] not in view.names.fields or not view.tokens[at].near:
        return False
    after = view.tokens[at + 1] if at + 1 < len(view.tokens) else None
    if before < at - 1:
        return view.is_head(at + 1) if view.has_cap(at + 1) else False
    return after is not None and not view.tokens[at].joined and after.near and not after.joined and (
        after.low in view.names.near.joining)


def _is_field_of(view: View, end: int) -> bool:
    """Whether an institution in capitals and a person follow: "VP Lending OVX Rani"."""
    return view.has_cap(end) and view.tokens[end].upper and len(view.texts[end]) > _INITIALS and view.has_cap(end + 1)


def _leads_name(view: View, at: int) -> bool:
    """Whether capitals lead a name as no person's initials do: "SPPG Wanirejo"; not "HM Sutrisno"."""
    return len(view.texts[at]) > _INITIALS and view.texts[at + 1].istitle() and view.words[at] not in view.names.given


def _capitals(view: View, at: int, end: int) -> tuple[EntityType | None, str]:
    """An unknown abbreviation: who speaks in capitals is an institution; for others the article must tell."""
    if end > at + 1:
        return "ORG", "organisation.initialled"
    if _speaks(view, at, end):
        return "ORG", "organisation.speaks"
    return None, "organisation.bracketed" if view.tokens[at].bracketed else "organisation.capitals"


def _by_neighbours(view: View, at: int, end: int, expect: Expect) -> tuple[EntityType | None, str]:
    names, words = view.names, view.words[at:end]
    given = any(word in names.given for word in words)
    common = any(names.is_common(word) for word in words if word in names.given)
    if _speaks(view, at, end):               # "Sumber di Lubanja menyebut"
        return ("LOC", "place.preposition") if view.before(at) == names.near.seat and not given else (
            "PER", "person.speaks")
    if any(word in names.near.grounds for word in words[1:]):
        return "LOC", "place.mark"
    if view.before(at) in names.near.prepositions and not given and view.after(end) not in names.near.foreign:
        loose = view.before(at) in names.near.loose and not lists_place(view, end)
        return (None, "place.loose") if loose else ("LOC", "place.preposition")
    if sum(word in names.given for word in words) > 1:
        return "PER", "person.given"
    if expect == "thing" and words[0] in names.given and len(words) > 1 and not common and not _of_thing(view, at, end):
        return "PER", "person.given"
    if _of_thing(view, at, end) or expect == "thing" or (view.tokens[at].bracketed and not given):
        return None, "name.thing"
    if given and not common:
        return "PER", "person.given"
    if lists_place(view, end):
        return "LOC", "place.listed"
    if len(words) > 1 and not given:
        return "PER", "person.words"
    if view.before(at) in names.near.persons:
        return "PER", "person.noun"
    if not view.tokens[at].opens and not given and names.active(view.after(end)):
        return "PER", "person.acts"
    return None, "name.opening" if view.tokens[at].opens else "name.word"


def _of_thing(view: View, at: int, end: int) -> bool:
    """Whether a noun before ("operasi", "film") or an English word around ("of") says that a thing is named."""
    near = view.names.near
    before = view.before(at)
    return before in near.things or before in near.vessels or before in near.foreign or view.after(end) in near.foreign


def _speaks(view: View, at: int, end: int) -> bool:
    """Whether a reporting verb stands right before ("kata X", "menurut X") or right behind ("X mengatakan")."""
    verbs = view.lang.cues.verbs
    cue = verbs.get(view.before(at))
    if (cue is not None and cue.voice == "bare") or view.before(at) in view.names.near.according:
        return True
    cue = verbs.get(view.after(end))
    return cue is not None and cue.voice == "active"
