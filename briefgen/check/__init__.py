"""Values to problems: everything that is wrong, in one run."""

from briefgen.check.dossier import check_dossier
from briefgen.check.sheet import check_sheet

__all__ = ["check_dossier", "check_sheet"]
