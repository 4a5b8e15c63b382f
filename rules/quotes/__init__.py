"""Quotations: who spoke, and how they are marked."""
