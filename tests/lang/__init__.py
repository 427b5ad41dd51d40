"""The language packs."""
