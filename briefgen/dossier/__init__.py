"""All sheets to one dossier; the only room that looks at two sheets at once. Pure."""

from briefgen.dossier.assembly import assemble
from briefgen.dossier.effects import effects_between

__all__ = ["assemble", "effects_between"]
