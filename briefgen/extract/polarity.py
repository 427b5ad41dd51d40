"""Whether a clause denies what it speaks of."""

from __future__ import annotations

from briefgen.extract.assertions import CLOSING, OPENING, Assertion
from briefgen.extract.infixes import infixes
from briefgen.extract.located import Located
from briefgen.lang import Language

OPENING_WORDS = 6
"""How far into a clause a verb of denial is taken to be its predicate."""
_PARTS = 3
"""Parts that may stand before the main clause."""
_ASIDE = 10
"""Words that such a part may have."""
_NOUN = 4
"""Words behind "bukan" within which the verb of its noun stands."""
_LONGEST = 40
_STRIPPED = OPENING + CLOSING + "(.;:"
_LEADING = frozenset({"prepositions", "subordinators"})
_APPOSED = 6
"""Words between two commas that say who the subject is, at most."""
_ENDING = frozenset({"contrast", "hypotheticals", "explaining"})
_PREDICATE = frozenset({"modal", "plain_verbs"})


def is_negated(located: Located, assertion: Assertion, lang: Language) -> bool:
    """Whether the clause denies: a negation before its verb or right behind it, or a verb of denial at its head.

    A clause that somebody denies is one too. "mereka tidak merincinya", "klaim itu dibantah oleh": yes.
    "mendukung Rusia, bukan Ukraina", "warga yang tidak mampu dibantu", "tidak hanya warga Anu", "muncul akibat tidak
    transparannya dinas", "warga bukan Jawa pindah": no.
    """
    if lang.cues.act_of(assertion.cue) == "deny":
        return True
    if not located.anchors.first(lang.clauses.turning, assertion.content_start, assertion.content_end):
        return False
    content = _without_infixes(located.text, assertion, lang)
    words = _without_apposed(_main_clause(content, lang).split(), lang)
    first: int | None = None
    for i, word in enumerate(words):
        bare = word.strip(_STRIPPED).lower()
        kinds = lang.cues.kinds_of(bare)
        relative = i > 0 and words[i - 1].lower() in lang.clauses.relative
        before = lang.cues.kinds_of(words[i - 1].lower()) if i > 1 else frozenset[str]()
        adverbial = "prepositions" in before and "adverbs" not in before
        if bare in lang.clauses.negations and not relative and not adverbial:
            return first in (None, i - 1) and not (_affirmed(words, i, lang) or _of_noun(words, i, first, lang))
        if i < OPENING_WORDS and bare in lang.cues.denials:
            return True
        if word[-1] in ",;:—" or word[0] in OPENING or (i > 1 and kinds & _ENDING):
            return False
        verbal = word.islower() and lang.cues.is_verb(bare)
        if first is None and i and verbal and not relative:
            first = i
    return False


def _without_infixes(text: str, assertion: Assertion, lang: Language) -> str:
    """The content without who says it where that stands inside: "Mereka, kata dia, tidak pernah hadir"."""
    at, kept = assertion.content_start, ""
    for left, right in infixes(text, assertion, lang):
        if at <= left and right <= assertion.content_end:
            kept, at = f"{kept}{text[at:left]} ", right
    return kept + text[at:assertion.content_end]


def _without_apposed(words: list[str], lang: Language) -> list[str]:
    """The words without what only says who the subject is, between commas before a "not": "X, guru, belum bebas"."""
    at = next((i for i, word in enumerate(words) if word.endswith(",")), None)
    if at is None or any(_is_verb(word, lang) for word in words[:at + 1]):
        return words
    for k in range(at + 1, min(at + 1 + _APPOSED, len(words) - 1)):
        if _is_verb(words[k], lang):
            break
        if words[k].endswith(",") and words[k + 1].lower() in lang.clauses.negations:
            return [*words[:at], words[at].rstrip(","), *words[k + 1:]]
    return words


def _is_verb(word: str, lang: Language) -> bool:
    return word.islower() and lang.cues.is_verb(word.strip(_STRIPPED + ",").lower())


def _of_noun(words: list[str], i: int, first: int | None, lang: Language) -> bool:
    """Whether a negation belongs to a noun before the verb: "warga bukan Jawa pindah"; not "bukan pindah"."""
    if words[i].strip(_STRIPPED).lower() not in lang.clauses.of_nouns or first is not None or not i:
        return False
    for k in range(i + 1, min(i + 1 + _NOUN, len(words))):
        bare = words[k].strip(_STRIPPED).lower()
        kinds = lang.cues.kinds_of(bare)
        if (words[k].islower() and lang.cues.is_verb(bare)) or kinds & _PREDICATE:
            return k > i + 1
        if words[k][-1] in ",;:.—" or kinds & (_ENDING | _LEADING | {"relative"}):
            return False
    return False


def _affirmed(words: list[str], i: int, lang: Language) -> bool:
    """Whether the words around a negation take it back: "tidak hanya", "bukan tidak mungkin", "mau tidak mau"."""
    behind = words[i + 1].strip(_STRIPPED + ",").lower() if i + 1 < len(words) else ""
    twice = i > 0 and behind == words[i - 1].lower()
    return twice or behind in lang.clauses.affirming or behind in lang.clauses.negations


def _main_clause(content: str, lang: Language) -> str:
    """Behind connectives, and behind first parts that only say when, if or for whom: "Selain tidak mampu, …"."""
    for _ in range(_PARTS):
        connective = lang.clauses.leading.match(content)
        content = content[connective.end():] if connective else content
        first = "".join(content[:_LONGEST].split(maxsplit=1)[:1]).lower()
        aside, comma, main = content.partition(", ")
        leads = lang.cues.kinds_of(first) & _LEADING
        if not leads or not comma or len(aside.split()) > _ASIDE:
            break
        content = main
    return content
