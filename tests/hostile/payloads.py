"""Texts that try to be more than text, by the place where they would act, and a dossier that is made of them.

Written for these tests after the categories of OWASP's cheat sheets (cross site scripting, CSV injection). Where one
of them ran it would call `__ran(…)`, which the browser test defines, or ask for something under EVIL.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, get_type_hints

from briefgen.model.dossier import Conflict

T = TypeVar("T")
EVIL = "evil.example"

ELEMENT = (
    "<script>__ran('element')</script>", "<img src=x onerror=__ran('img')>", "<svg onload=__ran('svg')>",
    f"<iframe src='//{EVIL}/frame'></iframe>", "<math><mtext></table></math><script>__ran('math')</script>",
    "</title></style></textarea></noscript></xmp></script><script>__ran('close')</script>",
    "<!--><script>__ran(1)</script>", "<![CDATA[<script>__ran('cdata')</script>]]>", "<plaintext>",
    "<base href='//evil.example/'>", f"<meta http-equiv=refresh content='0;url=//{EVIL}/meta'>",
    "<template><script>__ran('template')</script>", "<details open ontoggle=__ran('toggle')>",
    "<object data='javascript:__ran(2)'></object>", "<x-claim>", "</main></body>",
    "<form action='//evil.example/'><button>", "<link rel=stylesheet href='//evil.example/a.css'>", "\x3cscript\x3e",
)
ATTRIBUTE = (
    "\" onmouseover=\"__ran('quote')\" x=\"", "' onfocus='__ran(3)' autofocus='", "` onload=`__ran(4)`",
    "x onclick=__ran(5) ", "\"><script>__ran('attribute')</script>", "&quot; onerror=&quot;__ran(6)",
    "\" style=\"background:url(//evil.example/)", "\" id=\"main\" class=\"skip",
    "\n\" srcdoc=\"<script>__ran(7)</script>",
)
ADDRESS = (
    "javascript:__ran('url')", "JaVaScRiPt:__ran('case')", "java\tscript:__ran('tab')",
    "\x01javascript:__ran('control')", "data:text/html,<script>__ran('data')</script>", "vbscript:__ran(8)",
    f"//{EVIL}/a", f"https:{EVIL}", f"\\\\{EVIL}\\a", "http://a\"onclick=\"__ran(9)",
    f"https://{EVIL}/?a=<script>&b='\"", "file:///etc/passwd", "jar:http://x!/", "https://[",
)
STYLE = (
    "</style><script>__ran('style')</script>", f"expression(__ran(10));background:url(https://{EVIL}/css)",
    f"@import '//{EVIL}/css';", f"x;}} body{{background:url(//{EVIL}/b)}}", "\\3c script\\3e", "\\\"; content: '",
)
DRAWING = (
    "<svg><script>__ran('svg script')</script></svg>", f"</text><image href='//{EVIL}/i'/>",
    "<set attributeName=onload to=__ran(11)>", f"<use href='//{EVIL}/s.svg#x'/>", "M0 0L1 1\" onclick=\"__ran(12)",
    "<foreignObject><img src=x onerror=__ran(13)></foreignObject>", "]]><script>__ran('cdata end')</script>",
)
LINKED = (
    "</script><script>__ran('ld')</script>", "<!--<script>", "\", \"@type\": \"Review\", \"x\": \"",
    "\\u003c/script\\u003e", "\u2028\u2029", "</SCRIPT ><script>__ran('case ld')</script>", "\\", "\\\"",
    "{\"a\": NaN}",
)
MARKDOWN = (
    f"![x](https://{EVIL}/pixel.png)", "[klik](javascript:__ran('md'))", f"<https://{EVIL}/auto>",
    "@semua #1 @org/team GH-1", "````\n<script>__ran('fence')</script>\n```", "``` `` `", "</details><h1>",
    "| a | b |\n|---|---|", ":tada: &lt;b&gt;", "[x]: javascript:__ran(14)\n\n[x]", "<!-- -->", "- [ ] x",
    "<details open><summary>", "$$\\unicode{x}$$", "~~x~~ **y** _z_", "\n\n# Judul\n\n",
    f"www.{EVIL} surel@{EVIL} 0123456789abcdef0123456789abcdef01234567",
)
TEMPLATE = (
    "{{ 7 * 7 }}", "{% include '/etc/passwd' %}", "{# x #}", "${7*7}", "#{7*7}", "<%= 7 * 7 %>",
    "{{ ''.__class__.__mro__ }}", "{% raw %}", "{{ page }}{{ frame.linked_data }}", "%(x)s %s {0} {x!r}",
)
SHEET = (
    "=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"//evil.example\")", "x;=1+1", "x\n=1+1",
    "x\";=cmd|' /C calc'!A0;\"", "\uff1d1+1", " =1+1", "x,=1+1", "\"=1+1", "; @SUM(1)",
)
CALENDAR = (
    "x\r\nEND:VEVENT\r\nBEGIN:VALARM", "x\nATTACH:https://evil.example/", "a;b,c\\n:d", "\\", "x\rDTSTART:19700101",
    "é" * 90, "a\u2028b",
)
REFERENCE = (
    "},\n url={javascript:__ran(15)}", "\\input{/etc/passwd}", "\\write18{id}", "{", "}", "%", "a # b @string{x=1}",
    "$x_1^2$ & ~", "\"",
)
TERMINAL = (
    "\x1b[2J\x1b[1;1H", "\x1b]0;judul\x07", "\x1b]8;;https://evil.example\x1b\\", "\x9b31m", "\x08\x08\x08", "a\rb",
    "\x7f", "[red]x[/red]", "\x1b[31m", "[link=https://evil.example]x[/link]", "\x00", "::error file=x::y",
    "%0A::set-output name=x::y",
)
UNSEEN = (
    "1.\u202e000\u202c", "a\u200bb", "\u2066x\u2069", "\u200f\u200e", "\xad", "\ufeff", "\U000e0041\U000e0042",
    "\u115f", "\u3164", "\u061c", "a\u0300\u0301\u0302" * 20, "👨\u200d👩\u200d👧 ❤\ufe0f", "Rusi\u0430",
    "\ufdd0\uffff", "e\u0301", "\ud7ff\ue000",
)
BY_PLACE = {
    "element": ELEMENT, "attribute": ATTRIBUTE, "address": ADDRESS, "style": STYLE, "drawing": DRAWING,
    "linked data": LINKED, "markdown": MARKDOWN, "template": TEMPLATE, "spreadsheet": SHEET, "calendar": CALENDAR,
    "reference": REFERENCE, "terminal": TERMINAL, "unseen": UNSEEN,
}
EVERY = tuple(text for texts in BY_PLACE.values() for text in texts)

KEPT = frozenset("""
    SheetFile.path SheetFile.claim_lines Link.who Link.basis DossierClaim.ref DossierClaim.sheet DossierClaim.outlet
    DossierClaim.about DossierClaim.low DossierClaim.high Origin.who Group.id Group.claims Group.sheets
    Group.outlets Side.claims Conflict.id Wire.claims Series.id Series.claims Series.dates Event.id Event.date
    Event.low Event.high Event.claims Event.reported DossierEntity.id DossierEntity.type DossierEntity.wikidata
    Dossier.undated Credit.who SheetSource.sha256 SheetSource.language SheetSource.outlet SheetSource.retrieved
    SheetEntity.id ClaimHop.who ClaimTime.edtf ClaimTime.rule ClaimTime.anchor Review.at Review.changed Claim.id
    Claim.about Claim.event Claim.answers Claim.measure Claim.proposal Claim.place Extraction.language_pack
    Extraction.seals Extraction.briefgen FactSheet.id FactSheet.topics KnownEntity.id KnownEntity.ids
    KnownEntity.names KnownEntity.speaks_for KnownEntity.wikidata KnownOutlet.id KnownOutlet.wikidata
    Judgement.claims Judgement.at Ruling.claims Ruling.refs Ruling.at Question.id Measure.id Topic.id Topic.parties
    SiteConfig.language SiteConfig.base_url SiteConfig.repository SiteConfig.branch SiteConfig.time_zone
    SiteConfig.intro OutletName.id Published.edtf Published.time Article.stem Article.raw Article.text
    Article.to_raw Article.language Article.retrieved Line.rule
""".split())  # noqa: SIM905 - a long list
"""Ids, codes, dates and offsets, whose form the decoders hold; all other text is poisoned, that of new fields too."""

ADDRESSES = frozenset(("url", "archive_url", "source"))


def poisoned(record: T, text: Callable[[], str], address: Callable[[], str]) -> T:
    """A record with every free text in it replaced, however deep; None and empty tuples stay."""
    if isinstance(record, tuple):
        return tuple(poisoned(item, text, address) for item in record)
    if isinstance(record, Conflict) and record.kind in ("date", "number"):
        return replace(record, label=text(), hint=record.hint and text())          # its sides are dates or numbers
    if not is_dataclass(record):
        return record
    kind, hints, changed = type(record), get_type_hints(type(record)), {}
    for each in fields(record):
        value = getattr(record, each.name)
        if f"{kind.__name__}.{each.name}" in KEPT or value in (None, ()) or "Literal" in repr(hints[each.name]):
            continue
        changed[each.name] = _text(value, address if each.name in ADDRESSES else text, text, address)
    return replace(record, **changed)


def _text(value: T, own: Callable[[], str], text: Callable[[], str], address: Callable[[], str]) -> T:
    if isinstance(value, str):
        return own()
    if isinstance(value, tuple) and not any(map(is_dataclass, value)):
        return tuple(_text(item, own, text, address) for item in value)
    return poisoned(value, text, address)
