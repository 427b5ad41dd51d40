"""The dev server: knows a build function, not what building means."""
