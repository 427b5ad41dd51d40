"""briefgen turns raw news articles into structured YAML fact sheets and renders a static briefing site."""

__version__ = "0.1.0"
