"""Headlines that tell of all, of half, of hundreds what the article tells of fewer: "Semua Sekolah Ditutup"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from briefgen.dossier.evidence import Compared
from briefgen.dossier.headlines.heading import Heading, is_before_news
from briefgen.dossier.measures import PERCENT
from briefgen.dossier.profile import Profile
from briefgen.dossier.shares import FRACTIONS, SIZES, WHOLE
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison
from briefgen.lang.numbers import Numbers
from briefgen.model.values import interval
from briefgen.text.tokens import tokenise

FINISH = "FINISH"
"""What is done to the end."""
PARTLY = "part"
"""Name of the words that tell a headline's whole as a part: "sebagian" below "semua"."""
OF = 8
"""Words behind a number among which "yang" says what became of so many."""
REACH = 4
"""Words behind a share among which it is told of what."""


def fewer(heading: Heading, profiles: Sequence[Profile], lines: Sequence[str], compared: Compared) -> list[Profile]:
    """The claims that tell of a smaller, or another, part of the things of which the headline tells a part.

    Of one act, "12% pegawai diberhentikan" below "PHK Separuh Karyawan"; or of the things themselves, "dari 212
    sekolah, hanya 23". None where a claim gives the part of the headline. lines: of the article.
    """
    words, numbers = compared.words, compared.lang.numbers
    profiles = [profile for profile in profiles if not is_before_news(profile)]
    for clause in heading.clauses():
        told = _share_told(clause, words, numbers)
        if told is None:
            continue
        (low, high), counts, content = told
        acts = _acts(clause, words)
        given = [(profile, part) for before, profile in pairwise((None, *profiles)) if profile
                 for part in _parts(profile, before, lines, content, acts, counts, words, numbers)]
        if given and all(part[0] > high or part[1] < low for _, part in given):
            return [profile for profile, _ in given]
    whole = FINISH in heading.bare or any(name == "all" for name, *_ in words.headlines.shares.all_in(heading.tokens))
    if whole and (so_far := [
            profile for profile in profiles if _so_far(profile, words) and not heading.known(words).isdisjoint(
                words.plain_stems(split_words(profile.claim.claim)))]):
        return so_far
    if words.headlines.evenly.all_in(heading.tokens):
        return [profile for profile in profiles if heading.shares(profile) and _unevenly(profile)]
    return []


def _so_far(profile: Profile, words: Comparison) -> bool:
    """Whether a claim says how far something is, in per cent: "baru mencapai 72 persen"."""
    tokens = split_words(profile.claim.claim)
    for i, word in enumerate(tokens):
        if word.text in words.headlines.only:
            near = {each.text for each in tokens[i + 1:i + 1 + REACH]}
            return any(count.unit == PERCENT and count.value < WHOLE and str(round(count.value)) in near
                       for count in profile.counts)
    return False


def _share_told(
    clause: Sequence[Word], words: Comparison, numbers: Numbers,
) -> tuple[tuple[float, float], bool, tuple[str, ...]] | None:
    """The part or number that a clause tells, whether it is a number, and the terms behind and before it."""
    for name, start, end in words.headlines.shares.all_in(clause):
        return SIZES[name], False, words.terms((*clause[end:], *clause[:start]))
    for i, word in enumerate(clause):
        read = numbers.read(tokenise(word.text), 0) if word.text in numbers.vague or numbers.starts(word.text) else None
        if read:
            size = interval(read.number, None, "magnitude" if read.vague else "exact")
            return size, True, words.terms((*clause[i + 1:], *clause[:i]))
    return None


def _acts(clause: Sequence[Word], words: Comparison) -> frozenset[str]:
    """The terms of the verbs of a clause, a phrase that begins with one as a whole."""
    return frozenset(term for i, word in enumerate(clause) if words.grammar.verb.fullmatch(word.text)
                     for term in words.terms(clause[i:i + 2])[:1])


def _parts(
    profile: Profile, before: Profile | None, lines: Sequence[str], content: Sequence[str], acts: frozenset[str],
    counts: bool, words: Comparison, numbers: Numbers,
) -> Iterator[tuple[float, float]]:
    """The parts, or small numbers, that a claim gives of what a headline tells; content, acts: terms of the headline.

    The first term of the content is what it counts, the others what it says of that.
    """
    if not content or profile.kind == "plan":
        return
    few, said = _only(profile, numbers, words) if not profile.wording.negated else (None, frozenset[str]())
    if few and counts and said.intersection(content[1:]):
        yield few
    of_them = profile.terms.get(content[0]) == 1.0 and said.intersection(content[1:])
    if few and not counts and (of_them or _of_them(content[0], next((
            line for line in lines if profile.claim.quote in line), ""), words)):
        yield 0.0, 0.5
    shared = {term for term in content if profile.terms.get(term) == 1.0}
    if not counts and (len(shared) > 1 or shared & (acts | profile.wording.verbs)):
        yield from _fractions(profile, words)
    if not counts and shared:
        yield from _of_so_many(profile, shared, numbers, words)
    if not counts:
        yield from _of_the_rest(profile, content, before, words)


def _only(
    profile: Profile, numbers: Numbers, words: Comparison,
) -> tuple[tuple[float, float] | None, frozenset[str]]:
    """The number behind "hanya" and the terms of what is said of so many: "hanya 23 yang diliburkan"."""
    tokens = tokenise(profile.claim.claim)
    for i in range(len(tokens)):
        if tokens.word(i) in words.headlines.only and numbers.starts(tokens.word(i + 1)):
            read = numbers.read(tokens, i + 1)
            relative = words.grammar.relative
            at = next((j for j in range(read.end, read.end + OF) if tokens.word(j) in relative), 0) if read else 0
            if read and at:
                behind = split_words(" ".join(tokens.words[at + 1:at + 3]))
                return interval(read.number, None, "exact"), frozenset(words.terms(behind)[:1])
    return None, frozenset()


def _of_them(noun: str, paragraph: str, words: Comparison) -> bool:
    """Whether a paragraph tells a part "of" the things: "dari 212 sekolah"."""
    tokens = split_words(paragraph)
    return any(noun in words.terms(tokens[end:end + REACH])
               for name, _, end in words.parts.all_in(tokens) if name == "of")


def _fractions(profile: Profile, words: Comparison) -> Iterator[tuple[float, float]]:
    """The parts of a whole that a claim gives: "12% dari total", "sepersepuluh dari seluruh", "tidak semua"."""
    tokens = split_words(profile.claim.claim)
    plain = not profile.wording.negated
    if plain and _of_whole(tokens, words):
        yield from ((count.low / WHOLE, count.high / WHOLE) for count in profile.counts
                    if count.unit == PERCENT and count.value <= WHOLE)
    for name, _, end in words.headlines.shares.all_in(tokens):
        if name == PARTLY:
            yield SIZES["some"]
        elif name == "some" or (plain and name in FRACTIONS and _of_whole(tokens[end:end + 2], words)):
            yield SIZES[name]


def _of_whole(tokens: Sequence[Word], words: Comparison) -> bool:
    """Whether "dari total", "dari seluruh" stands there."""
    return any(tokens[end].text in words.headlines.whole for name, _, end in words.parts.all_in(tokens)
               if name == "of" and end < len(tokens))


def _unevenly(profile: Profile) -> bool:
    """Whether a claim parts a whole in two, of which one is larger: "60 persen dan 40 persen"."""
    shares = [count.value for count in profile.counts if count.unit == PERCENT]
    return len(shares) > 1 and sum(shares) == WHOLE and len(set(shares)) > 1


def _of_so_many(
    profile: Profile, shared: set[str], numbers: Numbers, words: Comparison,
) -> Iterator[tuple[float, float]]:
    """The part that a claim gives by two numbers: "kosong di lima dari 21 puskesmas"."""
    tokens = tokenise(profile.claim.claim)
    for i in range(len(tokens) - 1):
        few = numbers.read(tokens, i) if numbers.starts(tokens.word(i)) else None
        of = few and words.parts.alone(tokens.word(few.end)) == "of"
        whole = numbers.read(tokens, few.end + 1) if few and of and numbers.starts(tokens.word(few.end + 1)) else None
        if few and whole and not shared.isdisjoint(words.terms(split_words(" ".join(
                tokens.words[whole.end:whole.end + REACH])))):
            part, total = interval(few.number, None, "exact")[0], interval(whole.number, None, "exact")[1]
            if 0 < part < total:
                yield part / total, part / total


def _of_the_rest(
    profile: Profile, content: Collection[str], before: Profile | None, words: Comparison,
) -> Iterator[tuple[float, float]]:
    """That it is of some only, by what still is so of the others: "sekolah lain tetap masuk"; before: the claim before.

    What is told of the others may stand apart: "sebagian lubang tambang disegel", "lubang lain masih beroperasi".
    """
    tokens = split_words(profile.claim.claim)
    for i, word in enumerate(tokens[:-1]):
        if i and word.text in words.units.batches and tokens[i + 1].text in words.headlines.still:
            things = frozenset(words.terms(tokens[:i]))
            told = {term for term, held in before.terms.items() if held == 1.0} if before else set[str]()
            if not things.isdisjoint(content) or (things & told and not told.isdisjoint(content)):
                yield SIZES["some"]
