"""Pages of the web: the article, its tables, notes and what the page declares of itself."""
