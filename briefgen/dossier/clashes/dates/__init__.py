"""Days and hours of one event that exclude each other."""
