"""The disk: nothing above this floor opens a project file. What speaks with the web is loaded when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from briefgen.project.bytecode import keep_templates, kept_templates
from briefgen.project.cache import Cache
from briefgen.project.content import create_sheet, editing, replace_sheet, sweep
from briefgen.project.disk import File, Found, Project, Unread, read_outside, sheet_path
from briefgen.project.history import Snapshot, merge_base, snapshot, user_name
from briefgen.project.holding import Holding, standing
from briefgen.project.imports import create_seed, seed_path
from briefgen.project.installed import fingerprint, requirements
from briefgen.project.manifest import MANIFEST
from briefgen.project.names import visible
from briefgen.project.overrides import copy_templates
from briefgen.project.packaged import packaged_templates
from briefgen.project.past import Past, Version, past
from briefgen.project.publishing import Change, Put, finish, interrupted, publish, put, writing
from briefgen.project.stamps import (
    Linked,
    Stamp,
    Stamped,
    folder_stamps,
    hashed,
    same_content,
    site_stamps,
    source_stamps,
    unchanged,
)
from briefgen.project.starter import check_empty, starter_files, write_project
from briefgen.project.writer import Output, differences, output

if TYPE_CHECKING:
    from briefgen.project.web import Fetched, Net, fetch, system_net

__all__ = [
    "MANIFEST", "Cache", "Change", "Fetched", "File", "Found", "Holding", "Linked", "Net", "Output", "Past",
    "Project", "Put", "Snapshot", "Stamp", "Stamped", "Unread", "Version", "check_empty", "copy_templates",
    "create_seed", "create_sheet", "differences", "editing", "fetch", "fingerprint", "finish", "folder_stamps",
    "hashed", "interrupted", "keep_templates", "kept_templates", "merge_base", "output", "packaged_templates",
    "past", "publish", "put", "read_outside", "replace_sheet", "requirements", "same_content", "seed_path",
    "sheet_path", "site_stamps", "snapshot", "source_stamps", "standing", "starter_files", "sweep", "system_net",
    "unchanged", "user_name", "visible", "write_project", "writing",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the name stands for
    """Load `web` (PEP 562)."""
    if name not in ("Fetched", "Net", "fetch", "system_net"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.web"), name)
