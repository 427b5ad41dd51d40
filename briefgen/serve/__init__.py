"""The dev server: knows a build function, not what building means."""

from briefgen.serve.review import ADDRESS, Desk, review_handlers
from briefgen.serve.server import serve
from briefgen.serve.shown import Preview

__all__ = ["ADDRESS", "Desk", "Preview", "review_handlers", "serve"]
