"""A site into its folder: at every moment the whole old site stands there, or the whole new one."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from briefgen.errors import ProjectError
from briefgen.project import atomic
from briefgen.project.manifest import MANIFEST, manifest, sha256
from briefgen.project.placing import Place, placing
from briefgen.project.writer import Output, names, only_ours

Put = tuple[str, int, bool]
"""Of a file that was put down: SHA-256, bytes, and whether it stands in the folder already."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a build changed in the folder: relative paths, sorted."""

    written: tuple[str, ...]
    removed: tuple[str, ...]


@contextmanager
def writing(out: Output, on_wait: Callable[[], None]) -> Iterator[None]:
    """Hold the output folder's lock, with what a killed run left behind put right."""
    with ExitStack() as held:
        try:
            out.folder.parent.mkdir(parents=True, exist_ok=True)
            held.enter_context(atomic.locked(atomic.scratch(out.folder) / f"{out.folder.name}.lock", on_wait))
            atomic.recover(out.folder, out.old)
        except OSError as error:
            raise _kept(out, error) from error
        atomic.discard(out.new, out.old)
        try:
            yield
        finally:
            _tidy(out)


def put(out: Output, files: Iterable[tuple[str, bytes | Iterator[bytes]]]) -> list[tuple[str, Put]]:
    """Put files of the next site down, each as it comes. Call inside `writing`; `finish` puts the site in its place.

    Several processes may do so at once, each for files of its own. A file whose bytes stand in the folder already is
    that file, and keeps its time of change. A large one may come block by block, and is never held.

    Raises:
        ProjectError: the disk refused; what stood in the folder before still stands.
    """
    try:
        with placing(out.new) as place:
            return [(name, _put(out.folder / name, name, content, place)) for name, content in files]
    except OSError as error:
        raise _kept(out, error) from error


def _put(known: Path, name: str, content: bytes | Iterator[bytes], place: Place) -> Put:
    """known: where the file may stand already."""
    if isinstance(content, bytes):
        same = _size(known) == len(content) and known.read_bytes() == content
        place(name, known if same else content)
        return sha256(content), len(content), same
    size, digest = 0, hashlib.sha256()

    def counted() -> Iterator[bytes]:
        nonlocal size
        for block in content:
            size += len(block)
            digest.update(block)
            yield block

    place(name, counted())
    same = _size(known) == size and _digest(known) == digest.hexdigest()
    if same:
        place(name, known)
    return digest.hexdigest(), size, same


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return None


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def finish(out: Output, made: Mapping[str, Put], standing: Mapping[str, str]) -> Change:
    """Make the folder hold exactly the files that were put down, and those that stand in it as they are to be.

    Where all stays nothing is touched. standing: relative path -> SHA-256.

    Raises:
        ProjectError: the disk refused; what stood in the folder before still stands.
    """
    only_ours(out.folder, out.shown)
    listed = manifest({**{name: digest for name, (digest, _, _) in made.items()}, **standing})
    made = {**made, **dict(put(out, [(MANIFEST, listed)]))}
    change = Change(tuple(sorted(name for name, (_, _, same) in made.items() if not same)),
                    tuple(sorted(names(out.folder) - made.keys() - standing.keys())))
    try:
        if change.written or change.removed:
            _swap(out, standing)
    except OSError as error:
        raise _kept(out, error) from error
    finally:
        _tidy(out)
    return change


def _swap(out: Output, standing: Iterable[str]) -> None:
    with placing(out.new) as place:
        for name in standing:
            place(name, out.folder / name)
    atomic.flush_folders(out.new)
    if out.folder.exists():
        out.new.chmod(stat.S_IMODE(out.folder.stat().st_mode))
    atomic.swap_in(out.new, out.folder, out.old)


def publish(out: Output, files: Mapping[str, bytes]) -> Change:
    """Make the folder hold exactly these files; `put` and `finish` in one."""
    return finish(out, dict(put(out, files.items())), {})


def interrupted(out: Output) -> bool:
    """Whether a run that was killed left something behind for the next to put right."""
    return out.new.exists() or out.old.exists()


def _tidy(out: Output) -> None:
    try:
        atomic.recover(out.folder, out.old)
    except OSError:
        return                                  # the old site stays at `old`; the next run brings it back
    atomic.discard(out.new, out.old)


def _kept(out: Output, error: OSError) -> ProjectError:
    why = error.strerror or str(error)
    return ProjectError(f"{out.shown} cannot be written: {why}; what stood there before still stands")
