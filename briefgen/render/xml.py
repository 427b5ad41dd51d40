"""XML documents as bytes."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from briefgen.text.unseen import marked


def document(root: ET.Element) -> bytes:
    """A UTF-8 document with a declaration, two spaces of indentation and a final newline.

    XML has no way to write most control characters; like all that is invisible they become marks that are seen.
    """
    for node in root.iter():
        node.text = marked(node.text) if node.text else node.text
        for name, value in node.items():
            node.set(name, marked(value))
    ET.indent(root)
    text: str = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()
