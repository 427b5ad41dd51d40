"""The records: what a thing is, and nothing about how it is found. No I/O, no imports from any other room."""
