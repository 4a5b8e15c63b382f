"""What every article needs: a headline, a date."""
