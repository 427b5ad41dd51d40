"""Find where names stand in one sentence and what kind each is, by named rules in order; linking comes later."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from briefgen.extract.name_tokens import Token
from briefgen.lang import Language
from briefgen.lang.names import Known, Names
from briefgen.model.finding import EntityType

Expect = Literal["none", "thing", "role", "office", "name"]
"""What the words before allow the next capitals to be: anything; the rest of a thing's name ("Operasi Ketupat");
perhaps a person ("warga ..."); a person, an institution or a place of office ("Menteri ..."); only a person ("Pak ...").
"""

ROMAN = frozenset(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi"))
_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Draft:
    """A name that a rule saw: tokens [first, last). type: None where only other mentions of the article can tell."""

    first: int
    last: int
    type: EntityType | None
    rule: str
    known: Known | None = None


@dataclass(frozen=True, slots=True)
class View:
    """One sentence for the rules. words, texts: the tokens in lower case and as written. shouting: all in capitals."""

    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    texts: tuple[str, ...]
    lang: Language
    shouting: bool

    @property
    def names(self) -> Names:
        """The pack's names."""
        return self.lang.names

    def run(self, at: int) -> int:
        """Where the words that are joined to the one at `at` end."""
        stop = at + 1
        while stop < len(self.tokens) and self.tokens[stop].joined:
            stop += 1
        return stop

    def is_cap(self, at: int, *, joined: bool = True) -> bool:
        """Whether there is a capitalised word at `at`, joined to the one before."""
        return at < len(self.tokens) and self.tokens[at].cap and (self.tokens[at].joined or not joined)


@dataclass(frozen=True, slots=True)
class Step:
    """What a rule took: tokens up to `end`, perhaps a draft, and what the next words may be."""

    end: int
    draft: Draft | None
    expect: Expect


Rule = Callable[[View, int, Expect], Step | None]


def view_of(tokens: tuple[Token, ...], lang: Language) -> View:
    """The view of one sentence."""
    letters = [token for token in tokens if token.text.isalpha()]
    shouting = len(letters) > 3 and sum(token.upper for token in letters) > 0.7 * len(letters)
    return View(tokens, tuple(t.low for t in tokens), tuple(t.text for t in tokens), lang, shouting)


def find_drafts(view: View) -> Iterator[Draft]:
    """Every name of a sentence, in order, without overlap."""
    at, expect = 0, "none"
    while at < len(view.tokens):
        step = _step(view, at, _still(view, at, expect))
        if step.draft is not None:
            yield step.draft
        at, expect = step.end, step.expect


def _still(view: View, at: int, expect: str) -> Expect:
    """What is expected once the gap before `at` is seen: a full stop ends every hope, a comma some."""
    token = view.tokens[at]
    if token.joined and expect in ("none", "thing", "role", "office", "name"):
        return expect  # type: ignore[return-value]
    if token.near and expect in ("role", "office"):
        return expect  # type: ignore[return-value]
    return "none"


def _step(view: View, at: int, expect: Expect) -> Step:
    for rule in RULES:
        step = rule(view, at, expect)
        if step is not None:
            return step
    return _plain(view, at, expect)


def known_name(view: View, at: int, expect: Expect) -> Step | None:
    """A name that the pack knows: "Korea Utara", "KPK"; an institution may go on: "Kementerian Luar Negeri Rusia"."""
    hit = known_at(view, at)
    if hit is None or expect == "name":
        return None
    end, known = hit
    if known.type == "ORG":
        longer = org_head(view, at, expect)
        if longer is not None and longer.end > end:
            return longer
    if _is_given(view, at, end) and not _placed(view, at):
        return None
    return Step(end, Draft(at, end, known.type, "name.known", known), "none" if expect == "thing" else expect)


def known_at(view: View, at: int) -> tuple[int, Known] | None:
    """The longest name of the pack that begins at `at`, in capitals where the pack has capitals."""
    names = view.names
    if not view.tokens[at].cap:
        return None
    run = view.run(at)
    hit = names.acronyms.at(view.texts, at, run)
    if hit is not None and not view.shouting:
        return hit
    hit = names.known.at(view.words, at, run)
    if hit is None or not view.is_cap(hit[0] - 1, joined=False):
        return None
    return hit


def _is_given(view: View, at: int, end: int) -> bool:
    """Whether a known name is also a person's name and a further name stands beside it: Bima Arya, Wina Astuti."""
    if end > at + 1 or view.words[at] not in view.names.given:
        return False
    return view.is_cap(end) and not view.names.is_common(view.words[end])


def _placed(view: View, at: int) -> bool:
    return at > 0 and view.tokens[at].joined and view.words[at - 1] in view.names.near.prepositions


def title(view: View, at: int, expect: Expect) -> Step | None:
    """A title, rank, office or role: nothing of it is a name, but a name is near: "Menteri", "Kombes Pol", "Pak"."""
    hit = view.names.titles.at(view.words, at, view.run(at))
    if hit is None:
        return None
    end, kind = hit
    token, joined = view.tokens[at], view.is_cap(end)
    single = end == at + 1
    if single and token.cap and view.words[at] in view.names.given and joined:
        return None
    if kind in ("honorific", "degree"):
        if not joined or (len(token.text) == 1 and view.tokens[end].start - token.end < 2):
            return None
        return Step(end, None, "name" if kind == "degree" or not view.names.is_common(view.words[end]) else "none")
    if kind == "rank":
        return Step(end, None, "office" if expect in ("none", "thing", "role") or not joined else "name")
    return Step(end, None, "role" if kind == "role" and expect != "office" else "office")


def org_head(view: View, at: int, expect: Expect) -> Step | None:
    """A noun that opens an institution's name, and what follows: "Badan Pengawas Obat dan Makanan"."""
    if not view.tokens[at].cap or view.shouting or expect == "name":
        return None
    hit = view.names.heads.at(view.words, at, view.run(at))
    if hit is None or hit[1] != "organisation":
        return None
    known = known_at(view, at)
    begin = max(hit[0], known[0] if known else 0)
    end = _org_end(view, begin, titled=expect in ("office", "role"), taken=begin > hit[0])
    if view.words[hit[0] - 1] in view.names.near.seated or " ".join(view.words[at:hit[0]]) in view.names.near.seated:
        end = _seat_end(view, end)
    if known is not None and end == known[0]:
        return Step(end, Draft(at, end, "ORG", "name.known", known[1]), _on(expect))
    if end == hit[0] or view.words[end - 1] in ROMAN and end == hit[0] + 1:
        return Step(end, None, _on(expect) if expect in ("office", "role") else "none")
    return Step(end, Draft(at, end, "ORG", "organisation.head"), _on(expect))


def _on(expect: Expect) -> Expect:
    return "none" if expect == "thing" else expect


def _org_end(view: View, at: int, *, titled: bool, taken: bool) -> int:
    """Where the words of an institution's name end."""
    end = at
    while True:
        width = _org_next(view, end, titled=titled, taken=taken)
        if not width:
            return end
        end, taken = end + width, True


def _org_next(view: View, at: int, *, titled: bool, taken: bool) -> int:
    """How many words go on with an institution's name at `at`; 0 where it has ended."""
    names = view.names
    if at >= len(view.tokens):
        return 0
    token = view.tokens[at]
    if token.joined and not token.cap and token.low in names.near.connectors:
        return 2 if taken and view.is_cap(at + 1) and _goes_on(view, at + 1, token.low) else 0
    if _listed(view, at):
        return 1
    if not view.is_cap(at):
        return 0
    known = known_at(view, at)
    if known is not None:
        return known[0] - at if known[1].type != "ORG" or not taken or view.tokens[at].upper else 0
    if token.low in names.fields or token.low in ROMAN or token.low in names.near.marks:
        return 1
    if names.titles.at(view.words, at, view.run(at)) or token.low in names.words:
        return 0
    if titled and taken:
        return 0 if token.low in names.given or not names.ordinary(token.low) else 1
    return 0 if taken and token.low in names.given and view.is_cap(at + 1) else 1


def _goes_on(view: View, at: int, connector: str) -> bool:
    """Whether a connector inside a name leads on: to what institutions deal with, not to another name."""
    if view.names.known.at(view.words, at, view.run(at)) or view.names.acronyms.at(view.texts, at, view.run(at)):
        return False
    low = view.words[at]
    return low in view.names.fields or view.names.ordinary(low) or connector not in view.names.near.joining


def _listed(view: View, at: int) -> bool:
    """A comma inside a name: "Kementerian Politik, Hukum, dan Keamanan"."""
    token = view.tokens[at]
    if token.joined or not token.near or token.bracketed or at + 1 >= len(view.tokens):
        return False
    if token.cap:
        return token.low in view.names.fields and view.words[at - 1] in view.names.fields and _and_follows(view, at)
    return token.low in view.names.near.connectors and view.is_cap(at + 1) and view.words[at + 1] in view.names.fields


def _and_follows(view: View, at: int) -> bool:
    return any(word in view.names.near.joining for word in view.words[at + 1:at + 5])


def _seat_end(view: View, end: int) -> int:
    """The seat of an embassy: "di Korea Utara"."""
    if end + 1 < len(view.tokens) and view.tokens[end].joined and view.words[end] == view.names.near.seat and view.is_cap(end + 1):
        seat = known_at(view, end + 1)
        return seat[0] if seat else end + 2
    return end


def place_head(view: View, at: int, expect: Expect) -> Step | None:
    """A noun that opens a place's name, and the name: "Gunung Merapi", "Kabupaten Sleman", "Kota Bandung"."""
    if not view.tokens[at].cap or view.shouting or expect == "name":
        return None
    hit = view.names.heads.at(view.words, at, view.run(at))
    if hit is None or hit[1] == "organisation" or not view.is_cap(hit[0]):
        return None
    end, kind = hit
    known = known_at(view, end)
    if kind == "kind" and known is not None and known[1].type != "ORG":
        return Step(known[0], Draft(at, known[0], known[1].type, "place.kind", known[1]), _on(expect))
    stop = known[0] if known is not None else _place_end(view, end, expect)
    if stop == end:
        return Step(end, None, "thing")
    return Step(stop, Draft(at, stop, "LOC" if kind == "place" else "GPE", f"place.{kind}"), _on(expect))


def _place_end(view: View, at: int, expect: Expect) -> int:
    end = at
    while view.is_cap(end) and end < at + 4 and view.words[end] not in view.names.words:
        if end > at and expect in ("office", "role") and view.words[end] in view.names.given:
            break
        end += 1
    return end


def named_by_noun(view: View, at: int, expect: Expect) -> Step | None:
    """A noun in lower case says what the unknown name behind it is: "perusahaan Xylo", "desa Ngadas"."""
    token = view.tokens[at]
    if token.cap:
        return None
    hit = view.names.near.before.at(view.words, at, view.run(at))
    if hit is None or not view.is_cap(hit[0]) or known_at(view, hit[0]) or expect in ("office", "name"):
        return None
    begin, kind = hit
    if view.names.titles.at(view.words, begin, view.run(begin)) or view.names.heads.at(
            view.words, begin, view.run(begin)):
        return None
    end = chunk_end(view, begin)
    if end == begin or view.names.is_common(view.words[begin]) or view.words[begin] in view.names.given:
        return None
    if view.texts[begin] in view.names.abbreviations:
        return None
    return Step(end, Draft(begin, end, kind, "name.by-noun"), "none")


def chunk_end(view: View, at: int) -> int:
    """Where the capitalised words that may be one person's name end; a particle ("bin", "van") leads on."""
    end = at
    while end < len(view.tokens) and end - at < _LONGEST:
        if view.tokens[end].cap:
            if end > at and (not view.tokens[end].joined or _breaks(view, end)):
                break
            end += 1
        elif end > at and view.tokens[end].joined and view.words[end] in view.names.particles and view.is_cap(end + 1):
            end += 1
        else:
            break
    return end


def _breaks(view: View, at: int) -> bool:
    """Whether a capitalised word cannot go on with a person's name."""
    names, low = view.names, view.words[at]
    if low in names.given or (len(low) == 1 and view.texts[at].isupper()):
        return False
    if low in ROMAN:
        return False
    if names.is_common(low) or view.texts[at] in names.abbreviations or known_at(view, at) is not None:
        return True
    if names.heads.at(view.words, at, view.run(at)):
        return True
    hit = names.titles.at(view.words, at, view.run(at))
    return hit is not None and hit[1] != "degree"


def _plain(view: View, at: int, expect: Expect) -> Step:
    """A word that no rule takes: part of a title while one is open, else it ends every expectation."""
    token, low, names = view.tokens[at], view.words[at], view.names
    if expect in ("office", "role") and (low in names.fields or low in ROMAN or low in names.near.connectors):
        return Step(at + 1, None, expect)
    if not token.cap:
        return Step(at + 1, None, "none")
    if token.opens and low not in names.fields and low not in names.things:
        return Step(at + 1, None, "none")
    if expect == "office" and names.is_common(low):
        return Step(at + 1, None, expect)
    return Step(at + 1, None, "thing")


def capitals(view: View, at: int, expect: Expect) -> Step | None:
    """Capitalised words that the pack does not know: a person, an institution or a place by what stands around."""
    token, names = view.tokens[at], view.names
    if not token.cap or (view.shouting and expect != "name"):
        return None
    if names.is_common(token.low) and token.low not in names.given and expect != "name":
        return None
    if token.text in names.abbreviations and not (len(token.text) == 1 and view.is_cap(at + 1)):
        return None
    end = chunk_end(view, at)
    if end == at or (end == at + 1 and len(token.text) == 1):
        return None
    kind, rule = classify(view, at, end, expect)
    return Step(end, Draft(at, end, kind, rule), "none")


def classify(view: View, at: int, end: int, expect: Expect) -> tuple[EntityType | None, str]:
    """The kind of an unknown name by its neighbours and its words; None where they do not tell."""
    names = view.names
    words = view.words[at:end]
    given = any(word in names.given for word in words)
    if expect == "name":
        return "PER", "person.titled"
    if end == at + 1 and (view.tokens[at].upper or "." in view.texts[at]):
        return ("PER", "person.by-name") if words[0] in names.nicknames else ("ORG", "organisation.capitals")
    if len(words) > 1 and any(word in names.near.marks for word in words[1:]):
        return "ORG", "organisation.mark"
    if expect == "office":
        return "PER", "person.office"
    if words[0] in names.nicknames:
        return "PER", "person.by-name"
    if _placed(view, at) and not given and view.words[at - 1] not in names.near.loose:
        return "LOC", "place.preposition"
    if _speaks(view, at, end):
        return "PER", "person.speaks"
    if given and (len(words) > 1 or not view.tokens[at].opens or expect == "role" or words[0] in names.given):
        return "PER", "person.given"
    if expect == "thing":
        return None, "name.thing"
    if len(words) > 1:
        return "PER", "person.words"
    return None, "name.opening" if view.tokens[at].opens else "name.word"


def _speaks(view: View, at: int, end: int) -> bool:
    """Whether a reporting verb stands right before ("kata X") or right behind ("X mengatakan")."""
    verbs = view.lang.cues.verbs
    if at > 0 and view.tokens[at].joined:
        cue = verbs.get(view.words[at - 1])
        if (cue is not None and cue.voice == "bare") or view.words[at - 1] in view.names.near.persons:
            return True
    if end < len(view.tokens) and view.tokens[end].joined:
        cue = verbs.get(view.words[end])
        return cue is not None and cue.voice == "active"
    return False


RULES: tuple[Rule, ...] = (title, known_name, org_head, place_head, named_by_noun, capitals)
