"""Whole sheets as the rules read them from the five seeds; a change here is read, not waved through."""
