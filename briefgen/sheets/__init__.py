"""FactSheet <-> YAML text, and what happens when both sides changed."""
