"""Indonesian (BCP 47 id)."""
