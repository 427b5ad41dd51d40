"""Accuracy on gold that lives in the project, pinned."""
