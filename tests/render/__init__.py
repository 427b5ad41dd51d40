"""The render room: pages, data files, feeds, and the templates."""
