"""Reports for pull requests and programs: problems as JSON, SARIF and annotations, a comparison as Markdown and JSON.

A comment on a pull request holds words of strangers, and GitHub acts on more than HTML: it links `@names`, `#1`, hashes
and bare addresses, and turns `:tada:` into a picture. Escapes do not help, since GitHub looks for these after Markdown
is read. Inside code nothing of it happens, so all foreign words stand in code, fenced by more backticks than they hold.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from briefgen.model.change import Changed, ContentDiff, Effect, RecordChange
from briefgen.model.problem import Problem
from briefgen.render.sarif import sarif_log
from briefgen.text.unseen import escaped

COMMENT_LIMIT = 65_000
"""Bytes of UTF-8. GitHub refuses a comment of more than 65,536 characters; as bytes that holds however it counts."""

HEAD_ROOM = 10_000
"""Bytes for each of the lists above the changes."""

SHOWN = 30
"""Changes that stand open; the others are folded away."""

LONGEST = 400
"""Characters of one value."""

_TICKS = re.compile("`+")


def effect_words(effect: Effect) -> str:
    """The effect as a line: "creates 1 conflict: 2024-06 ⟷ 2024-11 (…)"."""
    return f"{_deed(effect)}: {effect.detail} ({effect.label})"


def _deed(effect: Effect) -> str:
    verb = {"creates": "creates", "resolves": "ends", "changes": "changes"}[effect.turn]
    if effect.what == "origins":
        return "changes who stands behind a statement"
    return f"{verb} 1 {effect.what}"


def problems_json(problems: Sequence[Problem]) -> bytes:
    """All problems, in their order, as docs/problems.md describes them."""
    listed = [{"path": problem.where.path, "line": problem.where.line or None, "code": problem.code,
               "severity": problem.severity, "message": problem.message, "fix": problem.fix} for problem in problems]
    return _json({"format": "briefgen-problems/1", "problems": listed})


def problems_sarif(problems: Sequence[Problem], version: str) -> bytes:
    """All problems as a SARIF 2.1.0 log, which code scanning and editors read. version: briefgen's."""
    return _json(sarif_log(problems, version))


def problems_github(problems: Sequence[Problem]) -> bytes:
    """Workflow commands of GitHub Actions, a line each, escaped as actions/toolkit does it."""
    return "".join(map(_annotation, problems)).encode("utf-8", "backslashreplace")


def diff_json(compared: ContentDiff) -> bytes:
    """A comparison for programs, in its order."""
    return _json({"format": "briefgen-diff/1", **dataclasses.asdict(compared)})


def diff_markdown(compared: ContentDiff) -> bytes:
    """A comparison as a comment on a pull request: at most `COMMENT_LIMIT` bytes, and inert whatever the articles hold.

    What people did comes first, then what extraction did, each ranked. Behind `SHOWN` changes the rest is folded away;
    what does not fit is counted.
    """
    people = [each for each in compared.changes if each.change.by == "person"]
    machine = [each for each in compared.changes if each.change.by == "extraction"]
    head = f"### Claims: {_counted(people, machine)}\n\n{_code(compared.before)} → {_code(compared.after)}\n\n"
    if compared.problems:
        told = [_code(f"{problem.where}: {problem.code} {problem.message}") for problem in compared.problems]
        head += f"{len(told)} problems in files that could not be compared:\n\n{_listed(told)}\n"
        head += "Effects on the briefing are not worked out.\n\n"
    if compared.effects:
        head += f"**Several changes together, or none of these alone:**\n\n{_listed(map(_effect, compared.effects))}\n"
    return _fitted(head, [("By people", people), ("By extraction", machine)]).encode("utf-8")


def _fitted(head: str, parts: Sequence[tuple[str, Sequence[Changed]]]) -> str:
    """As many changes as fit, the first `SHOWN` open."""
    fold, end = "<details><summary>More changes</summary>\n\n", "</details>\n"
    out, size, shown, folded = [head], _size(head), 0, False
    room = COMMENT_LIMIT - _size(fold) - _size(end) - 200
    total = sum(len(changes) for _, changes in parts)
    for title, changes in parts:
        for place, changed in enumerate(changes):
            text = _change(changed) if place else f"#### {title}\n\n{_change(changed)}"
            text = f"{fold}{text}" if shown == SHOWN else text
            if size + _size(text) > room:
                left = f"\n{total - shown} more changes do not fit here: `briefgen diff` shows them all.\n"
                return "".join((*out, end if folded else "", left))
            folded = folded or shown == SHOWN
            out.append(text)
            size, shown = size + _size(text), shown + 1
    return "".join((*out, end if folded else ""))


def _listed(lines: Iterable[str]) -> str:
    """A list, as much of it as `HEAD_ROOM` holds."""
    items = [f"- {line}\n" for line in lines]
    sizes = accumulate(map(_size, items))
    shown = sum(size <= HEAD_ROOM for size in sizes)
    return "".join(items[:shown]) + (f"- and {len(items) - shown} more\n" if shown < len(items) else "")


def _size(text: str) -> int:
    return len(text.encode("utf-8"))


def _counted(people: Sequence[Changed], machine: Sequence[Changed]) -> str:
    if not people and not machine:
        return "nothing differs"
    return f"{_number(len(people))} by people, {_number(len(machine))} by extraction"


def _number(count: int) -> str:
    return "1 change" if count == 1 else f"{count} changes"


def _change(changed: Changed) -> str:
    change = changed.change
    where = f"{change.path}:{change.line}" if change.line else change.path
    effects = "".join(f"\n- {_effect(effect)}" for effect in changed.effects)
    return (f"**{change.kind}** · {_code(change.record)} · {_code(where)}\n{effects}\n\n"
            f"{_block(list(_lines(change)))}\n\n")


def _effect(effect: Effect) -> str:
    return f"**{_deed(effect)}** · {_code(f'{effect.detail} ({effect.label})')}"


def _lines(change: RecordChange) -> Iterator[str]:
    """A `diff` block: what was, what is."""
    mark = {"added": "+", "removed": "-"}.get(change.kind, " ")
    yield f"{mark} {_inert(change.says)}"
    for field in change.fields:
        if field.old is not None:
            yield f"- {_inert(field.name)}: {_inert(field.old)}"
        if field.new is not None:
            yield f"+ {_inert(field.name)}: {_inert(field.new)}"


def _inert(text: str) -> str:
    """On one line, cut, with what cannot be seen as escapes."""
    line = " ".join(text.split())
    line = line if len(line) <= LONGEST else line[:LONGEST - 1] + "…"
    return escaped(line)


def _code(text: str) -> str:
    """A code span; CommonMark takes one space off either side, so that backticks may begin and end it."""
    line = _inert(text)
    ticks = _fence(line, 1)
    return f"{ticks} {line} {ticks}"


def _block(lines: Sequence[str]) -> str:
    ticks = _fence("\n".join(lines), 3)
    return "\n".join((f"{ticks}diff", *lines, ticks))


def _fence(text: str, least: int) -> str:
    """More backticks than stand together anywhere in the text."""
    return "`" * max(least, 1 + max((len(found) for found in _TICKS.findall(text)), default=0))


def _annotation(problem: Problem) -> str:
    where = f"file={_property(problem.where.path)},line={problem.where.line or 1}"
    message = _data(f"{problem.message}\nfix: {problem.fix}")
    return f"::{problem.severity} {where},title={_property(problem.code)}::{message}\n"


def _data(text: str) -> str:
    return escaped(text).replace("%", "%25").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _json(value: object) -> bytes:
    """In ASCII, so that no terminal acts on an article's letters; to a program it is the same JSON."""
    return json.dumps(value, ensure_ascii=True, indent=1).encode("ascii") + b"\n"
