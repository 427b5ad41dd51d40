"""The verbs: extract, build, check, inspect. Each ties rooms together, and is all that the command line calls."""

from briefgen.pipeline.add import Added, add
from briefgen.pipeline.diff import diff, preview
from briefgen.pipeline.init import init
from briefgen.pipeline.loading import Loaded, load
from briefgen.pipeline.results import WAITING, Built, Extracted, Made, SheetText, Tell, quiet
from briefgen.pipeline.review import Opened, Reviewed, open_sheet, review
from briefgen.pipeline.review_page import review_assets, review_index, review_sheet, take_decision
from briefgen.pipeline.verbs import build, check, extract, inspect, inspect_dossier, make

__all__ = [
    "WAITING", "Added", "Built", "Extracted", "Loaded", "Made", "Opened", "Reviewed", "SheetText", "Tell", "add",
    "build", "check", "diff", "extract", "init", "inspect", "inspect_dossier", "load", "make", "open_sheet", "preview",
    "quiet", "review", "review_assets", "review_index", "review_sheet", "take_decision",
]
