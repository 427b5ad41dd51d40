"""Two states of a project compared claim by claim, with what the difference does to the briefing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.dossier import assemble, effects_between
from briefgen.lang import load_language
from briefgen.model.change import KINDS, Changed, ContentDiff, Effect, RecordChange
from briefgen.model.dossier import Dossier
from briefgen.model.problem import Problem, Where
from briefgen.pipeline.loading import Loaded, Sources, load
from briefgen.pipeline.results import LANGUAGE, SheetText, Tell, errors_in, quiet
from briefgen.project import File, Found, Project, merge_base, snapshot
from briefgen.sheets import State, decode_sheet, registry_changes, sheet_changes

WORKING_TREE = "working tree"
_JUDGEMENT = "judgements."


def diff(project: Project, before: str = "HEAD", after: str | None = None, *, tell: Tell = quiet) -> ContentDiff:
    """What changed from one revision to another, or to the files as they stand where `after` is None.

    `before` may also be "A..B", or "A...B" for what B did since the two went their own ways.

    Raises:
        ProjectError: no git, no repository, or no such revision.
    """
    if after is None and ".." in before:
        one, dots, other = before.partition("..." if "..." in before else "..")
        other = other or "HEAD"
        base = merge_base(project.root, one or "HEAD", other) if dots == "..." else one or "HEAD"
        return _compared(snapshot(project.root, base), snapshot(project.root, other), (before.partition(dots)[0] or
                         "HEAD", other), tell)
    old = snapshot(project.root, before)
    new = project if after is None else snapshot(project.root, after)
    return _compared(old, new, (before, after or WORKING_TREE), tell)


def preview(project: Project, sheets: Sequence[SheetText], *, tell: Tell = quiet) -> ContentDiff:
    """What would change if these sheets were written."""
    return _compared(project, Exchanged(project, sheets), ("as it stands", "after extraction"), tell)


@dataclass(frozen=True, slots=True)
class Exchanged:
    """A project with some of its sheets as they would be."""

    project: Project
    exchanged: Sequence[SheetText]

    def seeds(self) -> Found:
        """As they stand."""
        return self.project.seeds()

    def sheets(self) -> Found:
        """Those that would be written in the place of those on disk."""
        held = self.project.sheets()
        new = {sheet.path: File(sheet.path, sheet.new.encode("utf-8")) for sheet in self.exchanged}
        files = {file.path: file for file in held.files} | new
        return Found(tuple(files[path] for path in sorted(files)), held.problems)

    def topics(self) -> Found:
        """As they stand."""
        return self.project.topics()

    def content(self, name: str) -> Found:
        """As it stands."""
        return self.project.content(name)

    def templates(self) -> Found:
        """None: they say nothing about claims."""
        return Found()


def _compared(before: Sources, after: Sources, names: tuple[str, str], tell: Tell) -> ContentDiff:
    lang = load_language(LANGUAGE)
    old, new = load(before, lang, tell), load(after, lang, tell)
    problems = tuple(dict.fromkeys((*_named(old.problems, names[0]), *_named(new.problems, names[1]))))
    found = [change for path in sorted({*old.texts, *new.texts}) for change in _in_sheet(path, old.texts, new.texts)]
    found += registry_changes(old.registries, new.registries)
    effects: tuple[Effect, ...] = ()
    if any(change.matters for change in found) and not errors_in(problems):
        tell("comparing sources", 0, 1)
        effects = effects_between(_dossier(old), _dossier(new))
    changes, others = attributed(found, effects)
    return ContentDiff(*names, changes, others, problems)


def _dossier(loaded: Loaded) -> Dossier:
    return assemble(loaded.sheets, loaded.registries)


def _named(problems: Sequence[Problem], name: str) -> Iterator[Problem]:
    """Errors with the state in which they stand."""
    for problem in errors_in(problems):
        yield Problem(Where(problem.where.path, problem.where.line), problem.code, f"({name}) {problem.message}",
                      problem.fix)


def _in_sheet(path: str, old: Mapping[str, str], new: Mapping[str, str]) -> tuple[RecordChange, ...]:
    """Changes of one sheet; none where either side cannot be read, which is a problem elsewhere."""
    texts = (old.get(path), new.get(path))
    if texts[0] == texts[1]:
        return ()
    decoded = [None if text is None else decode_sheet(text, path)[0] for text in texts]
    if any(text is not None and held is None for text, held in zip(texts, decoded, strict=True)):
        return ()
    before, after = (State(held.sheet, text) if held and text is not None else None
                     for text, held in zip(texts, decoded, strict=True))
    return sheet_changes(before, after, path)


def attributed(
    found: Sequence[RecordChange], effects: Sequence[Effect],
) -> tuple[tuple[Changed, ...], tuple[Effect, ...]]:
    """The changes, ranked, each with the effects that are its doing alone; and the effects that are nobody's alone."""
    mine: dict[int, list[Effect]] = {}
    others = []
    for effect in effects:
        touching = [number for number, change in enumerate(found) if change.matters and _touches(change, effect)]
        if len(touching) == 1:
            mine.setdefault(touching[0], []).append(effect)
        else:
            others.append(effect)
    changes = [Changed(change, tuple(mine.get(number, ()))) for number, change in enumerate(found)]
    return tuple(sorted(changes, key=_rank)), tuple(others)


def _touches(change: RecordChange, effect: Effect) -> bool:
    """Whether the effect may come of the change: of a claim in it, of its sheet as a whole, or of a registry."""
    if change.ref is not None:
        return change.ref in effect.claims
    if change.path.startswith("content/sheets/"):
        stem = change.path.rpartition("/")[2].removesuffix(".yaml")
        return any(ref.rpartition("#")[0] == stem for ref in effect.claims)
    if change.record.startswith(_JUDGEMENT):
        return any(ref in effect.claims for ref in change.record.removeprefix(_JUDGEMENT).split())
    return True


def _rank(changed: Changed) -> tuple[int, bool, bool, str, int, str]:
    change = changed.change
    return (KINDS.index(change.kind), change.by != "person", not changed.effects, change.path, change.line,
            change.record)
