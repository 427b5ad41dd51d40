"""The house holds: imports go strictly down, rooms use each other's doors, and no room is a ring inside."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "briefgen"
FILES = sorted(PACKAGE.rglob("*.py"))

FLOORS = (
    {"errors", "model"}, {"text"}, {"lang"}, {"imports", "seeds", "extract", "sheets", "dossier"},
    {"check", "render"}, {"project"}, {"pipeline"}, {"serve"}, {"cli"}, {"__main__"},
)
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}

WITHOUT_DOOR = {"model", "text", "lang"}
"""Rooms whose files are the doors: records and small functions, imported by the name of their file.

A language's own folder (`lang/id/`) is behind the door of `lang` for everybody.
"""

ONLY = {"model": set(), "errors": set(), "project": {"model", "errors"}, "serve": {"model", "errors"}}
"""Rooms that may use less than what stands below them. `project` stands high so that no room below reaches the disk."""


def imports(file: Path, package: Path = PACKAGE) -> Iterator[str]:
    """Dotted names that the file imports from briefgen, also inside functions and under TYPE_CHECKING."""
    here = ("briefgen", *file.relative_to(package).parent.parts)
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("briefgen."))
        elif isinstance(node, ast.ImportFrom):
            up = here[: len(here) - node.level + 1] if node.level else ()
            base = ".".join((*up, *filter(None, [node.module])))
            if base.split(".")[0] == "briefgen":
                yield from (f"{base}.{alias.name}" for alias in node.names)


def room_of(file: Path, package: Path = PACKAGE) -> str:
    """The room in which a file stands; the package's own `__init__` is none."""
    return file.relative_to(package).with_suffix("").parts[0]


def rooms_in(names: Iterator[str]) -> set[str]:
    """The rooms among dotted names."""
    return {name.split(".")[1] for name in names} & FLOOR.keys()


def climbs(file: Path, package: Path = PACKAGE) -> set[str]:
    """Rooms that the file imports and may not: on its own floor or above, or outside its short list."""
    room = room_of(file, package)
    used = rooms_in(imports(file, package)) - {room}
    allowed = ONLY.get(room, {other for other, floor in FLOOR.items() if floor < FLOOR[room]})
    return used - allowed


def behind_doors(file: Path, package: Path = PACKAGE) -> set[str]:
    """Files of other rooms that the file reaches past their `__init__`."""
    room = room_of(file, package)
    found = set()
    for name in imports(file, package):
        _, other, *rest = name.split(".")
        if other == room or not rest or (len(rest) == 1 and rest[0] in offered(package / other)):
            continue
        is_file, is_folder = (package / other / f"{rest[0]}.py").is_file(), (package / other / rest[0]).is_dir()
        if is_folder or (is_file and other not in WITHOUT_DOOR):
            found.add(name)
    return found


def offered(room: Path) -> set[str]:
    """What a room's door offers: its `__all__`."""
    door = room / "__init__.py"
    if not door.is_file():
        return set()
    return {name for node in ast.parse(door.read_text(encoding="utf-8")).body
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__"
            for name in ast.literal_eval(node.value)}


def room_files() -> list[Path]:
    """Every file that stands in a room."""
    return [file for file in FILES if file.parent != PACKAGE or file.stem in FLOOR]


def inner_imports(room: Path, package: Path = PACKAGE) -> Mapping[str, set[str]]:
    """Which file of a room imports which, by dotted name; a door counts as the file that it is."""
    files = {".".join(("briefgen", *file.relative_to(package).with_suffix("").parts)): file
             for file in sorted(room.rglob("*.py"))}
    graph: dict[str, set[str]] = {}
    for name, file in files.items():
        targets = set()
        for imported in imports(file, package):
            for target in (imported, imported.rpartition(".")[0]):
                if target in files:
                    targets.add(target)
                    break
                if f"{target}.__init__" in files:
                    targets.add(f"{target}.__init__")
                    break
        graph[name] = targets - {name}
    return graph


def identity(file: Path) -> str:
    """The file's path in the package."""
    return file.relative_to(PACKAGE).as_posix()


TOP = {"benchmarks", "briefgen", "content", "docs", "fuzz", "seeds", "site", "templates", "tests"}
MADE = {"build", "dist", "__pycache__", "briefgen.egg-info"}


def test_the_top_level_holds_the_known_folders_only() -> None:
    """`ls` tells the architecture; a project that a trial run left there is no part of it."""
    folders = {path.name for path in PACKAGE.parent.iterdir() if path.is_dir() and not path.name.startswith(".")}
    assert folders - MADE == TOP


def test_every_file_stands_in_a_room() -> None:
    """A new top-level module has to be given a floor."""
    assert {room_of(file) for file in FILES} - FLOOR.keys() == {"__init__"}


@pytest.mark.parametrize("file", room_files(), ids=identity)
def test_imports_go_strictly_down(file: Path) -> None:
    """Rooms on one floor are strangers; they meet in the pipeline."""
    assert climbs(file) == set()


@pytest.mark.parametrize("file", room_files(), ids=identity)
def test_rooms_use_doors(file: Path) -> None:
    """What a room offers is in its `__init__`; the files behind it are its own business."""
    assert behind_doors(file) == set()


@pytest.mark.parametrize("room", sorted(path for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()),
                         ids=identity)
def test_no_room_is_a_ring(room: Path) -> None:
    """Inside a room files import each other downward, imports inside functions counted."""
    assert tuple(TopologicalSorter(inner_imports(room)).static_order())


def test_records_import_nothing_but_the_standard_library() -> None:
    """model/ and errors.py can be read without knowing anything else."""
    for file in [*(PACKAGE / "model").glob("*.py"), PACKAGE / "errors.py"]:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else \
                [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert {name.split(".")[0] for name in names} <= {"briefgen", *sys.stdlib_module_names}, file


OUTSIDE_WORLD = {
    "open", "read_text", "read_bytes", "write_text", "write_bytes", "iterdir", "glob", "rglob", "scandir", "listdir",
    "mkdir", "rmdir", "unlink", "rename", "getenv", "environ", "getcwd", "cwd", "now", "utcnow", "today", "time_ns",
}
READS_PACKAGE_DATA = {"lang"}


@pytest.mark.parametrize("file", [f for f in room_files() if FLOOR[room_of(f)] < FLOOR["project"]], ids=identity)
def test_below_the_disk_nothing_touches_disk_clock_or_environment(file: Path) -> None:
    """Time, paths and environment come in as arguments; `lang` reads the tables that ship with the code."""
    if room_of(file) in READS_PACKAGE_DATA:
        return
    tree = ast.parse(file.read_text(encoding="utf-8"))
    used = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    used |= {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert used & OUTSIDE_WORLD == set()


@pytest.mark.parametrize("file", [f for f in room_files() if room_of(f) not in ("cli", "__main__")], ids=identity)
def test_only_the_command_line_prints_and_exits(file: Path) -> None:
    """Below cli/ nobody calls print or exit, or catches every exception."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    names = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert names & {"print", "exit", "quit", "input", "breakpoint"} == set()
    raised = {node.exc.func.id for node in ast.walk(tree)
              if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and isinstance(node.exc.func, ast.Name)}
    assert "SystemExit" not in raised


def test_one_place_catches_everything() -> None:
    """`except Exception` stands once, in cli/, to say that it is a bug in briefgen."""
    found = [
        room_of(file) for file in FILES for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or getattr(node.type, "id", "") in ("Exception", "BaseException"))]
    assert found == ["cli"]


class TestTheTestItself:
    """A house built wrong on purpose, to see that each check bites."""

    @staticmethod
    def build(root: Path, files: Mapping[str, str]) -> Path:
        """A mock package."""
        for name, text in files.items():
            path = root / "briefgen" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return root / "briefgen"

    def test_an_upward_import_is_seen(self, tmp_path: Path) -> None:
        """Inside a function, too."""
        package = self.build(tmp_path, {"text/a.py": "def f():\n    from briefgen.render import html\n"})
        assert climbs(package / "text/a.py", package) == {"render"}

    def test_a_sibling_import_is_seen(self, tmp_path: Path) -> None:
        """Written as a relative import."""
        package = self.build(tmp_path, {"extract/a.py": "from ..sheets import decode\n"})
        assert climbs(package / "extract/a.py", package) == {"sheets"}

    def test_a_reach_behind_a_door_is_seen(self, tmp_path: Path) -> None:
        """`from briefgen.render.html import pages` is, `from briefgen.render import render` is not."""
        package = self.build(tmp_path, {
            "render/html.py": "", "render/__init__.py": "",
            "pipeline.py": "from briefgen.render.html import pages\nfrom briefgen.render import render\n"})
        assert behind_doors(package / "pipeline.py", package) == {"briefgen.render.html.pages"}

    def test_a_language_is_behind_the_door(self, tmp_path: Path) -> None:
        """Its tables may be imported by name, one language's words and shapes may not."""
        package = self.build(tmp_path, {
            "lang/__init__.py": "", "lang/calendar.py": "", "lang/id/__init__.py": "",
            "extract/a.py": "from briefgen.lang.calendar import Calendar\nfrom briefgen.lang.id import shapes\n"})
        assert behind_doors(package / "extract/a.py", package) == {"briefgen.lang.id.shapes"}

    def test_a_name_that_the_door_offers_may_be_a_files_name(self, tmp_path: Path) -> None:
        """`inspection` is a function of render, and the file that it stands in."""
        package = self.build(tmp_path, {
            "render/__init__.py": "__all__ = ['inspection']\n", "render/inspection.py": "",
            "pipeline.py": "from briefgen.render import inspection\n"})
        assert behind_doors(package / "pipeline.py", package) == set()

    def test_a_ring_is_seen(self, tmp_path: Path) -> None:
        """Two files of one room that import each other."""
        package = self.build(tmp_path, {
            "render/__init__.py": "", "render/a.py": "from briefgen.render.b import x\n",
            "render/b.py": "def f():\n    from briefgen.render import a\n"})
        with pytest.raises(CycleError):
            tuple(TopologicalSorter(inner_imports(package / "render", package)).static_order())


def bound_twice(source: str) -> set[str]:
    """Names that a module binds more than once at its top, so that the first binding is lost without a word."""
    seen: set[str] = set()
    again: set[str] = set()
    for node in ast.parse(source).body:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(
            node, ast.AnnAssign) else []
        names = {name.id for target in targets for name in ast.walk(target)
                 if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store)}
        again |= seen & names
        seen |= names
    return again


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_a_constant_of_a_module_has_one_value(file: Path) -> None:
    """Two of one name would be one, with the value and the meaning of the last."""
    assert bound_twice(file.read_text(encoding="utf-8")) == set()


def test_a_constant_with_two_values_is_seen() -> None:
    """Alone, among several, or with a type."""
    assert bound_twice("A = 1\nB, C = 2, 3\nC: int = 4\nA = 5\nd[0] = d[1] = B\n") == {"A", "C"}
