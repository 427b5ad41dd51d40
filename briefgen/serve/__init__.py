"""The dev server: knows a build function, not what building means."""

from briefgen.serve.review import ADDRESS, Desk, review_handlers
from briefgen.serve.server import Preview, serve

__all__ = ["ADDRESS", "Desk", "Preview", "review_handlers", "serve"]
