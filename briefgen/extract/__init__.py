"""Article to fact sheet: one article at a time, pure, by named and ordered rules."""

from briefgen.extract.dates_again import resolve, window
from briefgen.extract.dates_rules import RULES as DATE_RULES
from briefgen.extract.reading import read, read_times
from briefgen.extract.sheet import extract

__all__ = ["DATE_RULES", "extract", "read", "read_times", "resolve", "window"]
