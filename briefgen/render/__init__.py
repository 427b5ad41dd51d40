"""Dossier to {path: bytes}. Pure; templates come in as text."""
