"""The words by which somebody rejects what another says, and whether they tell what that is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefgen.dossier.mentions import GAP
from briefgen.lang.classes import Word
from briefgen.lang.comparison import Comparison

ENDS = frozenset(",;:.")
"""Where a clause ends."""
SPEECH = frozenset({"DENY", "ACCUSE", "CLAIM", "REJECT"})
"""Terms of a dispute itself, which do not tell what it is about."""
ADVERB, POINTED = 1, 2
"""Words behind a denial that says no more: "membantah keras", "membantah hal itu"."""
FAR = 4
"""Words of a clause behind which "keluarga yang menampik" tells of others than its subject."""
SAID = 8
"""Words behind a denial among which "bahwa" opens what is denied."""
ASIDE = 3
"""Words behind "yang" among which it is denied: "yang sudah berkali-kali dibantah"."""
BEFORE = 3
"""Words before a passive denial that say no more: "keterangan itu langsung dibantah"."""


def disputed_in(text: str, tokens: Sequence[Word], words: Comparison) -> list[tuple[str, int, int]]:
    """The words of a dispute, without a denial that is itself negated, or taken back: "tak menampik" admits.

    Nor what some people do of whom it tells ("keluarga yang menampik imunisasi"), nor what somebody got that was untrue
    ("menerima laporan yang tidak benar"), nor what turns down an offer, nor what only adds that others deny what the
    claim itself tells.
    """
    return [(name, start, end) for name, start, end in words.disputes.all_in(tokens) if name != "deny" or not (
        _is_taken_back(tokens, start, end, words) or _turns_down(tokens, start, end, words) or (start and (
            tokens[start - 1].text in words.negation or _of_some(text, tokens, start, words)
            or _of_a_thing(tokens, start, words) or _told_aside(tokens, start, words))))]


def _turns_down(tokens: Sequence[Word], start: int, end: int, words: Comparison) -> bool:
    """Whether an offer stands right behind a verb that may turn one down, or right before it: "tawaran itu ditampik".

    Not "kabar bantuan disunat dibantah".
    """
    if tokens[start].text not in words.denials.turning:
        return False
    passive = words.grammar.passive.match(tokens[start].text) is not None
    beside = tokens[max(start - POINTED, 0):start] if passive else tokens[end:end + 1]
    return any(word.text.removesuffix(words.clitic) in words.denials.offers for word in beside)


def _is_taken_back(tokens: Sequence[Word], start: int, end: int, words: Comparison) -> bool:
    """Whether who denies is told to admit it after all: "awalnya membantah, lalu mengakui", "setelah membantah ..."."""
    denials = words.denials
    if any(word.text in words.grammar.background for word in tokens[max(start - BEFORE, 0):start]):
        return not denials.admits.isdisjoint(word.text for word in tokens[end:])
    return any(word.text in denials.instead and not denials.admits.isdisjoint(then.text for then in tokens[at:at + FAR])
               for at, word in enumerate(tokens[end:], end))


def _told_aside(tokens: Sequence[Word], start: int, words: Comparison) -> bool:
    """Whether a claim only adds that what it tells is denied: "tuduhan yang telah dibantah X"; or names another's tale.

    The tale that somebody goes on with is no more denied than told: "hidup dengan dongengnya".
    """
    grammar, word = words.grammar, tokens[start].text
    before = [at for at in range(max(start - ASIDE, 1), start) if tokens[at].text in grammar.relative]
    if before and grammar.passive.match(word) and grammar.verb.fullmatch(word):
        return all(not grammar.verb.fullmatch(between.text) for between in tokens[before[-1] + 1:start])
    return word.endswith(words.clitic) and not grammar.verb.fullmatch(word) and (
        tokens[start - 1].text in grammar.prepositions)


def _of_a_thing(tokens: Sequence[Word], start: int, words: Comparison) -> bool:
    """Whether "yang tidak benar" is said of a thing that somebody does something with."""
    grammar = words.grammar
    if start < POINTED + 1 or tokens[start - 1].text not in grammar.relative or grammar.verb.fullmatch(
            tokens[start].text):
        return False
    verb = tokens[start - POINTED - 1].text
    return bool(grammar.verb.fullmatch(verb)) and verb not in words.denials.tellings and not words.disputes.alone(verb)


def _of_some(text: str, tokens: Sequence[Word], start: int, words: Comparison) -> bool:
    """Whether a verb stands behind "yang" that a common noun inside the clause stands right before."""
    if start < FAR or tokens[start - 1].text not in words.grammar.relative or not (
            words.grammar.active.match(tokens[start].text)):
        return False
    return not text[tokens[start - 2].end:tokens[start - 1].start].strip() and not tokens[start - 2].capital


def stands_aside(tokens: Sequence[Word], start: int, words: Comparison) -> bool:
    """Whether "yang" adds of something told that somebody denied it: "tudingan yang telah dibantah menteri"."""
    at = start - 1
    while at > 0 and start - at <= ASIDE and tokens[at].text not in words.grammar.relative:
        at -= 1
    return at > 0 and tokens[at].text in words.grammar.relative and words.grammar.passive.match(
        tokens[start].text) is not None


def denied_words(text: str, tokens: Sequence[Word], start: int, end: int, words: Comparison) -> Sequence[Word]:
    """The words that say what is denied: behind the denial at `start`, or before it.

    Before a passive one ("tudingan itu dibantah") and what is no verb ("kabar itu bohong"), if anything stands there.
    Behind one that only points at it, what is so instead is not denied: "membantah dan menyebut ...". In front of all
    where the claim begins with it: "soal kabar mogok, X menampiknya"; with what is told behind the denial, if anything.
    """
    if start and tokens[0].text in words.denials.topics:
        bare = is_bare(text, tokens, (end,), words)
        return (*clause_behind(text, tokens, 0), *(() if bare else _others(text, tokens, end, words)))
    if _is_behind(tokens, start, words) and words.terms(tokens[:start]):
        return tokens[:start]
    if is_bare(text, tokens, (end,), words):
        return () if _tells_manner(tokens, end, words) else _rest(text, tokens, end, words)
    return _others(text, tokens, end, words)


def _others(text: str, tokens: Sequence[Word], end: int, words: Comparison) -> Sequence[Word]:
    """The words behind a denial that say what is denied, but nouns for those for whom who denies speaks."""
    return [word for word in _what(text, tokens, end, words) if not is_own(word.text, words)]


def is_own(word: str, words: Comparison) -> bool:
    """Whether it names those for whom who denies speaks: "negaranya", "petugasnya"."""
    return word.endswith(words.clitic) and word.removesuffix(words.clitic) in words.denials.own


def _what(text: str, tokens: Sequence[Word], end: int, words: Comparison) -> Sequence[Word]:
    """The words behind a denial without who said it before "bahwa", and without when or after what it was.

    Nor what ", yang" goes on to tell of a thing.
    """
    behind = tokens[end:]
    that = next((i for i, word in enumerate(behind[:SAID]) if word.text in words.denials.that), -1)
    behind = behind[that + 1:]
    behind = behind[:next((i for i in range(1, len(behind)) if _says_next(behind, i, words)), len(behind))]
    time = next((i for i, word in enumerate(behind) if i and (word.text in words.grammar.background or (
        word.text in words.grammar.relative and "," in text[behind[i - 1].end:word.start]))), len(behind))
    return behind[:time] if words.terms(behind[:time]) else behind


def _says_next(tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    """Whether at a word it goes on with what he says instead: "menampik dugaan itu dan menunjuk rem"."""
    hit = words.parts.at(tokens, i)
    joined = (hit is not None and hit[0] == "next") or tokens[i].text in words.denials.instead
    return joined and any(word.text in words.denials.next for word in tokens[i + 1:i + 1 + POINTED])


def _is_passive(tokens: Sequence[Word], start: int, words: Comparison) -> bool:
    """Whether the subject of a denial is what is denied; not behind "yang", which tells it of something else."""
    plain = start == 0 or tokens[start - 1].text not in words.grammar.relative
    return plain and words.grammar.passive.match(tokens[start].text) is not None


def is_denied_bare(text: str, tokens: Sequence[Word], denials: Sequence[tuple[int, int]], words: Comparison) -> bool:
    """Whether what is denied is only pointed at, if at all: "membantah", "angka itu dibantah", "tuduhan itu bohong".

    denials: first and last index of each word for one, one at least.
    """
    start = denials[0][0]
    before = words.terms(tokens[:start])
    if before and _is_behind(tokens, start, words):
        return SPEECH.union(words.said_nouns).issuperset(before)
    if 0 < start <= BEFORE and _is_passive(tokens, start, words):
        return any(word.text in words.grammar.pointers for word in tokens[:start])
    return is_bare(text, tokens, [end for _, end in denials], words)


def _is_behind(tokens: Sequence[Word], start: int, words: Comparison) -> bool:
    """Whether what is denied stands before the denial: "tudingan itu dibantah", "kabar itu bohong"."""
    return _is_passive(tokens, start, words) or not words.grammar.verb.fullmatch(tokens[start].text)


def is_bare(text: str, tokens: Sequence[Word], ends: Iterable[int], words: Comparison) -> bool:
    """Whether right behind a word for a denial the clause ends, or one word later, or with "hal itu"."""
    for end in ends:
        rest = _rest(text, tokens, end, words)
        behind = end + len(rest)
        pointed = len(rest) == POINTED and rest[-1].text in words.grammar.anaphora
        names = GAP.strip() in text[tokens[end - 1].end:_start(text, tokens, behind)]
        if (pointed or len(rest) <= ADVERB or _tells_manner(tokens, end, words)) and not names:
            return True
    return False


def _tells_manner(tokens: Sequence[Word], end: int, words: Comparison) -> bool:
    """Whether behind a denial only when, where or how it is denied is told: "membantahnya lewat akun resminya"."""
    behind = tokens[end].text if 0 < end < len(tokens) else ""
    return behind in words.denials.manner or _tells_how_often(tokens, end, words) or (
        bool(behind) and tokens[end - 1].text.endswith(words.clitic) and behind in words.grammar.prepositions)


def _tells_how_often(tokens: Sequence[Word], end: int, words: Comparison) -> bool:
    """Whether at a place stands a number of times, or of days: "membantah dua kali", "membantah tiga hari kemudian"."""
    return end + 1 < len(tokens) and tokens[end + 1].text in words.denials.lapses and not (
        words.terms(tokens[end:end + 1]))


def _rest(text: str, tokens: Sequence[Word], end: int, words: Comparison) -> Sequence[Word]:
    """The words up to the end of the clause that begins at one."""
    return tokens[end:next((i for i in range(end, len(tokens)) if _goes_on(text, tokens, i, words)), len(tokens))]


def _start(text: str, tokens: Sequence[Word], i: int) -> int:
    return tokens[i].start if i < len(tokens) else len(text)


def _goes_on(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    """Whether a clause ends before a word: at a comma, at "dan"."""
    hit = words.parts.at(tokens, i)
    return (hit is not None and hit[0] == "next") or bool(ENDS & set(text[tokens[i - 1].end:tokens[i].start]))


def clause_behind(text: str, tokens: Sequence[Word], i: int) -> Sequence[Word]:
    """The words behind one up to the end of its clause."""
    end = next((j for j in range(i + 1, len(tokens)) if ENDS & set(text[tokens[j - 1].end:tokens[j].start])),
               len(tokens))
    return tokens[i + 1:end]
