"""Templates that ship with briefgen, as Jinja compiled them: kept where Python keeps the bytecode of our modules.

To compile them takes a seventh of a small project's first build. They are code, as trusted as what lies beside them.
"""

from __future__ import annotations

import importlib.util
import marshal
import os
import sys
from contextlib import suppress
from pathlib import Path

import briefgen
from briefgen.project.cache import program


def kept_templates() -> dict[str, bytes]:
    """By Jinja's own keys; none where nothing is kept, or another version of anything kept it."""
    try:
        made_by, compiled = marshal.loads(_file().read_bytes())  # noqa: S302 - beside our own bytecode
        return dict(compiled) if made_by == program() else {}
    except (OSError, ValueError, EOFError, TypeError, NotImplementedError):
        return {}


def keep_templates(compiled: dict[str, bytes]) -> None:
    """Keep them for the next project, where Python may write such files at all."""
    if sys.dont_write_bytecode:
        return
    with suppress(OSError, NotImplementedError):
        path = _file()
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_name(f"{path.name}.{os.getpid()}")
        new.write_bytes(marshal.dumps((program(), compiled)))
        new.replace(path)


def _file() -> Path:
    return Path(importlib.util.cache_from_source(briefgen.__file__)).with_name(
        f"templates.{sys.implementation.cache_tag}.compiled")
