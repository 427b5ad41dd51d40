"""Who did it, what it came of, who said it, how old he is."""
