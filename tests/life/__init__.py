"""What happens to a briefing over weeks."""
