"""Headlines held against their own articles: a module for each way to say more than the text, or other than it."""
