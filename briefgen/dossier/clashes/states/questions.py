"""What one leaves open in so many words, and another tells as so: whether it is, when it will be, whether to do it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from briefgen.dossier.certain import OPEN, SETTLED, stages_in
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.sides import may_differ
from briefgen.dossier.clashes.states.settling import SETTLING
from briefgen.dossier.clashes.states.stages import stage_terms, told_stage
from briefgen.dossier.counting import clashing
from briefgen.dossier.evidence import Compared
from briefgen.dossier.executed import head_terms
from briefgen.dossier.profile import Profile
from briefgen.dossier.qualified import apart_behind, of_other_kinds
from briefgen.dossier.rivals import rival_kinds
from briefgen.dossier.standing import subject_before
from briefgen.dossier.wording import OPEN as NOT_DONE
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

BEFORE = 6
"""Words before "apakah" among which stands that nobody knows, or that it is looked into."""
NEAR = 3
"""Words behind a "not" among which "know" stands, and before "menimbang" among which "masih" does."""
SHARE, WHEN_SHARE = 0.6, 0.45
"""Share of what is asked, by weight, that an answer tells; of the day on which something will be."""
FIGURE_SHARE = 0.3
"""The same where both give one figure."""
FEWEST = 2
"""Terms of a question whether it is so that an answer tells at least."""
MATTER = 0.3
"""Weight of that at least."""
DAYS = 14
"""Days by which the question may be the later one."""
LONG_AGO = 60
"""Days before the telling from which what it tells is of another occasion."""
Terms = Collection[str]
Answers = Callable[[Profile, Profile, Terms, Comparison], bool]
"""Whether a claim is of the kind that answers a question of some terms."""


class Question(NamedTuple):
    """What a claim leaves open: the terms of it, the share of them that an answer tells, and what answers it."""

    terms: Terms
    share: float
    answers: Answers


def question_clashes(compared: Compared) -> Iterator[Clash]:
    """A question that is told as open, and a claim of another that had answered it by then; in order."""
    words = compared.words
    questions = [list(_questions(profile, words)) for profile in compared.profiles]
    holders = _holders(questions, compared.profiles)
    for i, (asking, asked) in enumerate(zip(compared.profiles, questions, strict=True)):
        for j in sorted({j for each in asked for term in each.terms for j in holders[term]} - {i}):
            telling = compared.profiles[j]
            if not _may_answer(asking, telling, words):
                continue
            if any(each.answers(asking, telling, each.terms, words) and _tells(each, asking, telling, compared)
                   for each in asked):
                values = (OPEN, SETTLED) if i < j else (SETTLED, OPEN)
                yield Clash("modality", min(i, j), max(i, j), values, SETTLING, (
                    Why("certainty", 1.0, f"{values[0]} / {values[1]}: asked, and answered before"),
                    Why("content", round(compared.text(min(i, j), max(i, j)), 3), "likeness of the claims")))


def _holders(asked: Iterable[Sequence[Question]], profiles: Sequence[Profile]) -> Mapping[str, list[int]]:
    """Term that is asked for -> the claims that tell it: without one of them nothing is answered (see `_tells`)."""
    terms = {term for questions in asked for each in questions for term in each.terms}
    holders: dict[str, list[int]] = defaultdict(list)
    for j, profile in enumerate(profiles):
        for term in terms & profile.terms.keys():
            if profile.terms[term] == 1.0:
                holders[term].append(j)
    return holders


def _questions(profile: Profile, words: Comparison) -> Iterator[Question]:
    """What a claim leaves open: whether, when, what a noun tells as pending, and what somebody weighs."""
    tokens, known = split_words(profile.claim.claim), words.settling
    at = next((at for at, word in enumerate(tokens) if word.text in known.whether), None)
    if at is not None and _is_open(tokens[max(0, at - BEFORE):at], words) and not words.modality.at(tokens, at + 1):
        yield Question(profile.terms.keys() & words.terms(tokens[at + 1:]), SHARE, _is_told)
    own = {term for word in tokens if word.text in known.when | known.weighs for term in words.terms((word,))}
    asked = (profile.terms.keys() & words.terms(tokens)) - stage_terms(profile, words) - own
    if told_stage(profile, words) == OPEN and any(word.text in known.when for word in tokens):
        yield Question(asked, WHEN_SHARE, _is_dated)
    heads = _pending(profile, tokens, words)
    if heads:
        yield Question(asked, SHARE, _is_carried_out(heads))
    if any(word.text in known.weighs and any(before.text in known.still for before in tokens[max(0, k - NEAR):k])
           for k, word in enumerate(tokens)):
        yield Question(asked, 0.0, _is_done)


def _pending(profile: Profile, tokens: Sequence[Word], words: Comparison) -> frozenset[str]:
    """The terms of the nouns of which a claim says that they are open: "pembelian kapal masih dibahas"."""
    starts = (start for name, start, _ in stages_in(tokens, words) if name == OPEN)
    return frozenset(term for start in starts
                     for term in head_terms(subject_before(profile.claim.claim, tokens, start, words), words))


def _is_open(before: Sequence[Word], words: Comparison) -> bool:
    """Whether the words before a question say that nobody knows, or that it is looked into."""
    nots = (i for i, word in enumerate(before) if word.text in words.negation)
    return any(stage == OPEN for stage, *_ in stages_in(before, words)) or bool(
        words.settling.studied.all_in(before)) or any(
        word.text in words.settling.known for i in nots for word in before[i + 1:i + 1 + NEAR])


def _may_answer(asking: Profile, telling: Profile, words: Comparison) -> bool:
    """Whether two claims may be of one matter, and the question was still open when the other had told it."""
    if asking.told is None or telling.told is None or not 0 <= (asking.told - telling.told).days <= DAYS:
        return False
    if not may_differ(asking, telling) or _of_others(asking, telling) or clashing(asking, telling):
        return False
    if telling.wording.verbs & words.wishes:
        return False
    return not (telling.wording.denies or told_stage(telling, words) == OPEN or apart_behind(asking, telling, words)
                or of_other_kinds(asking, telling, words))


def _of_others(asking: Profile, telling: Profile) -> bool:
    """Whether two claims name rivals; not two of whom each is no more than who says it."""
    kinds = set(rival_kinds(asking, telling))
    sayers = [{profile.speaker, profile.deed.who if profile.deed else None} for profile in (asking, telling)]
    people = [{who for who, kind in profile.subjects.items() if kind == "person" and who in profile.named}
              for profile in (asking, telling)]
    said = all(who and who <= sayer for who, sayer in zip(people, sayers, strict=True))
    return bool(kinds - {"person"}) or ("person" in kinds and not said)


def _is_told(asking: Profile, telling: Profile, _: Terms, words: Comparison) -> bool:
    """Whether a claim tells something as so or not so, not of some or of another occasion, and asks nothing."""
    texts, asked = ({word.text for word in split_words(profile.claim.claim)} for profile in (telling, asking))
    if texts & words.settling.whether or (words.standing.parts | words.standing.numbers) & (texts - asked):
        return False
    before = [when.high for when in telling.when]
    recent = not before or any(telling.told and day and (telling.told - day).days <= LONG_AGO for day in before)
    return recent and telling.wording.modality not in NOT_DONE and telling.kind != "plan"


def _is_dated(asking: Profile, telling: Profile, _: Terms, words: Comparison) -> bool:
    """Whether a claim tells as sure or planned of a day to come for an act that the other asks for, if for any."""
    acts = asking.wording.verbs - stage_terms(asking, words)
    if acts and acts.isdisjoint(telling.terms):
        return False
    to_come = any(day.low and telling.told and day.low > telling.told for day in telling.when)
    return to_come and telling.wording.modality != "possible" and not telling.wording.negated


def _is_done(asking: Profile, telling: Profile, asked: Terms, _: Comparison) -> bool:
    """Whether a claim tells as done what the same person or body still weighs."""
    wording = telling.wording
    if wording.modality in NOT_DONE or wording.negated or telling.kind == "plan":
        return False
    acts = (wording.done_acts | wording.verbs) & {*asked}
    return bool(acts) and not _who(asking).isdisjoint(_who(telling))


def _is_carried_out(heads: Terms) -> Answers:
    """What asks whether a claim tells acts as done which a noun tells as pending: "izin masih dibahas"."""
    def answers(_: Profile, telling: Profile, __: Terms, ___: Comparison) -> bool:
        wording = telling.wording
        plain = wording.modality not in NOT_DONE and not wording.negated and telling.kind == "event"
        return plain and not (wording.done_acts & wording.verbs).isdisjoint(heads)
    return answers


def _who(profile: Profile) -> set[str | None]:
    """Whom a claim names, with the one who says it where it names him, and its first noun."""
    speaker = profile.speaker or ""
    told = speaker.replace("-", " ") in profile.claim.claim.lower()
    return ({*profile.named, profile.wording.lead} | ({speaker} if told else set())) - {None, ""}


def _tells(asked: Question, asking: Profile, telling: Profile, compared: Compared) -> bool:
    """Whether a claim tells most of what is asked; less of it, where both give one figure."""
    weights, figure = compared.weights, bool(asking.figures & telling.figures)
    told = [term for term in asked.terms if telling.terms.get(term) == 1.0]
    if asked.share == SHARE and len(told) + figure < FEWEST:
        return False
    share = min(asked.share, FIGURE_SHARE) if figure else asked.share
    weight = sum(weights[term] for term in told)
    return weight >= MATTER and weight >= share * sum(weights[term] for term in asked.terms)
