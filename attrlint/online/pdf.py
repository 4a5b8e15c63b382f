"""Reads the text of a PDF, where pypdf is installed (the extra "pdf")."""

from __future__ import annotations

from io import BytesIO
from time import monotonic

__all__ = ["read_pdf"]

_MOST_PAGES, _MOST_SECONDS = 300, 8


def read_pdf(data: bytes) -> tuple[str | None, str, str]:
    """Title, text, and why the text can't be relied on ("" where it can)."""
    try:
        from pypdf import PdfReader
    except ImportError:
        return None, "", "a PDF; install attrlint[pdf] to read it"
    began, parts, doubt = monotonic(), [], ""
    try:
        reader = PdfReader(BytesIO(data))
        title = str(reader.metadata.title) if reader.metadata and reader.metadata.title else None
        for number, page in enumerate(reader.pages):
            if number >= _MOST_PAGES or monotonic() - began > _MOST_SECONDS:
                doubt = "only the beginning of the PDF was read"
                break
            parts.append(page.extract_text())
    except Exception:
        return None, "", "a PDF that cannot be read"  # pypdf raises many kinds on damaged files
    text = "\n".join(parts).strip()
    return title, text, doubt or ("" if text else "a PDF without text")
