"""Values to problems: everything that is wrong, in one run."""

from briefgen.check.dossier import check_dossier
from briefgen.check.sheet import check_sheet
from briefgen.check.site import check_site

__all__ = ["check_dossier", "check_sheet", "check_site"]
