"""XML documents as bytes."""

from __future__ import annotations

from xml.etree import ElementTree as ET


def document(root: ET.Element) -> bytes:
    """A UTF-8 document with a declaration, two spaces of indentation and a final newline."""
    ET.indent(root)
    text: str = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()
