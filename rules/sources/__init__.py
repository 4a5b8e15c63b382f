"""Who is cited: anonymous and vague sources, reasons, counts."""
