"""What a page says about itself, collected from its lines: outlet, authors, editors, date, relays, credits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefgen.lang import Language
from briefgen.lang.outlets import Layout
from briefgen.model.article import Naming, OutletName, Published
from briefgen.seeds.byline import Byline
from briefgen.seeds.credits import Signature, read_relay, relay_name
from briefgen.seeds.dateline import Dateline
from briefgen.seeds.fields import FrontMatter
from briefgen.seeds.head import Head
from briefgen.seeds.headers import squeezed
from briefgen.seeds.roles import Seen
from briefgen.seeds.stamps import Stamp
from briefgen.text.sentences import sentence_spans

_RELAY_TAIL = 300
_SHORTEST_WORD = 3
_VOWEL = re.compile("[AEIOUY]")
_DASHES = re.compile("[–—]")


@dataclass(frozen=True, slots=True)
class Said:
    """All that the lines say, in their order.

    footers: outlets that closing lines give as the page's own. credited: ids of the outlets that pictures are credited
    to.
    """

    head: Head
    dateline: Dateline | None
    bylines: tuple[Byline, ...]
    signatures: tuple[Signature, ...]
    footers: tuple[str, ...]
    signed_apart: bool
    credited: frozenset[str]

    @property
    def place(self) -> str | None:
        """The dateline's place, behind the outlet where a line above the story tells that it is one."""
        if self.dateline is None or self.dateline.place is None:
            return None
        own = self.head.outlet is not None and squeezed(self.head.outlet) == squeezed(self.dateline.place)
        return self.dateline.region if own and self.dateline.outlet is None else self.dateline.place


def collect(page: Sequence[Seen], head: Head, lang: Language) -> Said:
    """Gather what lines of each role say; who sent a story from afar wrote it where no byline names another."""
    found = (byline for seen in page for byline in (seen.lead, seen.byline if seen.role == "byline" else None))
    bylines = [byline for byline in found if byline]
    alone = not head.authors and not any(byline.authors for byline in bylines)
    signs = {"story.signature", "story.stringer"} if alone else {"story.signature"}
    signed = [seen for seen in page if seen.signature and (seen.closes or seen.rule in signs)]
    return Said(
        head=head,
        dateline=next((seen.dateline for seen in page if seen.dateline), None),
        bylines=tuple(bylines),
        signatures=tuple(seen.signature for seen in signed if seen.signature),
        footers=tuple(_footers(page, lang)),
        signed_apart=any(seen.signature and seen.signature.names for seen in signed if seen.rule == "story.signature"),
        credited=frozenset(lang.page.outlets.identify(credit.name)[0] for credit in credits(page)))


def _footers(page: Sequence[Seen], lang: Language) -> Iterator[str]:
    for seen in page:
        if seen.role in ("boilerplate", "byline"):
            text = seen.part.text
            own = lang.page.relays.own.search(text)
            if own:
                named = [*lang.page.outlets.find(text, own.end())] or [*lang.page.outlets.find(text, 0, own.start())]
                forms = [text[start:end] for start, end, _ in named]
                shaped = None if forms else lang.page.outlets.shape.search(text, own.end())
                yield from (form for form in forms if form[0].isupper() or "." in form)
                yield from (shaped[0],) if shaped else ()


def outlet(said: Said, front: FrontMatter, lang: Language) -> OutletName:
    """Who published it: front matter, dateline, byline, signature, footer, in this order; else what the layout says."""
    if front.outlet:
        return OutletName(lang.page.outlets.identify(front.outlet)[0], front.outlet, None, "metadata")
    stated = next(filter(None, _stated(said)), None)
    if stated:
        form, text = stated
        identity, name = lang.page.outlets.identify(form)
        return OutletName(identity, name, text, "stated")
    for layout in lang.page.outlets.layouts:
        if _is_laid_out(said, layout):
            known = next(each for each in lang.page.outlets.all if each.id == layout.outlet)
            return OutletName(known.id, known.name, None, "inferred")
    return OutletName(None, None, None, "unknown")


def _is_laid_out(said: Said, layout: Layout) -> bool:
    """Whether every mark of a layout is there."""
    signed = any(byline.mark == layout.byline and layout.role in ("", byline.role) for byline in said.bylines)
    dated = said.dateline is not None and _DASHES.sub("-", said.dateline.mark) == layout.dateline
    credited = not layout.credited or layout.outlet in said.credited
    return signed and dated and credited and said.signed_apart >= layout.signed


def _stated(said: Said) -> Iterator[tuple[str, str] | None]:
    """Forms that name the outlet, with the words that state it."""
    if said.dateline and said.dateline.outlet:
        yield said.dateline.outlet, said.dateline.text or said.dateline.outlet
    for byline in said.bylines:
        yield (byline.outlet, byline.outlet) if byline.outlet else None
    yield (said.head.outlet, said.head.outlet) if said.head.outlet else None
    for signature in said.signatures:
        yield (signature.outlet, signature.text) if signature.outlet else None
    for footer in said.footers:
        yield footer, footer


def authors(said: Said, front: FrontMatter) -> tuple[str, ...]:
    """Who wrote it: bylines, else full names that close the story."""
    if front.authors is not None:
        return front.authors
    own = {squeezed(form) for form, _ in filter(None, _stated(said))}
    named = _once((*(name for byline in said.bylines for name in byline.authors), *said.head.authors))
    named = tuple(name for name in named if squeezed(name) not in own)
    return named or _once(name for signature in said.signatures for name in signature.names)


def _cased(name: str) -> str:
    """"SARI WULANDARI" as others print it; one word ("ILO") and short words ("DN") may be initials."""
    if not name.isupper() or " " not in name:
        return name
    return " ".join(word if len(word) < _SHORTEST_WORD or not _VOWEL.search(word) else word.capitalize()
                    for word in name.split())


def editors(said: Said, front: FrontMatter) -> tuple[str, ...]:
    """Who edited it: bylines, else who signs at the end without having written it.

    Of several initials ("abc/def") nobody can tell whose they are; with capitals ("ILO", "Ism") they are a
    reporter's, and so are those of the author's own name.
    """
    if front.editors is not None:
        return front.editors
    named = _once((*(name for byline in said.bylines for name in byline.editors), *said.head.editors))
    if named:
        return named
    wrote = {name.lower() for name in authors(said, front)}
    signed = _once(name for signature in said.signatures for name in (
        *signature.names, *(signature.initials if len(signature.initials) == 1 else ())))
    initials = {name for signature in said.signatures for name in signature.initials}
    initials -= {name for name in initials if not name.islower() or any(_abbreviates(name, author) for author in wrote)}
    full = {name for signature in said.signatures for name in signature.names}
    return tuple(name for name in signed if name.lower() not in wrote and name in full | initials)


def _abbreviates(initials: str, name: str) -> bool:
    """"sw" and "sar" of "sari wulandari"."""
    words = name.split()
    return initials == "".join(word[0] for word in words) or any(word.startswith(initials) for word in words)


def _once(names: Iterable[str]) -> tuple[str, ...]:
    """Each name once, in order, whatever its capitals."""
    found: dict[str, str] = {}
    for name in map(_cased, names):
        found.setdefault(name.lower(), name)
    return tuple(found.values())


def published(said: Said, front: FrontMatter) -> Published:
    """When it was published: front matter, else the byline's date. A date of the last change alone tells nothing."""
    if front.published:
        return Published(front.published, front.time, "metadata", front.published_text)
    stamps = [stamp for byline in said.bylines for stamp in byline.stamps]
    for kind in ("published", "plain"):
        stamp: Stamp | None = next((stamp for stamp in stamps if stamp.kind == kind), None)
        if stamp:
            return Published(stamp.date, stamp.time, "stated", stamp.text)
    return Published(None, None, "unknown", None)


def relays(page: Sequence[Seen], said: Said, lang: Language) -> tuple[Naming, ...]:
    """Whole-article relays: sentences that say nothing else, closing brackets, and lines that name a source."""
    own = outlet(said, FrontMatter(), lang)
    found = [*_told(page, lang), *(Naming(s.relay, s.text) for s in said.signatures if s.relay), *_sources(page, lang)]
    return tuple(naming for naming in found if lang.page.outlets.identify(naming.name)[0] != own.id)


def _told(page: Sequence[Seen], lang: Language) -> Iterator[Naming]:
    story = [seen for seen in page if seen.role == "body"]
    for seen in story:
        text = seen.part.text[:seen.signature.start] if seen.closes and seen.signature else seen.part.text
        begin = max(0, len(text) - _RELAY_TAIL)
        if not lang.page.relays.may_tell(text[begin:]):
            continue
        *_, tail = [(0, 0), *sentence_spans(text, begin, len(text), lang.abbreviations)]
        relay = read_relay(text[tail[0]:tail[1]], lang, last=seen is story[-1])
        if relay:
            yield relay


def _sources(page: Sequence[Seen], lang: Language) -> Iterator[Naming]:
    patterns = lang.page.relays
    for seen in page:
        if seen.rule == "story.source":
            found = patterns.reprint.match(seen.part.text) or patterns.source.fullmatch(seen.part.text)
            name = relay_name(found["who"], lang) if found else None
            if name and found:
                yield Naming(name, found[0].rstrip("."))


def credits(page: Sequence[Seen]) -> tuple[Naming, ...]:  # noqa: A001  the record's own word
    """Photo credits of the captions."""
    found = (seen.credit or Naming(seen.part.text, seen.part.text)
             for seen in page if seen.role == "caption" and (seen.credit or seen.rule == "head.credit"))
    return tuple(dict.fromkeys(found))
