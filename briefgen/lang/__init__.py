"""What is true of one language: words as TOML, shapes as functions. Nothing outside says "Januari" or "kata"."""

from briefgen.lang.pack import Language, load_language

__all__ = ["Language", "load_language"]
