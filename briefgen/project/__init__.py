"""The disk: nothing above this floor opens a project file."""

from briefgen.project.content import create_sheet, editing, replace_sheet, sweep
from briefgen.project.disk import File, Found, Project, read_outside, sheet_path
from briefgen.project.history import Snapshot, merge_base, snapshot, user_name
from briefgen.project.names import visible
from briefgen.project.packaged import packaged_templates
from briefgen.project.writer import MANIFEST, Change, Output, differences, output, publish, writing

__all__ = [
    "MANIFEST", "Change", "File", "Found", "Output", "Project", "Snapshot", "create_sheet", "differences", "editing",
    "merge_base", "output", "packaged_templates", "publish", "read_outside", "replace_sheet", "sheet_path", "snapshot",
    "sweep", "user_name", "visible", "writing",
]
