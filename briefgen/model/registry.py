"""What people know across articles: content/entities.yaml, content/outlets.yaml and content/topics/<topic>.yaml."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefgen.model.sheet import SheetEntityType

Verdict = Literal["same", "not-the-same", "unsure"]


@dataclass(frozen=True, slots=True)
class KnownEntity:
    """One entry of content/entities.yaml.

    aliases: other names and spellings under which sheets have it. ids: ids under which extraction mints it.
    speaks_for: entity id for which a metonym or an office speaks (kremlin -> russia). anonymous: a group that nobody
    could ask ("pejabat Barat").
    """

    id: str
    type: SheetEntityType
    name: str
    aliases: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    role: str | None = None
    speaks_for: str | None = None
    anonymous: bool = False
    wikidata: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class KnownOutlet:
    """One entry of content/outlets.yaml. A fact that nobody can show stays None; `source` says who shows the others.

    kind: newspaper, agency, broadcaster, online. owner: outlet group. state_controlled: as `source` says.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: str | None = None
    country: str | None = None
    group: str | None = None
    state_controlled: bool | None = None
    url: str | None = None
    wikidata: str | None = None
    source: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's word on whether claims say the same. claims: "<sheet>#<claim>" references, two or more."""

    claims: tuple[str, ...]
    verdict: Verdict
    by: str
    at: str
    note: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Ruling:
    """A person's word on a conflict. finding: what was found, in the ruling's own vocabulary ("composition")."""

    claims: tuple[str, ...]
    finding: str
    text: str
    refs: tuple[str, ...]
    by: str
    at: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """A question that claims answer; `answers: <id>` in a sheet points here."""

    id: str
    text: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Measure:
    """A number that claims report. cumulative: it may not fall (deaths). words: counted nouns that name it."""

    id: str
    label: str
    cumulative: bool = False
    words: tuple[str, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class Topic:
    """content/topics/<topic>.yaml. parties: entity ids of the parties to the event, told from sources."""

    id: str
    title: str
    parties: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    measures: tuple[Measure, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    rulings: tuple[Ruling, ...] = ()


@dataclass(frozen=True, slots=True)
class Registries:
    """All that people know across articles."""

    entities: tuple[KnownEntity, ...] = ()
    outlets: tuple[KnownOutlet, ...] = ()
    topics: tuple[Topic, ...] = ()
