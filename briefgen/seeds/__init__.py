"""Seed text to article: front matter, canonical text, what each line is, what the page says about itself."""

from briefgen.seeds.reading import SeedError, load_seed, read_seed

__all__ = ["SeedError", "load_seed", "read_seed"]
