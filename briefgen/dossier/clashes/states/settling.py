"""The same told as settled and as open: established and only suspected, decided and still studied, sure and perhaps."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from briefgen.dossier.certain import OPEN, SETTLED, stages_in
from briefgen.dossier.clashes.clash import Clash, Mate
from briefgen.dossier.clashes.states.stages import stage_of, stage_terms, told_stage
from briefgen.dossier.counting import clashing
from briefgen.dossier.dates import share_day
from briefgen.dossier.evidence import Compared
from briefgen.dossier.likeness import matter_shared
from briefgen.dossier.profile import Profile
from briefgen.dossier.qualified import apart_by_whose
from briefgen.dossier.rivals import exclusive
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why
from briefgen.model.edtf import Edtf

SAME_SPEAKER, ANY_SPEAKER, ANNOUNCED = 0.2, 0.3, 0.4
"""Likeness from which two claims are of one matter: of one who speaks, of any two, and where one only announces it."""
UNDATED = 0.5
"""The same of two who speak where nothing says which of the two was told first."""
MATTER, FIGURE = 0.6, 0.3
"""Weight of the content that they share beyond names and the words of certainty, and what an equal number adds."""
LITTLE, ALIKE = 0.3, 0.5
"""The same where both speak of a cause, of which a story has few, or are this alike, and the names count as well."""
TAIL = 40
"""Characters at the end of a claim that a date fills: "Jumat (9 September 2022)."."""
NEWS = 14
"""Days by which the open one may be the later to be told; where it is the earlier, it was settled in between."""
SETTLING = "settled"
"""Measure of such a clash."""
FREE = frozenset({"said", "denial", "told before"})
"""Bars that such claims themselves make."""


def settling_clashes(compared: Compared) -> Iterator[Clash]:
    """Something told as established or decided, and as open: of one occasion, or told as open afterwards.

    In one article, only by two who are named as its speakers.
    """
    stages = {i: stage for i, profile in enumerate(compared.profiles)
              for stage in (stage_of(profile, compared.words),) if stage}
    for place, i, j, text in compared.matches.among(stages, SAME_SPEAKER):
        left, right = compared.profiles[i], compared.profiles[j]
        if stages[i] == stages[j] or set(compared.matches.bars(place)) - FREE:
            continue
        open_, settled = (left, right) if stages[i] == OPEN else (right, left)
        if not (_said_so(open_, settled, compared.words) and _one_matter(left, right, text, compared)
                and _one_time(open_, settled, text, compared.words)):
            continue
        yield Clash("modality", i, j, (stages[i], stages[j]), SETTLING, (
            Why("certainty", 1.0, f"{stages[i]} / {stages[j]}: one occasion, or open afterwards"),
            Why("content", round(text, 3), "likeness of the claims")))


def on_side(mate: Mate, compared: Compared) -> bool:
    """Whether a group mate tells it at the stage at which a clashing claim does."""
    return stage_of(mate.profile, compared.words) == mate.value


def _said_so(open_: Profile, settled: Profile, words: Comparison) -> bool:
    """Whether words of certainty leave it open, or "mungkin" the very act of which such words say that it is sure.

    What is only announced, "hasil uji itu akan dipakai", settles nothing but the act that it announces.
    """
    if told_stage(settled, words) is None and settled.wording.open_acts.isdisjoint(open_.terms):
        return False
    if told_stage(open_, words) is None and _promised(split_words(settled.claim.claim), words) is not None:
        return False
    if told_stage(open_, words) is not None:
        return _one_question(open_, settled, words)
    acts = open_.wording.open_acts
    return told_stage(settled, words) is not None and any(settled.terms.get(act) == 1.0 for act in acts)


def _one_question(open_: Profile, settled: Profile, words: Comparison) -> bool:
    """Whether the one settles what the other leaves open: a cause, how many, or whether it is so at all.

    That something is looked into does not leave open that it will be.
    """
    asked, told = (split_words(profile.claim.claim) for profile in (open_, settled))
    if _asks(asked, words.headlines.reasons, words) and not (
            _asks(told, words.headlines.reasons, words) or words.causes.told.all_in(told)):
        return False
    if _asks(asked, words.settling.numbers, words) and not settled.numbers:
        return False
    announced = told_stage(settled, words) is None
    if announced and not any(open_.terms.get(act) == 1.0 for act in settled.wording.open_acts):
        return False
    promised = _promised(told, words)
    if promised is not None and not (promised - open_.wording.asides) & open_.terms.keys():
        return False
    return stage_terms(open_, words).isdisjoint(settled.wording.open_acts)


def _promised(tokens: Sequence[Word], words: Comparison) -> frozenset[str] | None:
    """The first act behind "berjanji", of a claim in which nothing else settles anything; None where something does."""
    stages = [(start, end) for name, start, end in stages_in(tokens, words) if name == SETTLED]
    if not stages or any(tokens[start].text not in words.settling.promises for start, _ in stages):
        return None
    end = min(end for _, end in stages)
    acts = (words.terms((word,)) for word in tokens[end:] if words.grammar.verb.fullmatch(word.text))
    return frozenset(next((found for found in acts if found), ()))


def _asks(tokens: Sequence[Word], nouns: Collection[str], words: Comparison) -> bool:
    return any(word.text.removesuffix(words.clitic) in nouns for word in tokens)


def _one_matter(left: Profile, right: Profile, text: float, compared: Compared) -> bool:
    """Whether one speaker, or two who may be one, speak of one matter and not of other people, places or numbers."""
    if exclusive(left, right) or clashing(left, right) or apart_by_whose(left, right, compared.words):
        return False
    announced = "planned" in (left.wording.modality, right.wording.modality)
    same = left.speaker is not None and left.speaker == right.speaker
    least = SAME_SPEAKER if same else ANNOUNCED if announced else ANY_SPEAKER
    told = stage_terms(left, compared.words) | stage_terms(right, compared.words)
    matter = matter_shared(left, right, compared.weights) - sum(
        compared.weights[term] for term in told if left.terms.get(term) == right.terms.get(term) == 1.0)
    matter += FIGURE if left.figures & right.figures else 0.0
    little = _of_causes(left, right, compared.words) or text >= ALIKE
    return matter >= (LITTLE if little else MATTER) and text >= least


def _of_causes(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether one speaks of the cause of something, and the other of a cause or of what came of one."""
    read = [split_words(profile.claim.claim) for profile in (left, right)]
    asked = [_asks(tokens, words.headlines.reasons, words) for tokens in read]
    told = [bool(words.causes.told.all_in(tokens)) for tokens in read]
    return all(asked) or (asked[0] and told[1]) or (told[0] and asked[1])


def _one_time(open_: Profile, settled: Profile, text: float, words: Comparison) -> bool:
    """Whether both were said on one day, or it was told as open after it was told as settled, and soon."""
    two = None not in (open_.speaker, settled.speaker) and open_.speaker != settled.speaker
    if open_.sheet == settled.sheet:
        return two
    told = _told_on(settled, words)
    if share_day((*open_.when, *open_.said), (*settled.when, *told)):
        return True
    settled_on = min((day.low for day in told if day.low), default=settled.told)
    if open_.told is None or settled_on is None:
        return two and text >= UNDATED
    return 0 <= (open_.told - settled_on).days <= NEWS


def _told_on(profile: Profile, words: Comparison) -> tuple[Edtf, ...]:
    """When it was said: as the claim tells, or its one date where that is of the telling and not of what is told.

    It names the occasion, "dalam kunjungannya, Jumat"; or the date stands before the verb of who is certain, "pada
    Senin KNKT memastikan", or behind a comma at the end.
    """
    if profile.said or len(profile.when) != 1:
        return profile.said
    text = profile.claim.claim
    tokens = split_words(text)
    sure = min((tokens[start].start for name, start, _ in stages_in(tokens, words)
                if name == SETTLED and words.grammar.active.match(tokens[start].text)), default=-1)
    places = [text.find(time.text) for time in profile.claim.times if time.text in text]
    dated = any(0 <= at < sure or (text[:at].rstrip().endswith(",") and len(text) - at <= TAIL) for at in places)
    return profile.when if dated or words.settling.occasions.all_in(tokens) else ()
