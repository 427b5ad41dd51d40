"""What is installed beside briefgen, so that another machine can install the same."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:                   # half of a command's time to begin, and one command asks
    from importlib.metadata import Distribution

import briefgen

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_PROGRAM = "briefgen"

Find = Callable[[str], "Distribution"]


def _installed(name: str) -> Distribution:
    from importlib.metadata import distribution

    return distribution(name)


def requirements(find: Find = _installed) -> tuple[str, ...]:
    """Lines for a requirements file: briefgen first, then everything that it needs, each with its exact version.

    Dependencies are followed as they are installed; extras and what this system does not need are left out, since they
    are not there. Where briefgen came from a repository its line names the repository and the commit (PEP 610).
    """
    seen: dict[str, str] = {}
    queue = [_PROGRAM]
    while queue:
        name = _normal(queue.pop())
        if name in seen:
            continue
        try:
            found = find(name)
        except ModuleNotFoundError:             # importlib.metadata.PackageNotFoundError is one
            continue
        seen[name] = f"{name}=={found.version}"
        queue += [match[0] for line in found.requires or () if "extra ==" not in line and (match := _NAME.match(line))]
    own = _from_repository(find) or seen.pop(_PROGRAM, None)
    seen.pop(_PROGRAM, None)
    return (*filter(None, [own]), *sorted(seen.values()))


@lru_cache(maxsize=1)
def fingerprint() -> str:
    """The version of briefgen, and a mark of its code and its word lists: one on two machines that read alike."""
    package = Path(briefgen.__file__).parent
    made = hashlib.sha256()
    for path in sorted(path for ending in ("py", "toml") for path in package.rglob(f"*.{ending}")):
        data = path.read_bytes()
        made.update(f"{path.relative_to(package).as_posix()}\0{len(data)}\0".encode())
        made.update(data)
    return f"{briefgen.__version__} ({made.hexdigest()[:12]})"


def _from_repository(find: Find) -> str | None:
    """The line that installs briefgen from where it came; None where that is a package index or a file."""
    try:
        told = json.loads(find(_PROGRAM).read_text("direct_url.json") or "{}")
    except (ModuleNotFoundError, ValueError):
        return None
    source = told.get("vcs_info")
    if not source or not str(told.get("url", "")).startswith("https://"):
        return None
    return f"{_PROGRAM} @ {source['vcs']}+{told['url']}@{source['commit_id']}"


def _normal(name: str) -> str:
    """As package indexes compare names (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()
