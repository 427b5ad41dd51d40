"""Article to fact sheet: one article at a time, pure, by named and ordered rules."""

from briefgen.extract.reading import read
from briefgen.extract.sheet import extract

__all__ = ["extract", "read"]
