"""What other newsrooms reported."""
