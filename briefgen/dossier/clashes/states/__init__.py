"""One thing in two states, and one act told as done, open, sure or never to be."""
