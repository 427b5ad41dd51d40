"""The verbs: extract, build, check, inspect. Each ties rooms together, and is all that the command line calls."""

from briefgen.pipeline.init import init
from briefgen.pipeline.loading import Loaded, load
from briefgen.pipeline.results import WAITING, Built, Extracted, Made, SheetText, Tell, quiet
from briefgen.pipeline.verbs import build, check, extract, inspect, inspect_dossier, make

__all__ = [
    "WAITING", "Built", "Extracted", "Loaded", "Made", "SheetText", "Tell", "build", "check", "extract", "init",
    "inspect", "inspect_dossier", "load", "make", "quiet",
]
