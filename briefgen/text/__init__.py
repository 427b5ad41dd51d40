"""Text work that is true in any language."""
