"""A newsroom with five articles in a real git repository, whose people's words are remembered as they are spoken."""

from __future__ import annotations

import dataclasses
import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from briefgen.cli import run
from briefgen.extract import extract
from briefgen.lang import load_language
from briefgen.model.sheet import Claim, FactSheet
from briefgen.project import sheet_path
from briefgen.seeds import load_seed
from briefgen.sheets import decode_sheet, merge_text
from tests.cli.repository import begin, commit

ROOT = Path(__file__).parents[2]
Rules = Callable[[FactSheet], FactSheet]
"""Another version of the rules: what it reads instead of what ours read."""


def settled(claim: Claim) -> Claim:
    """A claim without what the machine may write to it."""
    return dataclasses.replace(claim, line=1, proposal=())


@dataclass
class Newsroom:
    """The repository, and what people said: claims as they left them, and those that they deleted."""

    root: Path
    capsys: pytest.CaptureFixture[str]
    said: dict[str, Claim] = field(default_factory=dict)
    deleted: set[str] = field(default_factory=set)

    @classmethod
    def opened(cls, root: Path, capsys: pytest.CaptureFixture[str]) -> Newsroom:
        """The five seeds and the registries, extracted for the first time and committed."""
        shutil.copytree(ROOT / "seeds", root / "seeds")
        shutil.copytree(ROOT / "content", root / "content", ignore=shutil.ignore_patterns("sheets"))
        room = cls(root, capsys)
        assert room.briefgen("extract") == 0
        begin(root)
        return room

    def briefgen(self, *args: str) -> int:
        """Run a command in the project."""
        return run([*args, "--project", str(self.root)])

    def commit(self, message: str) -> None:
        """Commit everything."""
        commit(self.root, message)

    @property
    def stems(self) -> list[str]:
        """The articles' ids."""
        return sorted(path.stem for path in (self.root / "seeds").glob("*.txt"))

    def path(self, stem: str) -> Path:
        """The sheet's file."""
        return self.root / sheet_path(stem)

    def text(self, stem: str) -> str:
        """The sheet's text, line ends as they stand."""
        return self.path(stem).read_bytes().decode("utf-8")

    def write(self, stem: str, text: str) -> None:
        """Save the sheet as an editor does."""
        self.path(stem).write_bytes(text.encode("utf-8"))

    def sheet(self, stem: str) -> FactSheet:
        """The sheet as it reads."""
        decoded, problems = decode_sheet(self.text(stem), sheet_path(stem))
        assert decoded is not None, problems
        return decoded.sheet

    def claim(self, ref: str) -> Claim:
        """One claim as it stands."""
        stem, _, name = ref.partition("#")
        return next(claim for claim in self.sheet(stem).claims if claim.id == name)

    def refs(self, stem: str) -> list[str]:
        """References of the sheet's claims, in order."""
        return [f"{stem}#{claim.id}" for claim in self.sheet(stem).claims]

    def free(self, stem: str) -> list[str]:
        """Of those that nobody has spoken about."""
        return [ref for ref in self.refs(stem) if ref not in self.said and self.claim(ref).review.state == "unreviewed"]

    def block(self, ref: str) -> str:
        """The lines of a claim, without the blank one behind."""
        stem, _, name = ref.partition("#")
        rest = self.text(stem).replace("\r\n", "\n").partition(f"  - id: {name}\n")[2]
        return rest.partition("\n\n")[0].partition("\nextraction:")[0].rstrip("\n")

    def review(self, ref: str, *args: str) -> None:
        """A decision by the command, remembered."""
        assert self.briefgen("review", ref, *args) == 0, self.capsys.readouterr().err
        self.remember(ref)

    def remember(self, ref: str) -> None:
        """That this is what a person said of a claim."""
        self.said[ref] = settled(self.claim(ref))

    def delete(self, ref: str) -> None:
        """Delete a claim's lines, as on GitHub."""
        stem, _, name = ref.partition("#")
        text = self.text(stem)
        start = text.index(f"\n  - id: {name}\n")
        end = text.find("\n  - id: ", start + 1)
        self.write(stem, text[:start] + text[end if end >= 0 else text.index("extraction:", start) - 1:])
        self.deleted.add(ref)

    def extract_with(self, rules: Rules, stems: list[str] | None = None) -> None:
        """What `briefgen extract` does, with other rules than ours."""
        lang = load_language("id")
        for stem in stems or self.stems:
            seed = f"seeds/{stem}.txt"
            article, problems = load_seed((self.root / seed).read_bytes(), seed, lang)
            assert article is not None, problems
            fresh = rules(extract(article, lang, version="9.0.0"))
            self.write(stem, merge_text(self.text(stem), sheet_path(stem), fresh, article)[0])

    def nothing_lost(self) -> None:
        """Every word that a person said stands, and nothing that a person deleted is there."""
        for ref, claim in self.said.items():
            assert settled(self.claim(ref)) == claim, ref
        assert not self.deleted & {ref for stem in self.stems for ref in self.refs(stem)}

    def problems(self) -> list[dict[str, str]]:
        """What `briefgen check` tells."""
        self.capsys.readouterr()
        self.briefgen("check", "--format", "json")
        return list(json.loads(self.capsys.readouterr().out)["problems"])

    def errors(self) -> Iterator[tuple[str, str | None]]:
        """Codes of errors, with the claim in whose lines each stands."""
        for problem in self.problems():
            if problem["severity"] == "error":
                yield problem["code"], self.owner(problem["path"], int(problem["line"] or 0))

    def owner(self, path: str, line: int) -> str | None:
        """The claim that a line of a sheet belongs to."""
        decoded, _ = decode_sheet((self.root / path).read_bytes().decode("utf-8"), path)
        before = [(at, name) for name, at in decoded.claim_lines if at <= line] if decoded else []
        return f"{Path(path).stem}#{max(before)[1]}" if before else None

    def differing(self, *revisions: str) -> dict[str, set[str]]:
        """Whose hand changed which claims, by `briefgen diff`."""
        self.capsys.readouterr()
        assert self.briefgen("diff", *revisions, "--format", "json") == 0
        found: dict[str, set[str]] = {"person": set(), "extraction": set()}
        for changed in json.loads(self.capsys.readouterr().out)["changes"]:
            if changed["change"]["ref"]:
                found[changed["change"]["by"]].add(changed["change"]["ref"])
        return found
