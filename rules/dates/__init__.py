"""When: the article's own date, weekdays and relative days in the text."""
