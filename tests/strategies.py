"""Generated sheets for property tests: any text a file may hold, every field, every combination of absences."""

from __future__ import annotations

from hypothesis import strategies as st

from briefgen.model.article import Published
from briefgen.model.sheet import (
    Claim,
    ClaimHop,
    ClaimQuantity,
    ClaimTime,
    Credit,
    Extraction,
    FactSheet,
    Review,
    SheetEntity,
    SheetSource,
)

TRAPS = (
    "null",
    "~",
    "NO",
    "on",
    "true",
    "15:06",
    "5.000",
    "2025-06-04",
    "1e3",
    "0x1f",
    "- a",
    "a: b",
    "# a",
    "a #b",
    "|",
    " a",
    "a ",
    "a\tb",
    "\ta",
    "---",
    "...",
    "'",
    '"',
    "\\",
    "{a}",
    "[a]",
    "&a",
    "*a",
    "!a",
    "%a",
    "@a",
    "`a",
    "<<",
    "\u200b",
    "\u202ea",
    "\u00a0",
    "\ufeff",
    "\u2028",
    "\x85",
    "\x00",
    "\x1b[31m",
    "\r",
    "“kata”",
    "😀",
    "\U000e0041",
)

words = st.one_of(
    st.sampled_from(TRAPS),
    st.lists(
        st.sampled_from(("Korea", "Utara", "sekitar", "11.000", "pada", "Sabtu", "“kata”", "#", ":", "-", "?")),
        min_size=1,
        max_size=8,
    ).map(" ".join),
    st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=40),
)
lines = words.filter(lambda text: "\n" not in text)
blocks = st.lists(st.one_of(words, st.just("")), min_size=1, max_size=4).map("\n".join).filter(bool)
slugs = st.one_of(
    st.sampled_from(("no", "null", "on", "2024", "1e5", "0x1f", "kim-jong-un", "y")),
    st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}", fullmatch=True),
)
days = st.dates().map(lambda day: day.isoformat())
dates = st.one_of(
    days,
    days.map(lambda day: day[:7]),
    days.map(lambda day: day[:4]),
    days.map(lambda day: f"{day}/.."),
    days.map(lambda day: f"../{day[:7]}"),
    days.map(lambda day: f"{day}~"),
    st.tuples(st.dates(), st.dates()).map(lambda pair: "/".join(day.isoformat() for day in sorted(pair))),
)
numbers = st.one_of(st.integers(-(10**15), 10**15), st.floats(allow_nan=False, allow_infinity=False))


def maybe(strategy: st.SearchStrategy) -> st.SearchStrategy:
    """The value or None."""
    return st.none() | strategy


def several(strategy: st.SearchStrategy, most: int = 3) -> st.SearchStrategy:
    """A tuple of up to `most`."""
    return st.lists(strategy, max_size=most).map(tuple)


credits_ = st.builds(Credit, who=slugs, text=lines)
bases = st.sampled_from(("stated", "inferred", "metadata", "unknown"))
published = st.builds(
    Published,
    edtf=maybe(dates),
    time=maybe(st.sampled_from(("09:19", "15:06", "00:00", "23:59"))),
    basis=bases,
    text=maybe(lines),
)
sources = st.builds(
    SheetSource,
    file=lines,
    sha256=st.from_regex(r"[0-9a-f]{64}", fullmatch=True),
    language=st.sampled_from(("id", "en", "no", "zh-Hant")),
    headline=maybe(lines),
    outlet=maybe(slugs),
    outlet_basis=bases,
    outlet_text=maybe(lines),
    authors=several(words),
    editors=several(words),
    place=maybe(slugs),
    published=published,
    relays=several(credits_),
    credits=several(credits_),
    url=maybe(st.just("https://example.org/a?b=c#d")),
    archive_url=maybe(st.just("http://example.org/")),
    retrieved=maybe(st.sampled_from(("2025-06-17", "2025-06-17T09:19:00+07:00"))),
)
entities = st.builds(
    SheetEntity,
    id=slugs,
    type=st.sampled_from(("person", "organisation", "state", "place")),
    name=words,
    mentions=several(lines),
)
hops = st.builds(
    ClaimHop,
    who=slugs,
    text=lines,
    basis=st.sampled_from(("stated", "context", "resolved", "inferred")),
    anonymous=st.booleans(),
)
times = st.builds(
    ClaimTime,
    role=st.sampled_from(("event", "said", "reported", "as_of")),
    text=lines,
    edtf=maybe(dates),
    rule=st.sampled_from(("explicit", "weekday-last", "offset")),
    anchor=maybe(days),
)
bounds = st.sampled_from(
    ("exact", "about", "at-least", "more-than", "at-most", "up-to", "less-than", "range", "magnitude")
)
quantities = st.builds(ClaimQuantity, text=lines, value=numbers, bound=bounds, unit=lines, high=maybe(numbers))
changeable = st.sampled_from(("kind", "quote", "times", "via", "hedge"))
reviews = st.builds(
    Review,
    state=st.sampled_from(("unreviewed", "accepted", "corrected", "disputed", "rejected")),
    by=maybe(words),
    at=maybe(days),
    changed=several(changeable),
    note=maybe(words),
)
claim_ids = st.from_regex(r"c-[0-9a-f]{6}", fullmatch=True)
kinds = st.sampled_from(("event", "plan", "state", "statement", "assessment"))
proposals = st.fixed_dictionaries(
    {},
    optional={
        "line": st.integers(1, 9999),
        "kind": kinds,
        "quote": lines,
        "hedge": maybe(lines),
        "negated": st.booleans(),
        "via": several(hops),
        "times": several(times),
        "quantities": several(quantities),
        "about": several(slugs),
        "also": several(lines),
        "place": maybe(slugs),
    },
).map(lambda held: tuple(held.items()))
claims = st.builds(
    Claim,
    id=claim_ids,
    line=st.integers(1, 10**6),
    kind=kinds,
    claim=words,
    quote=lines,
    quote_prefix=maybe(lines),
    quote_suffix=maybe(lines),
    also=several(lines),
    via=several(hops),
    hedge=maybe(lines),
    negated=st.booleans(),
    times=several(times),
    quantities=several(quantities),
    place=maybe(slugs),
    about=several(slugs),
    event=maybe(slugs),
    answers=maybe(slugs),
    measure=maybe(slugs),
    review=reviews,
    note=maybe(words),
    proposal=proposals,
)
seals = st.dictionaries(
    st.one_of(claim_ids, st.sampled_from(("source.outlet", "summary"))),
    st.from_regex(r"s[0-9a-f]{6}", fullmatch=True),
    max_size=4,
).map(lambda held: tuple(held.items()))
sheets = st.builds(
    FactSheet,
    id=st.sampled_from(("003_f9a844f70a95dd86", "no", "2025-06-17 a b")),
    topics=several(slugs),
    source=sources,
    summary=maybe(blocks),
    entities=st.lists(entities, max_size=3, unique_by=lambda each: each.id).map(tuple),
    claims=st.lists(claims, max_size=4, unique_by=lambda each: each.id).map(tuple),
    extraction=st.builds(Extraction, briefgen=words, language_pack=st.just("id@1"), seals=seals),
)
