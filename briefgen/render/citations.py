"""The sources for reference managers: BibTeX (biblatex's @online) and CSL-JSON."""

from __future__ import annotations

from typing import Any

from briefgen.model.dossier import SheetFile
from briefgen.render import urls
from briefgen.render.json_text import json_bytes
from briefgen.render.views import Views
from briefgen.text.unseen import marked

_TEX = str.maketrans({"\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "&": r"\&",
                      "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
                      "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"})
"""BibTeX counts braces before TeX reads anything, and knows no escape of them."""

_URL = str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D"})


def bibtex(views: Views) -> str:
    """One @online entry an article, in UTF-8, without what nobody knows; an untitled article gets a title of ours."""
    return "\n".join(_entry(views, file) for file in views.book.dossier.sheets)


def csl_json(views: Views) -> bytes:
    """The same as CSL-JSON 1.0.2."""
    return json_bytes(_item(views, file) for file in views.book.dossier.sheets)


def _entry(views: Views, file: SheetFile) -> str:
    source = file.sheet.source
    fields = {
        "author": " and ".join(f"{{{_tex(name)}}}" for name in source.authors),
        "title": f"{{{_tex(views.headline(file))}}}",
        "organization": _tex(views.outlet_name(file)) if source.outlet else "",
        "date": _day(file) or "", "url": (source.url or "").translate(_URL) if urls.is_web(source.url) else "",
        "urldate": source.retrieved or "", "langid": {"id": "indonesian", "en": "english"}.get(source.language, ""),
        "note": _tex(source.file),
    }
    rows = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@online{{{urls.file_name(file.sheet.id)},\n{rows}}}\n"


def _item(views: Views, file: SheetFile) -> dict[str, Any]:
    source = file.sheet.source
    item = {
        "id": file.sheet.id, "type": "article-newspaper", "title": views.headline(file),
        "author": [{"literal": name} for name in source.authors],
        "container-title": views.outlet_name(file) if source.outlet else None,
        "issued": _parts(_day(file)), "accessed": _parts(source.retrieved), "language": source.language,
        "URL": _web(source.url), "archive_location": _web(source.archive_url), "note": source.file,
    }
    return {key: value for key, value in item.items() if value}


def _day(file: SheetFile) -> str | None:
    """The publication date where it is known, not merely bounded."""
    edtf = file.sheet.source.published.edtf
    return edtf if edtf and "/" not in edtf else None


def _web(url: str | None) -> str | None:
    return url if urls.is_web(url) else None


def _parts(edtf: str | None) -> dict[str, list[list[int]]] | None:
    return {"date-parts": [list(map(int, edtf[:10].rstrip("?~%").split("-")))]} if edtf else None


def _tex(text: str) -> str:
    return " ".join(marked(text).split()).translate(_TEX)
