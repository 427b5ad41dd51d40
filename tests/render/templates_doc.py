"""Writes docs/templates.md from the records in briefgen/render/contexts/: `python -m tests.render.templates_doc`."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import is_dataclass
from pathlib import Path

from briefgen.render import contexts

HEAD = """# Templates

`briefgen templates` lists the files, `briefgen templates copy partials/thin.html` puts one into your own folder.

A page is a Jinja template over one frozen record. A file of the same path in your own `templates/` folder takes the
place of ours: a page, a partial, a stylesheet, a picture. `strings/<language>.own.toml` replaces single strings.

- Undefined names are faults, everything is escaped, and a fault names `templates/<file>:<line>`.
- Templates compute nothing. A count, a sentence or an address arrives ready; `t("table.key", n=3)` gives a string of
  `strings/<language>.toml`, and the filters are `number`, `date` (EDTF), `share` and `label("table")`.
- Every page gets `frame` (record `Frame`) and `page` (the record that its section below names).
- `assets/tokens.css`, `base.css`, `layout.css` and `assets/parts/*.css` become one stylesheet, each in the cascade
  layer of its name. Colours stand in `tokens.css` only.
- `assets/script/*.js` become the one script, which only adds live filter, sort, search and copying; its words are the
  table `script` of the strings. Everything else works without it.
- `assets/card.png` of your own takes the place of the drawn picture for shared links (1200 by 630).
- `prose/method.<language>.md` is the page on method, in Markdown.

The rest of this page is made from the records in `briefgen/render/contexts/`.
"""

ORDER = ("frames", "names", "parts", "claims", "tables", "conflicts", "briefing", "sources", "timeline", "numbers",
         "chains", "registers", "search", "corrections", "data", "prose")
"""The files, from what stands on every page to what few have."""

_FIELD = re.compile(r"^(\w+): (.*(?:\n(?!\w+: ).+)*)", re.MULTILINE)


def templates_doc() -> str:
    """The page as Markdown: a section for each record, in the order of the files."""
    records = [record for _, record in inspect.getmembers(contexts, is_dataclass)]
    records.sort(key=_place)
    return HEAD + "".join(part for record in records for part in _section(record))


def _place(record: type) -> tuple[int, int]:
    return ORDER.index(record.__module__.rpartition(".")[2]), inspect.getsourcelines(record)[1]


def _section(record: type) -> Iterator[str]:
    lead, _, rest = (inspect.getdoc(record) or "").partition("\n\n")
    yield f"\n## {record.__name__}\n\n{lead}\n\n| field | type | meaning |\n| --- | --- | --- |\n"
    for name, meaning in _FIELD.findall(rest):
        kind = record.__annotations__[name].replace("|", r"\|")
        yield f"| `{name}` | `{kind}` | {' '.join(meaning.split())} |\n"


if __name__ == "__main__":
    Path("docs/templates.md").write_text(templates_doc(), encoding="utf-8")
