"""The dev server: knows a build function, not what building means."""

from briefgen.serve.server import Preview, serve

__all__ = ["Preview", "serve"]
