"""A few words on who wrote the story, behind its end: "Sari Wulandari" above "Bergabung dengan Tempo sejak 2019."."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.lang import Language
from briefgen.seeds.byline import Byline
from briefgen.seeds.roles import Seen
from briefgen.seeds.shape import is_name

_LONGEST = 600
"""Code points. A longer line tells more than where somebody works."""


def read_bios(page: Sequence[Seen], lang: Language) -> None:
    """Make bylines of the names and the lines on their lives behind the last paragraph of a page.

    Such a line has a sentence without a subject that says for which outlet somebody has worked since when; a full name
    stands alone on the line above. With a paragraph behind it, or none before it, it is the story of that person.
    """
    for i in range(len(page) - 1, 1, -1):
        name, bio = page[i - 1], page[i]
        outlet = _employer(bio.part.text, lang)
        if outlet and _is_full_name(name, lang) and any(seen.told for seen in page[:i - 1]):
            name.byline = Byline(authors=(name.part.text,), labelled=True)
            bio.byline = Byline(outlet=outlet, labelled=True)
        elif bio.told:
            return


def _is_full_name(seen: Seen, lang: Language) -> bool:
    text = seen.part.text
    return seen.free and is_name(text, lang.page, fewest=2) and lang.names.known.get(text.lower()) is None


def _employer(text: str, lang: Language) -> str | None:
    """The outlet of the pack for which somebody writes, as the line names it."""
    told = len(text) <= _LONGEST and lang.page.joined.search(text)
    found = lang.page.bio.search(text) if told else None
    known = found is not None and lang.page.outlets.get(found["outlet"]) is not None
    return found["outlet"] if found and known and found["outlet"][0].isupper() else None
