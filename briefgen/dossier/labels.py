"""What a finding is about, in the words of a source: a sentence for a group, a few words for a conflict or an event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefgen.dossier.dates import finest
from briefgen.dossier.profile import Profile
from briefgen.lang.classes import Word, split_words
from briefgen.lang.compare import Comparison

LONGEST = 12
"""Words of a short label."""
JOINED = 2
"""Words between two shared ones that a short label takes along, so that it reads as the source wrote it."""
FEWEST = 2
"""Shared words that make a label; with fewer the claim's own beginning says more."""
SPAN = 3
"""Words that such a label has, those between counted."""
ASIDE = 8
"""Words of an aside that opens a claim, at most: "Dari buku kapal yang diserahkan syahbandar, ..."."""
CUT = frozenset(",;:.!?()[]")
ENDS = frozenset(",;:.!?")
"""What ends a clause; a name put into brackets or a date in parentheses does not."""
OPENS = frozenset("[(“\"")
"""Marks that belong to the word behind them."""
ENOUGH = 5
"""Words behind which a comma, or a word that only says when, ends a label."""


def label_of(members: Sequence[Profile]) -> str:
    """The wording that says it best: of those with the finest date the middle length, then the first in order."""
    return spokesman(members).claim.claim


def spokesman(members: Sequence[Profile]) -> Profile:
    """The claim that speaks for some."""
    dates = [finest(profile.when) for profile in members]
    spans = [((when.high - when.low).days if when and when.low and when.high else 10**6) for when in dates]
    best = [profile for profile, span in zip(members, spans, strict=True) if span == min(spans)]
    best.sort(key=lambda profile: (len(profile.claim.claim), profile.ref))
    return best[(len(best) - 1) // 2]


def short_label(members: Sequence[Profile], words: Comparison) -> str:
    """The stretch of one claim in which most of what its fellows say, too, stands together; else its beginning.

    "Pada November 2024, Rusia dan Korea Utara juga menandatangani perjanjian pertahanan bersama" beside its fellows is
    "Rusia dan Korea Utara menandatangani perjanjian pertahanan". No word is changed; only one that ties the sentence to
    the one before it is left out.
    """
    one = spokesman(members)
    text = one.claim.claim
    tokens = split_words(text)
    held = Counter(key for profile in members for key in _keys(profile, words))
    least = max(2, (len(members) + 1) // 2)
    shared = [k for k, keys in enumerate(_keys_at(tokens, words)) if any(held[key] >= least for key in keys)]
    shared = [k for k in shared if not _dates(tokens[k], one)]
    run = max(_runs(shared, tokens, text), key=len, default=[])
    if len(run) < FEWEST or run[-1] - run[0] + 1 < SPAN:
        return beginning(one, words)
    return _unjoined(text, tokens[run[0]:min(run[-1], run[0] + LONGEST - 1) + 1], words)


def _unjoined(text: str, tokens: Sequence[Word], words: Comparison) -> str:
    """The stretch of some words without those inside it that tie the sentence to the one before it."""
    start, kept = tokens[0].start, []
    for word in tokens[1:-1]:
        if word.text in words.joining:
            kept.append(text[start:word.start].rstrip())
            start = word.end
    return "".join((*kept, text[start:tokens[-1].end]))


def words_for(term: str, profile: Profile, words: Comparison) -> str:
    """The words by which a claim says what a term stands for, "menyerahkan diri" for "surrender"; else the term."""
    text = profile.claim.claim
    tokens = split_words(text)
    for start, end in words.meanings(tokens):
        if term in words.terms(tokens[start:end]):
            return text[tokens[start].start:tokens[end - 1].end]
    return term.lower()


def beginning(profile: Profile, words: Comparison) -> str:
    """The first clause of a claim, without what opens it aside; what is cut off leaves an ellipsis."""
    text = profile.claim.claim
    tokens = split_words(text)
    if not tokens:
        return text
    start = _behind_opening(tokens, text, profile, words)
    end = start + 1
    while end < len(tokens) and end - start < LONGEST and not (
            end - start >= ENOUGH and (_cut(text, tokens, end, ENDS) or tokens[end].text in words.grammar.background)):
        end += 1
    first = tokens[start].start - (text[max(0, tokens[start].start - 1)] in OPENS)
    if end >= len(tokens):
        return text[first:].rstrip(" .")
    return text[first:tokens[end - 1].end] + " …"


def _behind_opening(tokens: Sequence[Word], text: str, profile: Profile, words: Comparison) -> int:
    """Index of the first word behind a date or an aside and its comma: "Pada November 2024, Rusia ..."."""
    comma = next((k for k in range(1, min(len(tokens), ASIDE + 1)) if _cut(text, tokens, k, frozenset(","))), 0)
    if text.count("[", 0, tokens[comma].start) > text.count("]", 0, tokens[comma].start):
        return 0
    dated = comma <= ENOUGH and any(_dates(word, profile) for word in tokens[:comma])
    aside = tokens[0].text in words.grammar.prepositions and len(tokens) - comma >= ENOUGH
    return comma if comma and (dated or aside) else 0


def _dates(word: Word, profile: Profile) -> bool:
    """Whether a word belongs to a date of the claim, as its wording has it."""
    if word.text[0].isdigit() and len(word.text) == len("2024") and not any(
            word.text in item.text for item in profile.claim.quantities):
        return True
    return any(word.text in time.text.lower().split() for time in profile.claim.times)


def _keys(profile: Profile, words: Comparison) -> set[str]:
    """What of a claim's wording may be shared: terms of content, and names word by word."""
    return {key for keys in _keys_at(split_words(profile.claim.claim), words) for key in keys}


def _keys_at(tokens: Sequence[Word], words: Comparison) -> list[tuple[str, ...]]:
    """For each word the keys under which another claim's word is the same."""
    found: list[tuple[str, ...]] = [()] * len(tokens)
    for start, end in words.meanings(tokens):
        terms = words.terms(tokens[start:end])
        for each in range(start, end):
            name = (tokens[each].text,) if tokens[each].capital and each else ()
            found[each] = (*terms, *name)
    return found


def _runs(shared: Sequence[int], tokens: Sequence[Word], text: str) -> list[list[int]]:
    """Shared words that stand together, but for a few words between them and no comma."""
    runs: list[list[int]] = []
    for k in shared:
        last = runs[-1][-1] if runs else None
        if last is not None and k - last <= JOINED + 1 and not any(
                _cut(text, tokens, each) for each in range(last + 1, k + 1)):
            runs[-1].append(k)
        else:
            runs.append([k])
    return runs


def _cut(text: str, tokens: Sequence[Word], k: int, signs: frozenset[str] = CUT) -> bool:
    return bool(signs & set(text[tokens[k - 1].end:tokens[k].start]))
