"""What strangers and accidents may hand to briefgen."""
