"""URLs: their dates, their labels, how they stand in the text."""
