"""Values to problems: everything that is wrong, in one run."""
