"""Finders and claims."""
