"""Headlines that say more than their articles: done where the text says planned, so where it says that it is not."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from briefgen.dossier.clashes.numbers.told_numbers import numbers_of
from briefgen.dossier.clashes.states.certainty import sureness
from briefgen.dossier.evidence import Compared
from briefgen.dossier.headlines.absent import without_a_sign
from briefgen.dossier.headlines.acts import acts_against, all_done_in, announcing, done_in
from briefgen.dossier.headlines.admissions import SILENT, not_admitted
from briefgen.dossier.headlines.contrasts import contrasted
from briefgen.dossier.headlines.coverage import covered_in_part
from briefgen.dossier.headlines.days import dates_of, otherwise_dated, tells_that_day
from briefgen.dossier.headlines.denials import denials_of
from briefgen.dossier.headlines.doubts import cause_denied, open_in_text
from briefgen.dossier.headlines.heading import Heading, between_marks, heading_of
from briefgen.dossier.headlines.levels import less_in_text
from briefgen.dossier.headlines.numbers import number_conflicts
from briefgen.dossier.headlines.opposite import told_otherwise
from briefgen.dossier.headlines.origins import other_origin, unlinked
from briefgen.dossier.headlines.others import tells_of_another
from briefgen.dossier.headlines.predicates import predicate_against
from briefgen.dossier.headlines.scopes import narrowed
from briefgen.dossier.headlines.shares import fewer
from briefgen.dossier.headlines.stances import DONE, is_aside, stances
from briefgen.dossier.headlines.unanswered import unanswered
from briefgen.dossier.headlines.weighed import ASKING, not_confirmed
from briefgen.dossier.mentions import Forms, forms_of
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.wording import OPEN
from briefgen.lang.classes import Word, split_words
from briefgen.lang.compare import Comparison
from briefgen.model.dossier import Conflict, SheetFile, Side, Why
from briefgen.text.similarity import weigh
from briefgen.text.slugs import short_hash

CARRIED = 0.4
"""Share of a headline's content that a claim holds when the headline speaks of it."""
NEAR = 0.8
"""Share, of the best claim's, from which another claim is what the headline speaks of, too."""
PART = "part"
"""The side of an article that tells of fewer, or of another part."""
OPEN_ACT = "possible"
"""The side of an article that leaves it open."""
NEGATED = "negated"
"""The side of an article that says that something is not so."""
OTHER = "other-cause"
"""The side of an article that gives another cause."""
OTHER_DAY = "other-date"
"""The side of an article that dates it otherwise."""
BEHIND = 0.95
"""Share of the best claim's below which a claim of something done is not what the headline speaks of."""

Against = tuple[list[Profile], str]
"""The claims that a headline contradicts, and what they say."""


def headline_conflicts(
    file: SheetFile, profiles: Sequence[Profile], compared: Compared,
) -> Iterator[Conflict]:
    """The conflict between a sheet's headline and the sheet's own claims, `profiles`; one at most.

    A headline asserts where no word of it says "will" or "may". Newspapers write headlines without tense, so that the
    mismatch is reported only where the claims that hold most of the headline are still open.
    """
    whole = file.sheet.source.headline or ""
    said = compared.words.full_verbs(whole)
    headline = asserted_in(said, compared.words) if not whole.rstrip().endswith("?") else ""
    if not headline:
        return
    forms = forms_of(file, compared.entities, compared.known)
    heading, full = (heading_of(text, forms, compared) for text in (headline, said))
    acts, now = done_in(headline, compared.words), _without_its_plans(heading, profiles, compared)
    against = _still_open(heading, headline, acts, forms, now, compared) or _denied(heading, profiles, compared)
    if against:
        yield _conflict(whole, *against)
        return
    counted = list(number_conflicts(
        heading, acts, acts | all_done_in(heading, compared.words), profiles, compared))
    less = None if counted else _overstated(file, heading, profiles, compared, full) or acts_against(
        heading, now, compared) or predicate_against(heading, now, compared)
    yield from [_conflict(whole, *less)] if less else counted


def _without_its_plans(heading: Heading, profiles: Sequence[Profile], compared: Compared) -> list[Profile]:
    """The claims but those that plan something for the day that the headline gives, which so tells of a plan itself."""
    dates = dates_of(heading, compared)
    return [profile for profile in profiles if not (
        (profile.kind == "plan" or sureness(profile) in OPEN) and tells_that_day(profile, dates, compared.words))]


def _still_open(
    heading: Heading, headline: str, acts: frozenset[str], forms: Forms, profiles: Sequence[Profile],
    compared: Compared,
) -> Against | None:
    """The claims that hold most of a headline where none of them tells one of its acts as done.

    That somebody looks into a matter, or is called in, headlines tell as soon as it is planned.
    """
    if acts <= ASKING:
        return None
    about = _spoken_of(headline, acts, forms, profiles, compared)
    told = acts - announcing(compared.words)
    still_open = [profile for _, profile in about if _leaves_open(profile, told, compared.words)
                  and not tells_of_another(heading, profile, acts, compared)]
    told_done = max((share for share, profile in about if sureness(profile) == "done"), default=0.0)
    if still_open and told_done <= BEHIND * max(share for share, _ in about):
        return still_open, sureness(still_open[0]) or OPEN_ACT
    return None


def _denied(heading: Heading, profiles: Sequence[Profile], compared: Compared) -> Against | None:
    """The claims that tell the opposite of a headline, call it unconfirmed or untrue, or tell of nobody who admits."""
    if against := told_otherwise(heading, profiles, compared):
        return [against[0]], against[1]
    if unsure := not_confirmed(heading, profiles, compared.words):
        return unsure, OPEN_ACT
    if waiting := unanswered(heading, profiles, compared.words):
        return waiting, OPEN_ACT
    if denials := denials_of(heading, profiles, compared):
        return denials, NEGATED
    silent = not_admitted(heading, profiles, compared)
    return (silent, SILENT) if silent else None


def _leaves_open(profile: Profile, acts: Collection[str], words: Comparison) -> bool:
    """Whether a claim tells one of some acts as open: "rencana merger diumumkan" tells of one that was made known.

    Not where only "yang" tells the act, as done, of what a plan is about: "ingin melihat museum, yang dibuka kembali".
    """
    if sureness(profile) not in OPEN:
        return False
    if profile.kind != "plan":
        return not profile.wording.open_acts.isdisjoint(acts)
    text = profile.claim.claim
    told = [stance for act in sorted(acts) for stance in stances(text, act, profile.wording.denied, words)]
    return not told or any(
        stance.how != DONE or not is_aside(split_words(text), stance.at, words) for stance in told)


def _overstated(
    file: SheetFile, heading: Heading, profiles: Sequence[Profile], compared: Compared, full: Heading,
) -> Against | None:
    """The claims against a headline that tells of more things, of more certainty or of a stronger act than its text.

    full: the headline with the parts that assert nothing, which tell of whom it is.
    """
    sure = heading.certain(compared.words)
    if sure is None:
        return None
    lines = [file.article.text[line.start:line.end] for line in file.article.lines]
    if part := fewer(sure, profiles, lines, compared) or narrowed(
            sure, profiles, compared.words) or covered_in_part(sure, profiles, compared.words):
        return part, PART
    if doubted := open_in_text(sure, numbers_of(sure.text, compared.lang, compared.words), profiles, compared):
        return doubted, OPEN_ACT
    if missing := without_a_sign(sure, profiles, compared):
        return missing, NEGATED
    if dated := otherwise_dated(sure, profiles, compared):
        return dated, OTHER_DAY
    if of_others := contrasted(sure, profiles, compared.words) or cause_denied(
            sure, profiles, compared.words) or unlinked(sure, profiles, compared.words):
        return of_others, NEGATED
    if other := other_origin(sure, profiles, compared):
        return other, OTHER
    return less_in_text(sure, full, profiles, compared)


def asserted_in(headline: str, words: Comparison) -> str:
    """The parts of a headline that say that something is so; all of it where each does."""
    parts = list(between_marks(headline, split_words(headline)))
    sure = [part for part in parts if _asserts(part, words)]
    return headline if len(sure) == len(parts) else " - ".join(headline[part[0].start:part[-1].end] for part in sure)


def _asserts(tokens: Sequence[Word], words: Comparison) -> bool:
    """Whether a part of a headline says that something is so."""
    unsure = {name for name, *_ in words.modality.all_in(tokens)} & OPEN
    denial = any(name == "deny" for name, *_ in words.disputes.all_in(tokens))
    return not (unsure or denial or words.headlines.hearsay.all_in(tokens) or words.dating.future.all_in(tokens) or any(
        word.text in words.negation for word in tokens))


def _spoken_of(
    headline: str, acts: frozenset[str], forms: Forms, profiles: Sequence[Profile], compared: Compared,
) -> list[tuple[float, Profile]]:
    """Claims that hold enough of the headline's content, one of some acts of it; the best and those near it.

    Each with the share of the content that it holds.
    """
    weights = compared.weights
    text, named = forms.cut(headline)
    content = compared.words.terms(split_words(text))
    known = {term: 1.0 for term in (*content, *(ENTITY + entity for entity in sorted(named))) if term in weights}
    total = weigh(known, weights)
    found = []
    for profile in profiles:
        shared = weigh({term: profile.terms[term] for term in known if term in profile.terms}, weights)
        if total and shared / total >= CARRIED and any(profile.terms.get(act) == 1.0 for act in acts):
            found.append((shared / total, profile))
    best = max((share for share, _ in found), default=0.0)
    return [each for each in found if each[0] >= best * NEAR]


def _conflict(headline: str, profiles: Sequence[Profile], value: str) -> Conflict:
    refs = tuple(profile.ref for profile in profiles)
    return Conflict(
        id="k-" + short_hash(" ".join(("headline", *refs))), kind="headline", conflict_class="within-source",
        label=headline, sides=(Side(headline, ()), Side(value, refs)), hint=None, ruling=None,
        why=(Why("headline", 1.0, f"the headline asserts; the text: {value}"),))
