"""The same sheets for other site generators, as their own manuals would have it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

PAGE = """<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{{ .Params.source.headline }}</title></head>
<body><h1>{{ .Params.source.headline }}</h1>
<dl><dt>Media<dd>{{ .Params.source.outlet_text }}<dt>Tempat<dd>{{ .Params.source.place }}
<dt>Terbit<dd>{{ .Params.source.published.edtf }}</dl>
<ul>{{ range .Params.entities }}<li id="{{ .id }}">{{ .name }} ({{ .type }}): {{ delimit .mentions ", " }}{{ end }}
</ul>
<table>{{ range .Params.claims }}<tr id="{{ .id }}"><td>{{ .kind }}
<td>{{ range .times }}<time>{{ .edtf }}</time> {{ end }}
<td>{{ .claim }}<td>{{ range .via }}{{ .who }} {{ end }}<td>{{ range .quantities }}{{ .value }} {{ .unit }} {{ end }}
<td>{{ .review.state }}<td><details><summary>{{ .line }}</summary><blockquote>{{ .quote }}</blockquote>
<ul>{{ range .about }}<li>{{ . }}{{ end }}</ul></details>{{ end }}</table></body></html>
"""
INDEX = """<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{{ .Site.Title }}</title></head><body>
<ul>{{ range .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Params.source.headline }}</a>{{ end }}</ul>
</body></html>
"""


def hugo_project(corpus: Path, root: Path) -> None:
    """Each sheet as the front matter of a page; one page a sheet and a list of all: no work across sheets."""
    for folder in ("content/sheets", "layouts/_default"):
        (root / folder).mkdir(parents=True)
    (root / "config.toml").write_text(
        'baseURL = "https://example.org/"\ntitle = "Arsip"\n'
        'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "section"]\n',
        encoding="utf-8")
    (root / "layouts/_default/single.html").write_text(PAGE, encoding="utf-8")
    (root / "layouts/index.html").write_text(INDEX, encoding="utf-8")
    for path in (corpus / "content" / "sheets").glob("*.yaml"):
        hugo_page(path, root)


def hugo_page(sheet: Path, root: Path) -> None:
    """One page."""
    text = sheet.read_text(encoding="utf-8")
    (root / "content" / "sheets" / f"{sheet.stem}.md").write_text(f"---\n{text}---\n", encoding="utf-8")


def hugo_version(command: str) -> str | None:
    """What it calls itself; None where it is not installed."""
    if shutil.which(command) is None:
        return None
    return subprocess.run([command, "version"], capture_output=True, text=True, check=True).stdout.split()[1]
