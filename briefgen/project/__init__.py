"""The disk: nothing above this floor opens a project file."""
