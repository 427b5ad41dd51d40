"""What the rules for names are given, and what they give back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from briefgen.extract.name_tokens import Token, tokens_of
from briefgen.lang import Language
from briefgen.lang.names import Known, Names
from briefgen.lang.phrasebook import Phrasebook
from briefgen.model.finding import EntityType

Expect = Literal["none", "thing", "role", "office", "portfolio", "name", "initials"]
"""What the words before say of the capitals that come: nothing; that they go on with the name of a thing ("Operasi
Ketupat"); that a person may come ("warga ..."); a person, after an institution or a place of office ("Ketua ..."); the
field of a minister first ("Menteri ..."); a person and nothing else ("Pak ..."); more initials ("FN, CR, dan ...").
"""

GROUP = "local"
"""The group of a name that the article itself has shown."""
TITLED = ("role", "office", "portfolio")
ROMAN = frozenset((
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi"))
_SHOUTED = 0.7
_FEWEST_LOUD = 3
"""Words in capitals below which none is a sentence in capitals, and words that such a sentence has more than."""


class Draft(NamedTuple):
    """A name that a rule saw: tokens [first, last).

    type: None where only other mentions of the article can tell. known: what the pack knows of it. base, seat: where a
    name is another's with a place behind it ("Kementerian Luar Negeri" + Rusia): where the first ends, and the place.
    core: where the name begins by which a place is also called ("Desa" + Rejo).
    """

    first: int
    last: int
    type: EntityType | None
    rule: str
    known: Known | None = None
    base: int | None = None
    seat: Known | None = None
    core: int | None = None


class Step(NamedTuple):
    """What a rule took: tokens up to `end`, perhaps a draft, and what may come next.

    A named tuple, since there is one for every word with a capital and it is read at once.
    """

    end: int
    draft: Draft | None
    expect: Expect


@dataclass(frozen=True, slots=True)
class View:
    """One sentence. spans: where in the article its tokens start and end; words, texts: what they are in lower case and
    as written; runs: where the words that are joined to each token end. caps: which have a capital; wakes: they, and
    what a rule acts on though it is written small. shouting: it is all in capitals, so that a capital proves nothing.
    lang, names: the pack, and its names. local: names that other sentences of the article show;
    called: words by which they call somebody; bound: those of them that stand between an office and its holder.
    plain: words that open a sentence here and that the article writes small elsewhere.
    """

    tokens: tuple[Token, ...]
    spans: tuple[tuple[int, int], ...]
    words: tuple[str, ...]
    texts: tuple[str, ...]
    runs: tuple[int, ...]
    caps: tuple[int, ...]
    wakes: tuple[int, ...]
    lang: Language
    names: Names
    shouting: bool
    local: Phrasebook[Known] | None = None
    called: frozenset[str] = frozenset()
    bound: frozenset[str] = frozenset()
    plain: frozenset[str] = frozenset()

    def told(self, local: Phrasebook[Known], called: frozenset[str], bound: frozenset[str]) -> View:
        """This sentence, knowing the article's own names and by which words it calls those who speak."""
        return replace(self, local=local, called=called, bound=bound)

    def is_plain(self, at: int) -> bool:
        """Whether the word at `at` has its capital from opening a sentence alone, as far as the article shows."""
        return self.tokens[at].opens and self.words[at] in self.plain

    def has_cap(self, at: int) -> bool:
        """Whether a capitalised word stands at `at`, joined to the word before."""
        return at < len(self.tokens) and self.tokens[at].cap and self.tokens[at].joined

    def before(self, at: int) -> str:
        """The word before, in lower case, if it is joined; else an empty string."""
        return self.words[at - 1] if at > 0 and self.tokens[at].joined else ""

    def after(self, end: int) -> str:
        """The word at `end`, in lower case, if it is joined to the one before; else an empty string."""
        return self.words[end] if end < len(self.tokens) and self.tokens[end].joined else ""

    def is_title(self, at: int) -> bool:
        """Whether a title, rank or office begins at `at`."""
        return self.names.titles.at(self.words, at, self.runs[at]) is not None

    def is_head(self, at: int) -> bool:
        """Whether a noun that opens the name of an institution or a place stands at `at`."""
        return self.names.heads.at(self.words, at, self.runs[at]) is not None


Rule = Callable[[View, int, Expect], Step | None]


def view_of(text: str, start: int, end: int, lang: Language, couples: frozenset[str] = frozenset()) -> View:
    """The view of the sentence `text[start:end]`. couples: what hyphens join in the article that are two persons."""
    tokens, spans = tokens_of(text, start, end, lang.names, couples)
    words, texts = tuple([token.low for token in tokens]), tuple([token.text for token in tokens])
    stirring = lang.names.stirring
    wakes = tuple([at for at, token in enumerate(tokens) if token.cap or token.low in stirring])
    caps = tuple([at for at in wakes if tokens[at].cap])
    return View(tokens, spans, words, texts, _runs(tokens), caps, wakes, lang, lang.names, _shouts(tokens))


def _runs(tokens: Sequence[Token]) -> tuple[int, ...]:
    """For each token the index behind the last of those that are joined to it."""
    runs: list[int] = []
    for end in (*[at for at, token in enumerate(tokens) if at and not token.joined], len(tokens)):
        runs += [end] * (end - len(runs))
    return tuple(runs)


def _shouts(tokens: Sequence[Token]) -> bool:
    loud = [token for token in tokens if token.upper]
    letters = [token for token in tokens if token.text.isalpha()] if len(loud) >= _FEWEST_LOUD else []
    return len(letters) > _FEWEST_LOUD and sum(token.upper for token in letters) > _SHOUTED * len(letters)


def known_at(view: View, at: int) -> tuple[int, Known] | None:
    """The longest name of the pack that begins at `at`: where it ends, and what it is. Capitals must be the pack's."""
    token, names, run = view.tokens[at], view.names, view.runs[at]
    if not token.cap:
        return _lower_name(view, at)
    short = None if view.shouting else names.acronyms.at(view.texts, at, run)
    long = names.known.at(view.words, at, run)
    while long is not None and not (view.tokens[long[0] - 1].cap or view.texts[long[0] - 1].isdigit()):
        long = names.known.at(view.words, at, long[0] - 1) if long[0] - 1 > at else None
    found = long if short is None or (long is not None and long[0] > short[0]) else short
    local = view.local.at(view.words, at, run) if view.local else None
    return local if local is not None and (found is None or local[0] > found[0]) else found


def _lower_name(view: View, at: int) -> tuple[int, Known] | None:
    """A name that is written small by those who bear it: detikcom, merdeka.com."""
    known = view.names.known.get(view.words[at])
    return (at + 1, known) if known is not None and view.texts[at] in known.forms else None


def carry(expect: Expect) -> Expect:
    """What is still expected behind a name of an institution or a place."""
    return "office" if expect == "portfolio" else expect
