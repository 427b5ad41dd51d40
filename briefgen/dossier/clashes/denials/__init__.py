"""Who denies what whom, and what is told as so and as not so."""
