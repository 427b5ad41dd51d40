"""Where it was, where it led, and which of several it was."""
