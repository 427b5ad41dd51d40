"""Every verb that ties rooms together; loaded when one of them is asked for."""

from briefgen.pipeline.add import Added, add
from briefgen.pipeline.diff import diff, preview
from briefgen.pipeline.extracting import extract
from briefgen.pipeline.init import init
from briefgen.pipeline.loading import Loaded, load
from briefgen.pipeline.remembering import Resident
from briefgen.pipeline.review import Opened, Reviewed, open_sheet, review
from briefgen.pipeline.review_page import review_assets, review_index, review_sheet, take_decision
from briefgen.pipeline.verbs import check, draft, inspect, inspect_dossier, make

__all__ = [
    "Added",
    "Loaded",
    "Opened",
    "Resident",
    "Reviewed",
    "add",
    "check",
    "diff",
    "draft",
    "extract",
    "init",
    "inspect",
    "inspect_dossier",
    "load",
    "make",
    "open_sheet",
    "preview",
    "review",
    "review_assets",
    "review_index",
    "review_sheet",
    "take_decision",
]
