"""Strict reading of a language pack's TOML tables: unknown keys and wrong types are refused with the file's name."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.machinery import SourceFileLoader
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from types import CodeType
from typing import Any, cast

from briefgen.errors import PackError


@dataclass(frozen=True, slots=True)
class Table:
    """One TOML table of a pack, with the name to blame."""

    name: str
    data: Mapping[str, Any]

    def only(self, keys: Iterable[str]) -> Table:
        """The table itself, once it holds no key but these."""
        unknown = sorted(set(self.data) - set(keys))
        if unknown:
            raise PackError(f"{self.name}: unknown key {unknown[0]!r}; known are {', '.join(sorted(keys))}")
        return self

    def sub(self, key: str) -> Table:
        """The table under `key`; empty when absent."""
        value = self.data.get(key, {})
        if not isinstance(value, Mapping):
            raise PackError(f"{self.name}: {key} must be a table")
        return Table(f"{self.name}[{key}]", value)

    def words(self, key: str) -> tuple[str, ...]:
        """The list of strings under `key`, in order; empty when absent. A word that stands twice is refused."""
        value = self.data.get(key, [])
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            raise PackError(f"{self.name}: {key} must be a list of strings")
        twice = [word for word, count in Counter(value).items() if count > 1]
        if twice:
            raise PackError(f"{self.name}: {key} holds {twice[0]!r} twice")
        return tuple(value)

    def terms(self, key: str) -> frozenset[str]:
        """The names of classes of meaning under `key` as terms, that is, in capitals."""
        return frozenset(name.upper() for name in self.words(key))

    def text(self, key: str) -> str:
        """The string under `key`, which must be there and not be blank."""
        value = self.data.get(key)
        if not isinstance(value, str) or not value.strip():
            raise PackError(f"{self.name}: {key} must be a text")
        return value

    def rows(self, key: str) -> tuple[Table, ...]:
        """The array of tables under `key`, in order; empty when absent."""
        value = self.data.get(key, [])
        if not isinstance(value, list) or not all(isinstance(row, Mapping) for row in value):
            raise PackError(f"{self.name}: {key} must be an array of tables")
        return tuple(Table(f"{self.name}[[{key}]] {number}", row) for number, row in enumerate(value, 1))


def read_table(tag: str, name: str) -> Table:
    """The pack file `lang/<tag>/<name>.toml`, read from the package's own data.

    Raises:
        PackError: there is no such file, or it is not TOML.
    """
    path = files("briefgen.lang") / tag.replace("-", "_") / f"{name}.toml"
    try:
        return Table(f"lang/{tag}/{name}.toml", parsed(path))
    except FileNotFoundError:
        raise PackError(f"there is no language pack file lang/{tag}/{name}.toml") from None
    except tomllib.TOMLDecodeError as error:
        raise PackError(f"lang/{tag}/{name}.toml: {error}") from None


def parsed(path: Traversable) -> dict[str, Any]:
    """What a TOML file of the package says; kept in __pycache__ as a compiled module is, until the file differs.

    To parse what one build reads of a language takes a tenth of a second.

    Raises:
        FileNotFoundError, TOMLDecodeError: as ever.
    """
    if not isinstance(path, Path):                          # in an archive
        return tomllib.loads(path.read_text(encoding="utf-8"))
    code = _Parsed(path.stem, str(path)).get_code(path.stem)
    return cast("dict[str, Any]", cast("CodeType", code).co_consts[0])


class _Parsed(SourceFileLoader):
    """Python's own loader of modules, to which a table is code that does nothing and has the table for a constant."""

    def source_to_code(  # type: ignore[override]  # typeshed thinks of who calls it with a tree
        self, data: bytes, path: str, *, _optimization: int = -1) -> CodeType:
        """Parse instead of compiling."""
        return compile("", path, "exec").replace(co_consts=(tomllib.loads(data.decode("utf-8")),))
