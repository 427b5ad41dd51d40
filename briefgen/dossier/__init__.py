"""All sheets to one dossier; the only room that looks at two sheets at once. Pure."""

from briefgen.dossier.assembly import assemble

__all__ = ["assemble"]
