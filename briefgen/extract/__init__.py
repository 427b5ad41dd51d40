"""Article to fact sheet: one article at a time, pure, by named and ordered rules."""

from briefgen.extract.reading import read

__all__ = ["read"]
