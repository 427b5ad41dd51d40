"""What templates see: one documented frozen record per page and per partial. docs/templates.md is made from this file.

Every value arrives ready to print, in the site's language; every `href` is relative to the page it stands on.
None means that there is nothing to show. A test holds these fields and their use in templates together.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Ref:
    """A name that may lead somewhere.

    text: what to print.
    href: where it leads, or None.
    """

    text: str
    href: str | None


@dataclass(frozen=True, slots=True)
class NavItem:
    """An entry of the site's navigation.

    text: what to print.
    href: where it leads.
    current: whether this page is that entry.
    """

    text: str
    href: str
    current: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page has around its content; `frame` in every template.

    title: of the page, for the browser's title bar and for shared links.
    site_title: of the whole site.
    description: one sentence for search engines and shared links.
    language: BCP 47 tag of the interface.
    locale: the same in Open Graph's form.
    policy: the Content-Security-Policy.
    home: address of the front page.
    stylesheet: address of the one stylesheet.
    icon: address of the site's icon.
    atom: address of the Atom feed.
    json_feed: address of the JSON feed.
    csv: address of the claims as CSV.
    json: address of briefing.json.
    canonical: absolute address of this page, or None where the site does not know its own.
    card: absolute address of the picture for shared links, or None.
    linked_data: JSON-LD as text, safe inside a script element.
    nav: the sections of the site.
    publisher: who publishes the site, or None.
    """

    title: str
    site_title: str
    description: str
    language: str
    locale: str
    policy: str
    home: str
    stylesheet: str
    icon: str
    atom: str
    json_feed: str
    csv: str
    json: str
    canonical: str | None
    card: str | None
    linked_data: Markup
    nav: tuple[NavItem, ...]
    publisher: str | None


@dataclass(frozen=True, slots=True)
class When:
    """A date.

    text: as people write it, as precise as it is.
    iso: for `<time datetime>`: year, month or day; None for intervals.
    """

    text: str
    iso: str | None


@dataclass(frozen=True, slots=True)
class Hop:
    """One who passed a statement on.

    name: as the site calls it.
    href: its page, or None.
    basis: stated, context, resolved, inferred, or outlet for the last of a chain.
    words: the source's words that state the hop, or None.
    marked: whether these words are marked in the quotation beside it.
    party: whether it is a party to the event.
    anonymous: whether nobody could be asked.
    """

    name: str
    href: str | None
    basis: str
    words: str | None
    marked: bool
    party: bool
    anonymous: bool


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a quotation.

    text: verbatim.
    kind: time, quantity, hedge or source where a fact was read from it, else "".
    """

    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a date follows from the source's words.

    role: event, said, reported or as_of.
    words: verbatim.
    anchor: what they were counted from, in words; None where they stand on their own.
    value: the date as people write it, or None where a person has yet to set it.
    rule: name of the rule.
    """

    role: str
    words: str
    anchor: str | None
    value: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Amount:
    """How a number was read.

    words: verbatim.
    reading: bound, number and unit in words.
    plain: whether the reading says what the words say.
    """

    words: str
    reading: str
    plain: bool


@dataclass(frozen=True, slots=True)
class Agreement:
    """How a claim stands among the others.

    state: agree, partial, conflict or single.
    detail: "3 media · 1 asal", or None where only one outlet says it.
    href: the conflict's page, or None.
    """

    state: str
    detail: str | None
    href: str | None


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim wherever it is shown.

    id: of the claim, and its anchor on its source's page.
    href: the claim's permanent place on its source's page.
    kind: event, plan, state, statement or assessment.
    text: the claim as a sentence.
    hedge: the source's own word of caution, or None.
    negated: whether the claim denies.
    when: of the event, or of the saying, or None.
    when_role: event or said, or None.
    who: who said it first.
    via: who passed it on, outlet left out.
    outlet: the outlet, with the place of the claim on its source's page.
    published: when the article came out.
    agreement: how it stands among the others.
    review: unreviewed, accepted, corrected or disputed.
    review_note: the reviewer's note, or None.
    quote: the evidence, verbatim, in stretches.
    also: further verbatim evidence.
    language: of the quotation where it is not the page's, else None.
    derivations: how its dates follow from the words.
    amounts: how its numbers were read.
    chain: who told whom, origin first, outlet last.
    about: who and what it is about.
    locator: the line of the seed.
    citation: one line to paste.
    note: a note of the sheet, or None.
    proposal: whether a later machine reading differs and nobody has decided.
    correct: address of GitHub's edit page, or None.
    original: address of the passage in the article, or None.
    """

    id: str
    href: str
    kind: str
    text: str
    hedge: str | None
    negated: bool
    when: When | None
    when_role: str | None
    who: Hop
    via: tuple[Hop, ...]
    outlet: Ref
    published: When
    agreement: Agreement
    review: str
    review_note: str | None
    quote: tuple[Segment, ...]
    also: tuple[str, ...]
    language: str | None
    derivations: tuple[Derivation, ...]
    amounts: tuple[Amount, ...]
    chain: tuple[Hop, ...]
    about: tuple[Ref, ...]
    locator: str
    citation: str
    note: str | None
    proposal: bool
    correct: str | None
    original: str | None


@dataclass(frozen=True, slots=True)
class SideView:
    """One side of a conflict.

    value: as people write it.
    iso: for `<time datetime>`, or None.
    outlets: who prints it, each leading to its claim.
    origins: who says it.
    claims: the claims in full; empty in the strip.
    """

    value: str
    iso: str | None
    outlets: tuple[Ref, ...]
    origins: tuple[Hop, ...]
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class ConflictView:
    """Claims that cannot all be right.

    label: what the claims are about.
    kind: number, date, attribution, modality or headline.
    class_name: between-sources, within-source, between-parties, composition or change-over-time.
    sides: two or more.
    hint: arithmetic that may explain the gap, or None.
    ruling: an editor's word on it, or None.
    href: its page.
    why: why the machine flagged it; empty in the strip.
    """

    label: str
    kind: str
    class_name: str
    sides: tuple[SideView, ...]
    hint: str | None
    ruling: str | None
    href: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ThinView:
    """A finding that many outlets print and few origins carry.

    label: what it is.
    outlets: who prints it, each leading to its claim.
    outlet_count: how many, in words.
    origin_count: how many origins, in words.
    origins: who they are.
    """

    label: str
    outlets: tuple[Ref, ...]
    outlet_count: str
    origin_count: str
    origins: tuple[Hop, ...]


@dataclass(frozen=True, slots=True)
class SourceCard:
    """One article at a glance.

    outlet: its name; "media tidak disebut" where nobody names it.
    outlet_basis: how the outlet is known: stated, metadata, inferred or unknown.
    headline: as printed, or that there is none.
    titled: whether the copy has a headline.
    published: when it came out.
    published_basis: stated, metadata, inferred or unknown.
    authors: writers in one line, or None.
    relays: whom the whole article passes on.
    summary: the lede, or None.
    language: of the article where it is not the page's, else None.
    href: its page.
    claim_count: how many claims, in words.
    reviewed: how many of them a person has reviewed, in words.
    quoted: what share of the text the site quotes, as a sentence.
    """

    outlet: Ref
    outlet_basis: str
    headline: str
    titled: bool
    published: When
    published_basis: str
    authors: str | None
    relays: tuple[Ref, ...]
    summary: str | None
    language: str | None
    href: str
    claim_count: str
    reviewed: str
    quoted: str


@dataclass(frozen=True, slots=True)
class EventView:
    """An entry of the timeline.

    id: anchor.
    when: as precise as the finest source.
    label: what happened.
    sources: "menurut tiga sumber" where several report it, or None.
    outlets: who reports it, each leading to its claim.
    reported: the days on which it was reported, in words, or None.
    agreement: agree, partial, conflict or single.
    conflict: address of the conflict's page, or None.
    note: a caution about order or time zones, or None.
    """

    id: str
    when: When
    label: str
    sources: str | None
    outlets: tuple[Ref, ...]
    reported: str | None
    agreement: str
    conflict: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Month:
    """A heading of the timeline.

    name: "Juni 2025", or a year alone.
    events: in order.
    """

    name: str
    events: tuple[EventView, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A label of an axis.

    x: centre.
    text: what to print.
    major: whether a year begins here.
    """

    x: float
    text: str
    major: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane of a drawing.

    y: its baseline.
    text_y: baseline of its label.
    name: outlet.
    published: path of the tick at publication, or "".
    days: path of the dots, or "".
    months: path of the bars, or "".
    longs: path of the thin bars, or "".
    abouts: path of bars with soft ends, or "".
    """

    y: float
    text_y: float
    name: str
    published: str
    days: str
    months: str
    longs: str
    abouts: str


@dataclass(frozen=True, slots=True)
class Clash:
    """A date conflict in the drawing.

    path: zigzag between the two dates.
    x: of the word beside it.
    y: of the word beside it.
    """

    path: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """The timeline as lanes. Lengths are units of the view box.

    width: of the view box.
    height: of the view box.
    left: where the time axis begins.
    axis_y: where the axis stands.
    ticks: months.
    grid: path of the month lines.
    gaps: path of the marks that cut out empty time, or "".
    lanes: one for each source.
    same: path of the lines that join one event, or "".
    clashes: date conflicts.
    """

    width: float
    height: float
    left: float
    axis_y: float
    ticks: tuple[Tick, ...]
    grid: str
    gaps: str
    lanes: tuple[Lane, ...]
    same: str
    clashes: tuple[Clash, ...]


@dataclass(frozen=True, slots=True)
class Bubble:
    """The claims that one source published on one day.

    x: centre.
    y: centre.
    r: radius.
    count: how many.
    """

    x: float
    y: float
    r: float
    count: str


@dataclass(frozen=True, slots=True)
class ReportedDrawing:
    """The timeline by publication. Fields as in `Drawing`.

    width: of the view box.
    height: of the view box.
    left: where the time axis begins.
    axis_y: where the axis stands.
    ticks: months.
    grid: path of the month lines.
    gaps: path of the marks that cut out empty time, or "".
    lanes: one for each source.
    bubbles: one for each source whose date is known.
    """

    width: float
    height: float
    left: float
    axis_y: float
    ticks: tuple[Tick, ...]
    grid: str
    gaps: str
    lanes: tuple[Lane, ...]
    bubbles: tuple[Bubble, ...]


@dataclass(frozen=True, slots=True)
class IndexPage:
    """pages/index.html: the briefing.

    title: of the briefing.
    intro: the editor's words as HTML.
    counts: how large the briefing is, in words.
    conflicts: the most severe first.
    thin: the widest first.
    months: the timeline.
    drawing: the same as lanes, or None where nothing is dated.
    undated: how many claims have no date, in words, or None.
    timeline: address of the full timeline.
    dated_claims: in order of date.
    undated_claims: in article order.
    cards: one a source.
    """

    title: str
    intro: Markup
    counts: tuple[str, ...]
    conflicts: tuple[ConflictView, ...]
    thin: tuple[ThinView, ...]
    months: tuple[Month, ...]
    drawing: Drawing | None
    undated: str | None
    timeline: str
    dated_claims: tuple[ClaimView, ...]
    undated_claims: tuple[ClaimView, ...]
    cards: tuple[SourceCard, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of a list of facts.

    label: what it says.
    values: what it is, each perhaps leading somewhere.
    """

    label: str
    values: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class SourcePage:
    """pages/source.html: one fact sheet.

    card: the article at a glance.
    facts: what is known of the article itself.
    claims: in article order.
    citation: of the article, one line to paste.
    files: where the sheet, its history and the seed are kept.
    """

    card: SourceCard
    facts: tuple[Fact, ...]
    claims: tuple[ClaimView, ...]
    citation: str
    files: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class SeriesView:
    """Like statements of one origin on different days.

    label: what is said.
    claims: in the order of their days.
    """

    label: str
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """pages/timeline.html: full size, both clocks.

    months: the list.
    drawing: events as lanes, or None where nothing is dated.
    reported: publication as lanes, or None where no publication date is known.
    undated: claims without a date of the event.
    series: statements that were made again.
    """

    months: tuple[Month, ...]
    drawing: Drawing | None
    reported: ReportedDrawing | None
    undated: tuple[ClaimView, ...]
    series: tuple[SeriesView, ...]


@dataclass(frozen=True, slots=True)
class ChainNode:
    """A station of the nested list of chains.

    hop: who.
    count: how many claims pass here, in words.
    next: whom it reached.
    """

    hop: Hop
    count: str
    next: tuple[ChainNode, ...]


@dataclass(frozen=True, slots=True)
class FlowNode:
    """A station of the attribution graphic.

    x: left edge.
    y: top edge.
    height: by number of claims.
    text_x: where its label begins or ends.
    text_y: baseline of its label.
    anchor: start or end, as SVG's text-anchor.
    label: name and number of claims.
    party: whether it is a party to the event.
    """

    x: float
    y: float
    height: float
    text_x: float
    text_y: float
    anchor: str
    label: str
    party: bool


@dataclass(frozen=True, slots=True)
class FlowLink:
    """A stream between two stations.

    path: its centre line.
    width: by number of claims.
    certain: whether every hop in it is stated by the source.
    """

    path: str
    width: float
    certain: bool


@dataclass(frozen=True, slots=True)
class Flow:
    """The attribution graphic: origins on the left, relays, outlets on the right.

    width: of the view box.
    height: of the view box.
    node_width: of a station.
    heads: names of the layers.
    links: streams.
    nodes: stations.
    """

    width: float
    height: float
    node_width: float
    heads: tuple[Tick, ...]
    links: tuple[FlowLink, ...]
    nodes: tuple[FlowNode, ...]


@dataclass(frozen=True, slots=True)
class WireView:
    """A sentence that several outlets share and none declares.

    shared: the words in common.
    similarity: in words.
    outlets: who prints it, each leading to its claim.
    """

    shared: str
    similarity: str
    outlets: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class ChainsPage:
    """pages/chains.html: where everything comes from.

    flow: the graphic, or None where there is no claim.
    chains: the nested list.
    wire: shared text that nobody declares.
    """

    flow: Flow | None
    chains: tuple[ChainNode, ...]
    wire: tuple[WireView, ...]


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """pages/question.html: one conflict, all answers side by side.

    conflict: with claims in full.
    """

    conflict: ConflictView


@dataclass(frozen=True, slots=True)
class QuestionsPage:
    """pages/questions.html: all conflicts.

    conflicts: the most severe first.
    """

    conflicts: tuple[ConflictView, ...]


@dataclass(frozen=True, slots=True)
class ListItem:
    """An entry of an A-Z list.

    ref: name and page.
    kind: what it is, in words, or None.
    count: how many claims, in words.
    """

    ref: Ref
    kind: str | None
    count: str


@dataclass(frozen=True, slots=True)
class ListPage:
    """pages/list.html: people and bodies, or outlets.

    title: of the list.
    lead: what it holds.
    items: in alphabetical order.
    """

    title: str
    lead: str
    items: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True)
class Spelling:
    """How one source writes a name.

    source: outlet, leading to the sheet.
    forms: the forms, in one line.
    """

    source: Ref
    forms: str


@dataclass(frozen=True, slots=True)
class EntityPage:
    """pages/entity.html: a person, organisation, state or place.

    name: as the site calls it.
    type: person, organisation, state or place.
    party: whether it is a party to the event.
    anonymous: whether nobody could be asked.
    facts: what people have noted about it.
    said: claims of which it is the origin.
    passed: claims that it passed on.
    about: claims about it.
    spellings: its forms by source.
    """

    name: str
    type: str
    party: bool
    anonymous: bool
    facts: tuple[Fact, ...]
    said: tuple[ClaimView, ...]
    passed: tuple[ClaimView, ...]
    about: tuple[ClaimView, ...]
    spellings: tuple[Spelling, ...]


@dataclass(frozen=True, slots=True)
class OutletPage:
    """pages/outlet.html: one outlet.

    name: as the site calls it.
    facts: what people have noted about it, with who shows it.
    cards: its articles.
    relies: whom it passes on, with the number of claims.
    """

    name: str
    facts: tuple[Fact, ...]
    cards: tuple[SourceCard, ...]
    relies: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """A review that changed something.

    at: when, or None.
    what: the claim; a withdrawn one is named by its id only.
    state: corrected, disputed or rejected.
    by: who, or None.
    note: why, or None.
    changed: which fields, in words, or None.
    """

    at: When | None
    what: Ref
    state: str
    by: str | None
    note: str | None
    changed: str | None


@dataclass(frozen=True, slots=True)
class CorrectionsPage:
    """pages/corrections.html: what people changed.

    corrections: newest first.
    rulings: conflicts on which an editor has ruled.
    """

    corrections: tuple[Correction, ...]
    rulings: tuple[ConflictView, ...]


@dataclass(frozen=True, slots=True)
class ProsePage:
    """pages/prose.html: text, such as the method.

    title: of the page.
    body: as HTML.
    """

    title: str
    body: Markup


@dataclass(frozen=True, slots=True)
class MissingPage:
    """pages/404.html: stands on its own, since nobody knows at which depth it is shown.

    title: of the page.
    lead: what happened.
    home: address of the front page from the host's root, or None where the site does not know its own.
    style: the few rules that it needs.
    """

    title: str
    lead: str
    home: str | None
    style: Markup
