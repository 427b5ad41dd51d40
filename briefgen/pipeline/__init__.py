"""The verbs: extract, build, check, inspect. Each ties rooms together, and is all that the command line calls.

`build` looks first whether there is anything to do. The other verbs, and with them the rooms that they tie, are loaded
when one of them is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from briefgen.pipeline.building import build
from briefgen.pipeline.results import WAITING, Built, Extracted, Made, SheetText, Tell, quiet

if TYPE_CHECKING:
    from briefgen.pipeline.every import (
        Added,
        Loaded,
        Opened,
        Resident,
        Reviewed,
        add,
        check,
        diff,
        draft,
        extract,
        init,
        inspect,
        inspect_dossier,
        load,
        make,
        open_sheet,
        preview,
        review,
        review_assets,
        review_index,
        review_sheet,
        take_decision,
    )

__all__ = [
    "WAITING", "Added", "Built", "Extracted", "Loaded", "Made", "Opened", "Resident", "Reviewed", "SheetText", "Tell",
    "add", "build", "check", "diff", "draft", "extract", "init", "inspect", "inspect_dossier", "load", "make",
    "open_sheet", "preview", "quiet", "review", "review_assets", "review_index", "review_sheet", "take_decision",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the name stands for
    """Load the verbs (PEP 562); all at once, since some have the names of their modules."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    verbs = import_module(f"{__name__}.every")
    globals().update((each, getattr(verbs, each)) for each in verbs.__all__)
    return globals()[name]
