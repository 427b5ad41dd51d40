"""Numbers of one measure that cannot all be right."""
