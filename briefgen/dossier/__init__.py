"""All sheets to one dossier; the only room that looks at two sheets at once. Pure."""

from briefgen.dossier.assembly import Plan, assemble, bind, plan, tell
from briefgen.dossier.effects import effects_between
from briefgen.dossier.keeping import from_plain, hangs_on, to_plain
from briefgen.dossier.sharing import alone

__all__ = ["Plan", "alone", "assemble", "bind", "effects_between", "from_plain", "hangs_on", "plan", "tell", "to_plain"]
