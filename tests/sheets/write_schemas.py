"""Write content/schema anew after a record changed: `python -m tests.sheets.write_schemas`."""

from __future__ import annotations

from pathlib import Path

from briefgen.sheets.jsonschema import schema_files

ROOT = Path(__file__).parents[2]

if __name__ == "__main__":
    for path, text in schema_files().items():
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_text(text, encoding="utf-8")
