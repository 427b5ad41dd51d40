"""Fuzzing by hand: see `python -m fuzz.run --help`. The tests use the same targets."""
