"""Names, figures and spellings that must agree within the article."""
