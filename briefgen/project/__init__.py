"""The disk: nothing above this floor opens a project file."""

from briefgen.project.content import create_sheet, editing, replace_sheet, sweep
from briefgen.project.disk import File, Found, Project, read_outside, sheet_path
from briefgen.project.installed import requirements
from briefgen.project.names import visible
from briefgen.project.packaged import packaged_templates
from briefgen.project.starter import check_empty, starter_files, write_project
from briefgen.project.writer import MANIFEST, Change, Output, differences, output, publish, writing

__all__ = [
    "MANIFEST", "Change", "File", "Found", "Output", "Project", "check_empty", "create_sheet", "differences",
    "editing", "output", "packaged_templates", "publish", "read_outside", "replace_sheet", "requirements",
    "sheet_path", "starter_files", "sweep", "visible", "write_project", "writing",
]
