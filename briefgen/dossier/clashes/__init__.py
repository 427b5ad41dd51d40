"""Claims that cannot both be right: a module for each kind of contradiction, and what becomes one conflict."""
