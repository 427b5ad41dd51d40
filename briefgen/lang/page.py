"""Page furniture: outlets, bylines, boilerplate, related links, abbreviations."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefgen.lang.furniture import Kinds, load_kinds
from briefgen.lang.outlets import Outlets, load_outlets
from briefgen.lang.patterns import Late, phrases
from briefgen.lang.table import Table, read_table

_SHORTEST_GLUED = 6
"""Letters of a label that a copy may glue to a name."""


@dataclass(frozen=True, slots=True)
class Labels:
    """Words of a byline. roles and particles in lower case.

    label: a label of names, in a group `authors`, `editors` or `others`, with its `colon` if it has one. before: the
    end of a stretch before a date, in a group `published` or `updated`. dating: the same words, in lower case.
    glued: a label at the beginning of a line to which the copy has glued its name ("EditorSari Wulandari").
    noise: counts of readers and the like. split: what separates two names. teams: words that open the name of a
    newsroom's team ("Tim detikcom"). sections: what stands before a section ("in Nasional"). market: a day of the
    Javanese week of five between a weekday and a date, with the blank before it.
    """

    label: re.Pattern[str]
    glued: re.Pattern[str]
    before: re.Pattern[str]
    dating: frozenset[str]
    noise: re.Pattern[str]
    market: re.Pattern[str]
    split: re.Pattern[str]
    roles: frozenset[str]
    particles: frozenset[str]
    teams: frozenset[str]
    sections: frozenset[str]


@dataclass(frozen=True, slots=True)
class Pictures:
    """Photo credits.

    labelled: a label with a credit (group `who`) that ends a line. labels: the labels themselves. owners: credits that
    are no outlet; archives: before whose archive it is; above, below: lines that say that a caption stands above or
    below them. In lower case.
    """

    labelled: re.Pattern[str]
    labels: frozenset[str]
    owners: frozenset[str]
    archives: frozenset[str]
    above: frozenset[str]
    below: frozenset[str]

    def is_label(self, line: str) -> bool:
        """Whether a line is a label and nothing else ("Photo :"), with the credit on the next."""
        return line.endswith(":") and line[:-1].rstrip().lower() in self.labels


@dataclass(frozen=True, slots=True)
class Relays:
    """Whole-article relays; each pattern has a group `who`.

    cited: a sentence that says nothing else; a group `closing` where it begins so ("Demikian seperti dilansir CNA").
    reported: the same with a cue that also reports persons ("Demikian dilaporkan AFP"): only for known outlets.
    source: a source at the end of a line. reprint: "Artikel ini telah tayang di X". own: what precedes the outlet's own
    name in a footer (no group). beside: a source at the end of a byline ("| Sumber Reuters"). words: one of them
    stands in whatever cited, reported and source match.
    """

    cited: re.Pattern[str]
    reported: re.Pattern[str]
    source: re.Pattern[str]
    reprint: re.Pattern[str]
    own: re.Pattern[str]
    beside: re.Pattern[str]
    words: frozenset[str]

    def may_tell(self, text: str) -> bool:
        """Whether a relay may be told in the text; a quick look that most paragraphs fail."""
        folded = text.casefold()
        return any(word in folded for word in self.words)


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page beside the story.

    clause: matches a full clause at the start of a stretch, for sentences that a dash has fused. links: where a related
    link (group `link`, with a colon) or a mark of the page's own begins inside a line that a copy has glued. marks: of
    each such mark its first word. sections: names in breadcrumbs. small: words that headlines do not capitalise.
    not_places: words before a colon or a dash that are no dateline. All in lower case. bio: a sentence without a
    subject that says since when somebody works for an outlet (group `outlet`). joined: how it begins.
    """

    tag: str
    outlets: Outlets
    labels: Labels
    pictures: Pictures
    relays: Relays
    bio: Late
    joined: re.Pattern[str]
    furniture: Kinds
    sections: frozenset[str]
    small: frozenset[str]
    not_places: frozenset[str]
    clause: re.Pattern[str]
    links: re.Pattern[str]
    marks: frozenset[str]

    def may_be_marked(self, text: str) -> bool:
        """Whether a mark of `links` may stand somewhere in the text."""
        folded = text.casefold()
        return any(mark in folded for mark in self.marks)


def load_page(tag: str) -> Page:
    """The pack's page.toml and outlets.toml, validated and compiled.

    Raises:
        PackError: a file is missing, or holds an unknown key, a word twice, or no pattern.
    """
    table = _table(tag)
    outlets = load_outlets(tag)
    return Page(
        tag,
        outlets=outlets,
        labels=_labels(table.sub("bylines")),
        pictures=_pictures(table.sub("pictures")),
        relays=_relays(table.sub("relays")),
        bio=_bio(table.sub("bylines"), outlets),
        joined=re.compile(_joined(table.sub("bylines"))),
        furniture=load_kinds(table.rows("furniture")),
        sections=frozenset(table.sub("sections").only(("words",)).words("words")),
        small=frozenset(table.sub("headlines").only(("small",)).words("small")),
        not_places=frozenset(table.sub("not_places").only(("words",)).words("words")),
        clause=_clause(table.sub("clauses")),
        links=_links(table.sub("inline")),
        marks=_first_words(table.sub("inline"), "marks"),
    )


def load_abbreviations(tag: str) -> frozenset[str]:
    """The words behind which a full stop ends no sentence: in lower case, without it, for `text.sentences`.

    Raises:
        PackError: page.toml is missing, or holds an unknown key or a word twice.
    """
    return frozenset(_table(tag).words("abbreviations"))


def _table(tag: str) -> Table:
    return read_table(tag, "page").only((
        "abbreviations", "bylines", "sections", "headlines", "not_places", "pictures", "relays", "clauses", "inline",
        "furniture"))


def _labels(table: Table) -> Labels:
    table.only(("authors", "editors", "others", "published", "updated", "roles", "particles", "joins", "noise", "teams",
                "sections", "joined", "since", "market_days"))
    authors, editors, others, published, updated, noise, joins = (
        phrases(table.words(key))
        for key in ("authors", "editors", "others", "published", "updated", "noise", "joins"))
    return Labels(
        label=re.compile(
            rf"(?<![\w.@])(?:(?P<others>{others})|(?P<editors>{editors})|(?P<authors>{authors}))"
            r"(?P<colon>\s?:)?(?:(?<=:)|(?![\w.]))", re.IGNORECASE),
        glued=re.compile(rf"(?i:{_long(table)})(?<=[a-z])(?=[A-Z][a-z])"),
        before=re.compile(
            rf"(?:^|(?<=[\s,|•(-]))(?:(?P<updated>{updated})|(?P<published>{published}))\s?:?\s?\Z", re.IGNORECASE),
        noise=re.compile(rf"(?:^|(?<=[\s,|•·/-])){noise}(?=$|[\s,|•·/-])", re.IGNORECASE),
        split=re.compile(rf"\s?(?:[,;/|•·&]|\s[-–—]\s|\s{joins}(?=\s|$))\s?", re.IGNORECASE),
        market=re.compile(rf"(?<=[^\W\d_]) {phrases(table.words('market_days'))}(?=,? \d)", re.IGNORECASE),
        dating=frozenset((*table.words("published"), *table.words("updated"))),
        roles=frozenset(table.words("roles")), particles=frozenset(table.words("particles")),
        teams=frozenset(table.words("teams")), sections=frozenset(table.words("sections")))


def _bio(table: Table, outlets: Outlets) -> Late:
    since = phrases(table.words("since"))
    return Late(rf"{_joined(table)}(?P<outlet>{outlets.name})\s(?i:{since})(?!\w)")


def _joined(table: Table) -> str:
    return rf"(?:^|(?<=\.\s))(?i:{phrases(table.words('joined'))})\s"


def _long(table: Table) -> str:
    """The labels of one long word: a short one also begins other words ("RedDoorz")."""
    words = (*table.words("authors"), *table.words("editors"))
    return phrases(word for word in words if len(word) >= _SHORTEST_GLUED and " " not in word)


def _pictures(table: Table) -> Pictures:
    keys = "labels", "owners", "archives", "above", "below"
    table.only(keys)
    labelled = re.compile(
        rf"(?:^|(?<=[\s(\[.])){phrases(table.words('labels'))}\s?[:/]\s?(?P<who>[^()\[\]:]{{2,80}})[)\]]?\.?\Z",
        re.IGNORECASE)
    return Pictures(labelled, *(frozenset(table.words(key)) for key in keys))


def _relays(table: Table) -> Relays:
    table.only(("closing", "lead", "cues", "reports", "source", "reprint", "own"))
    closing, lead, cues, reports, source, reprint, own = (
        phrases(table.words(key)) for key in ("closing", "lead", "cues", "reports", "source", "reprint", "own"))
    who = r"(?P<who>[^.,;:()]{2,60}(?:\.[a-z]{2,4}){0,2})"
    rest = r"(?:,?\s[^\W\d_]{3,7})?(?:,?\s\(?\d{1,2}[\s/.-]\w{1,9}(?:[\s/.-]\d{4})?\)?)?\.?\)?\Z"
    return Relays(
        cited=re.compile(rf"\(?(?:(?:(?P<closing>{closing})|{lead}),?\s)?{cues}\s{who}{rest}", re.IGNORECASE),
        reported=re.compile(rf"\(?{closing},?\s{reports}\s{who}{rest}", re.IGNORECASE),
        source=re.compile(
            rf"(?:^|(?<=[\s(\[])){source}\s?:\s?(?P<who>[^()\[\]:]{{2,60}})[)\]]?\.?\Z", re.IGNORECASE),
        reprint=re.compile(rf"{reprint}\s(?P<who>[^\s,]{{2,40}}(?:\s[A-Z][^\s,]{{0,20}})?)", re.IGNORECASE),
        own=re.compile(own, re.IGNORECASE),
        beside=re.compile(rf"\s?[|•·]\s?{source}(?:\s?:\s?|\s)(?P<who>[^|•·:]{{2,60}})\Z", re.IGNORECASE),
        words=_first_words(table, "closing", "cues", "source"))


def _first_words(table: Table, *keys: str) -> frozenset[str]:
    return frozenset(phrase.split()[0].casefold() for key in keys for phrase in table.words(key))


def _links(table: Table) -> re.Pattern[str]:
    table.only(("links", "marks"))
    links, marks = phrases(table.words("links")), phrases(table.words("marks"))
    return re.compile(
        rf"(?<![^\s.!?\"”’)\]…])(?P<link>[(\[]?{links}\s?:)|(?<!\w)(?P<mark>{marks})(?!\w)", re.IGNORECASE)


def _clause(table: Table) -> re.Pattern[str]:
    """One to five words, none of them a conjunction or preposition, then a verb in small letters."""
    table.only(("verb", "stop"))
    word = rf"(?!{table.text('stop')}\b)[\w’'.-]{{1,30}}"
    return re.compile(rf"(?:{word} ){{1,5}}?{table.text('verb')}\b")
