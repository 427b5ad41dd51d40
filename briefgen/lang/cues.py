"""Words that report speech: kata, ujar, menurut, dikutip dari; hedges; pronouns; the function words around them."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType, ModuleType
from typing import Literal, cast, get_args

from briefgen.errors import PackError
from briefgen.lang.patterns import Anchored, anchored
from briefgen.lang.table import Table, read_table

Act = Literal[
    "say", "ask", "assess", "hope", "promise", "demand", "deny", "admit", "accuse", "claim", "express", "find", "relay"]
Voice = Literal["bare", "clitic", "active", "passive"]
Content = Literal["any", "predicate", "clause"]
HedgeKind = Literal["epistemic", "hearsay", "possibility"]

_NONE: frozenset[str] = frozenset()
_GROUP = ("act", "bare", "content", "forms", "roots")
_RELAYS = ("quoting", "quoted", "closing", "as_said", "according", "own", "agent", "from", "own_utterances",
           "utterances", "interviews", "addressing", "platforms", "pointers", "alike", "versions", "reached",
           "answering", "grounds", "unnamed", "amends", "filing", "complaints", "copulas")
_PHRASES = (
    "complementisers", "that", "ordinals", "past", "modal", "prepositions", "inner_prepositions", "fields",
    "places", "subordinators", "circumstances", "hypotheticals", "reasons", "nots", "contrast", "explaining",
    "running", "voicing", "resuming", "counting", "recounting", "continuing", "joining", "relative",
    "including", "adverbs", "manner", "unreal", "connectors", "time", "aged", "years", "arising", "plain_verbs",
    "questions", "counted_words", "not_verbs")
_SPEAKERS = ("strip", "several", "numerals", "persons", "bodies", "media", "documents", "sources", "persons_of",
             "epithets", "posts", "rules", "never")


@dataclass(frozen=True, slots=True)
class Cue:
    """One surface form of a reporting verb, in lower case.

    voice: where the speaker stands: bare ("kata X") and passive ("dikatakan X") before him, active ("X mengatakan")
    behind him, nya ("katanya") holds him itself.
    free: a bare form that reports wherever a speaker follows; others only beside a quotation or a clear speaker.
    whole: it holds what it is about ("membantahnya"). content: what it reports: "any" thing, an object too; a
    "predicate" at least; a "clause" that "bahwa", a comma, a colon or a quotation opens.
    """

    form: str
    root: str
    act: Act
    voice: Voice
    free: bool
    content: Content
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word or phrase, in lower case, by which an article or its source holds back."""

    words: str
    kind: HedgeKind


@dataclass(frozen=True, slots=True)
class Cues:
    """Everything about reported speech that a language pack holds. Words are in lower case but for names.

    verbs: every surface form -> what it is. hedge: matches any hedge as whole words, the longest first.
    kinds: function word -> the tables of the pack that hold it ("prepositions", "time", "persons", "singular" ...).
    offices: short name of an office -> its words in full. agencies: news agencies and broadcasters by name.
    says: matches a comma before a reporting verb that needs no quotation beside it (", kata"). looks_verbal: whether a
    word has the shape of a verb, where "not_verbs" does not hold it.
    """

    tag: str
    verbs: Mapping[str, Cue]
    hedges: tuple[Hedge, ...]
    hedge: Anchored
    negations: frozenset[str]
    denials: frozenset[str]
    plans: frozenset[str]
    kinds: Mapping[str, frozenset[str]]
    offices: Mapping[str, tuple[str, ...]]
    agencies: frozenset[str]
    says: re.Pattern[str]
    looks_verbal: Callable[[str], bool]

    def kinds_of(self, word: str) -> frozenset[str]:
        """The tables of the pack that hold a word in lower case; none for most words."""
        return self.kinds.get(word, _NONE)

    def is_verb(self, word: str) -> bool:
        """Whether a word in lower case has the shape of a verb and is no other word of that shape."""
        return self.looks_verbal(word) and self.kinds_of(word).isdisjoint(("not_verbs", "prepositions"))

    def act_of(self, cue: str | None) -> Act | None:
        """What is done by saying it, for a cue as `Speech.cue` has it; None for "Menurut" and where there is no cue."""
        found = self.verbs.get((cue or "").lower())
        return found.act if found else None


def load_cues(tag: str) -> Cues:
    """Read cues.toml, hedges.toml and pronouns.toml, and make the forms of every verb.

    Raises:
        PackError: a file is missing or broken, or one form would have two readings.
    """
    table = read_table(tag, "cues").only(("verbs", "relays", "terms", "phrases", "speakers", "offices", "agencies"))
    shapes = importlib.import_module(f"briefgen.lang.{tag.replace('-', '_')}.clitics")
    hedges = _hedges(tag)
    marks = read_table(tag, "hedges")
    polarity = marks.sub("polarity").only(("negations", "denials"))
    verbs = _verbs(table, shapes)
    return Cues(
        tag=tag,
        verbs=verbs,
        hedges=hedges,
        hedge=anchored((hedge.words for hedge in hedges), r"(?<![\w-])", r"(?![\w-])"),
        negations=frozenset(polarity.words("negations")),
        denials=frozenset(polarity.words("denials")),
        plans=frozenset(marks.sub("plans").only(("words",)).words("words")),
        kinds=_kinds(tag, table),
        offices=_offices(table.sub("offices")),
        agencies=frozenset(table.sub("agencies").only(("names",)).words("names")),
        says=re.compile(rf",\s(?=(?:{'|'.join(sorted(_outright(verbs)))})\b)"),
        looks_verbal=shapes.looks_verbal,
    )


def _verbs(table: Table, shapes: ModuleType) -> Mapping[str, Cue]:
    groups = table.data.get("verbs", [])
    if not isinstance(groups, list):
        raise PackError(f"{table.name}: verbs must be a list of tables")
    found: dict[str, Cue] = {}
    for number, group in enumerate(groups, 1):
        for cue in _group(Table(f"{table.name}[verbs {number}]", group).only(_GROUP), shapes):
            if cue.form in found:
                raise PackError(f"{table.name}: {cue.form!r} comes from two groups of verbs")
            found[cue.form] = cue
    return MappingProxyType(found)


def _group(table: Table, shapes: ModuleType) -> Iterable[Cue]:
    act, bare, content = (table.data.get(key) for key in ("act", "bare", "content"))
    if act not in get_args(Act) or bare not in (None, "free", "tied") or content not in get_args(Content):
        raise PackError(f"{table.name}: act, bare or content has an unknown value")
    forms = table.words("forms")
    unknown = sorted(set(forms) - set(shapes.FORMS))
    if unknown:
        raise PackError(f"{table.name}: unknown form {unknown[0]!r}; known are {', '.join(shapes.FORMS)}")
    seen: set[str] = set()
    for root in table.words("roots"):
        for form in forms:
            word = shapes.inflect(root, form)
            if word not in seen:
                seen.add(word)
                yield Cue(word, root, cast("Act", act), shapes.voice_of(form), bare == "free",
                          cast("Content", content), shapes.holds_object(form))


def _hedges(tag: str) -> tuple[Hedge, ...]:
    table = read_table(tag, "hedges").only(("hedges", "polarity", "plans")).sub("hedges").only(get_args(HedgeKind))
    found = [Hedge(words, kind) for kind in get_args(HedgeKind) for words in table.words(kind)]
    if len({hedge.words for hedge in found}) < len(found):
        raise PackError(f"{table.name}: a hedge stands under two kinds")
    return tuple(found)


def _kinds(tag: str, table: Table) -> Mapping[str, frozenset[str]]:
    pronouns = read_table(tag, "pronouns").only(("third", "definite"))
    parts = (
        table.sub("relays").only(_RELAYS), table.sub("terms").only(("naming",)), table.sub("phrases").only(_PHRASES),
        table.sub("speakers").only(_SPEAKERS), pronouns.sub("third").only(("singular", "plural")),
        pronouns.sub("definite").only(("definite",)),
    )
    found: dict[str, set[str]] = {}
    for part in parts:
        for kind in part.data:
            for word in part.words(kind):
                found.setdefault(word, set()).add(kind)
    return MappingProxyType({word: frozenset(kinds) for word, kinds in found.items()})


def _outright(verbs: Mapping[str, Cue]) -> Iterable[str]:
    return (re.escape(form) for form, cue in verbs.items() if cue.free and cue.voice in ("bare", "clitic"))


def _offices(table: Table) -> Mapping[str, tuple[str, ...]]:
    broken = [short for short, full in table.data.items() if not isinstance(full, str)]
    if broken:
        raise PackError(f"{table.name}: {broken[0]} must be a string")
    return MappingProxyType({short: tuple(full.split()) for short, full in table.data.items()})
