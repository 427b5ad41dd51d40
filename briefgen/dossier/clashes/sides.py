"""Whether two speak for one body."""

from __future__ import annotations

from briefgen.dossier.entities import Entities
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.lang.classes import split_words


def of_one_body(one: str, other: str, entities: Entities) -> bool:
    """Whether two speak for one body, or are one.

    Two who both bear the name of a state, a bank and a guild, do not speak for each other; a ministry and its state do.
    """
    root = entities.root(one)
    known = entities.by_id.get(root)
    state = known is not None and known.type == "state"
    return root == entities.root(other) and (not state or one == other or root in (one, other))


def may_differ(left: Profile, right: Profile) -> bool:
    """Whether two claims may contradict each other: of two articles, or of two who are quoted in one.

    What an article tells itself it tells of two things, or of two days, where it seems to contradict itself.
    """
    if left.sheet != right.sheet:
        return True
    return left.speaker is not None and right.speaker is not None and left.speaker != right.speaker


def speaker_of(i: int, compared: Compared) -> str | None:
    """Who asserts, or whom he speaks for: the origin where somebody is reported, else the first whom it names."""
    who = compared.profiles[i].speaker or _first_named(i, compared)
    return compared.entities.root(who) if who else None


def two_sides(i: int, j: int, compared: Compared) -> tuple[str | None, str | None]:
    """Who asserts each of two claims; where both would speak for one state, as who they are themselves.

    A bank and a guild that both bear the name of the state are not the state. Who asserts that somebody did what he
    denies is not known where nobody is named: "Rani Osk didakwa menerima suap".
    """
    first, second = speaker_of(i, compared), speaker_of(j, compared)
    other = compared.profiles[j]
    if first == second and other.speaker is None:
        return first, None
    known = compared.entities.by_id.get(first or "")
    if first != second or known is None or known.type != "state":
        return first, second
    own = [compared.profiles[k].speaker or _first_named(k, compared) for k in (i, j)]
    return (first, second) if first in own else (own[0], own[1])


def _first_named(i: int, compared: Compared) -> str | None:
    """The entity whose name comes first in the claim's wording, or behind "soal kematian Rani, ..."."""
    claim = compared.claims[i]
    text = claim.claim.claim
    tokens = split_words(text)
    if tokens and tokens[0].text in compared.words.denials.topics and "," in text:
        text = text[text.index(","):]
    known = [entity for entity in map(compared.entities.by_id.get, claim.about) if entity]
    forms = [(form, entity.id) for entity in known for form in (entity.name, *entity.aliases)]
    places = [(text.find(form), entity) for form, entity in forms if form in text]
    return min(places)[1] if places else None
