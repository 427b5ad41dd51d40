"""JSON Schemas of the files under content/, for editors; draft-07, which yaml-language-server supports.

Made from the same shapes as the decoder, so that what the decoder refuses the schema refuses, where a schema can say
it: it cannot say that ids differ, that a day exists, or that an interval ends after it begins. It is stricter in one
point: an unquoted 2025 where text is meant is a number to an editor, while the decoder reads the text.
"""

from __future__ import annotations

import inspect
import json
from typing import Any

from briefgen.sheets.records import (
    FileShape,
    entities_shape,
    outlets_shape,
    sheet_shape,
    site_shape,
    topic_shape,
)
from briefgen.sheets.shape import Choice, Field, Figure, Flag, Many, Pairs, Record, Shape, Some, Text

Schema = dict[str, Any]

_DATE = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?[?~%]?"
_EDTF = rf"({_DATE}|{_DATE}/(\.\.|{_DATE})|\.\./{_DATE})"

FOLDER = "content/schema/"


def schema_files() -> dict[str, str]:
    """Path relative to the project -> text of each schema."""
    kinds = {"fact-sheet": sheet_shape(), "entities": entities_shape(), "outlets": outlets_shape(),
             "topic": topic_shape(), "site": site_shape()}
    return {f"{FOLDER}{kind}.v1.schema.json": _text(file_schema(shape, kind)) for kind, shape in kinds.items()}


def file_schema(shape: FileShape, kind: str) -> Schema:
    """The schema of one kind of file."""
    definitions: dict[str, Schema] = {}
    top = _record(shape.record, definitions)
    properties = {"schema": {"const": shape.schema}, **top["properties"]}
    required = [*(["schema"] if shape.strict else []), *top["required"]]
    return {"$schema": "http://json-schema.org/draft-07/schema#", "title": f"briefgen {kind} v1", **top,
            "properties": properties, "required": required, "definitions": dict(sorted(definitions.items()))}


def _text(schema: Schema) -> str:
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _record(record: Record, definitions: dict[str, Schema]) -> Schema:
    return {
        "type": "object",
        "description": " ".join((inspect.getdoc(record.cls) or "").split()),
        "properties": {each.name: _field(each, definitions) for each in record.fields},
        "required": [each.name for each in record.fields if each.required],
        "additionalProperties": False,
    }


def _field(field: Field, definitions: dict[str, Schema]) -> Schema:
    schema = _shape(field.shape, definitions)
    return {"anyOf": [schema, {"type": "null"}]} if field.nullable else schema


def _shape(shape: Shape, definitions: dict[str, Schema]) -> Schema:
    match shape:
        case Text():
            return _string(shape)
        case Choice(values):
            return {"enum": list(values)}
        case Figure():
            bounds = {"minimum": shape.least, "maximum": shape.most}
            return {"type": "integer" if shape.whole else "number",
                    **{key: value for key, value in bounds.items() if value is not None}}
        case Flag():
            return {"type": "boolean"}
        case Many(item, _, least):
            return {"type": "array", "items": _shape(item, definitions), **({"minItems": least} if least else {})}
        case Pairs(key, value):
            return {"type": "object", "additionalProperties": _shape(value, definitions),
                    **({"propertyNames": {"pattern": _whole(key.pattern)}} if key.pattern else {})}
        case Some(fields):
            return {"type": "object", "additionalProperties": False,
                    "properties": {each.name: _field(each, definitions) for each in fields}}
        case Record():
            if shape.name not in definitions:
                definitions[shape.name] = {}
                definitions[shape.name] = _record(shape, definitions)
            return {"$ref": f"#/definitions/{shape.name}"}


def _string(text: Text) -> Schema:
    schema: Schema = {"type": "string", "minLength": 1}
    pattern = text.pattern or (_EDTF if text.edtf else None)
    if pattern:
        schema["pattern"] = _whole(pattern)
    if text.means != "text":
        schema["description"] = text.means
    return schema


def _whole(pattern: str) -> str:
    return f"^(?:{pattern})$"
