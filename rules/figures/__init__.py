"""Numbers: who says so, and do they agree with each other."""
