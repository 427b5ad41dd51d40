"""Hours of one event that exclude each other: it broke out at 3.42, and at about 4.15."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from briefgen.dossier.bars import bars_between
from briefgen.dossier.clashes.clash import Clash, Mate
from briefgen.dossier.dates import all_apart, share_day
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.dossier.rivals import exclusive
from briefgen.lang.pack import Language
from briefgen.model.dossier import Why
from briefgen.text.tokens import Tokens, tokenise

HOUR = "hour"
"""Measure of a clash about the time of day."""
MINUTES, DAY, HALF = 60, 24 * 60, 12 * 60
ABOUT = 20
"""Minutes by which a time that is told as "about" may be off."""
_WRITTEN = re.compile(r"(\d{1,2})(?:[.:](\d\d))?")
MORNING = "MO"
HALF_LIGHT = 60
"""Minutes after midnight from which an hour of the afternoon or the night is told as one of twelve."""
REACH = 3
"""Words on either side of an hour among which the part of the day stands."""
ONCE, ALIKE, SURE = 0.22, 0.42, 0.6
"""Likeness from which two claims tell one event: of a mishap, or what happens once; of any other act
on a day; and of what no act tells."""
MOST = 200
"""Claims of a story that give an hour beyond which none are compared."""


@dataclass(frozen=True, slots=True)
class Hour:
    """A time of day. minutes: since midnight; sure: whether it is no later by half a day; slack: minutes it may be off.

    zone: hours east of Greenwich, None where it is not said. text: as told.
    """

    minutes: int
    sure: bool
    slack: int
    zone: int | None
    text: str


def hour_clashes(compared: Compared) -> Iterator[Clash]:
    """Clashes of hours among claims of one event."""
    hours = {i: hour for i, profile in enumerate(compared.profiles) if _may_tell(profile)
             for hour in (hour_of(profile.claim.claim, compared.lang),) if hour}
    for i, j in combinations(hours if len(hours) <= MOST else (), 2):
        left, right = compared.profiles[i], compared.profiles[j]
        text = compared.text(i, j) if apart(hours[i], hours[j]) else 0.0
        if text >= ONCE and _one_event(left, right, text) and not set(bars_between(left, right)) - {"number"}:
            yield Clash("attribution", i, j, (hours[i].text, hours[j].text), HOUR, (
                Why(HOUR, 1.0, f"{hours[i].text} / {hours[j].text}: no hour fits both"),
                Why("event", round(text, 3), "likeness of the claims")))


def on_side(mate: Mate, compared: Compared) -> bool:
    """Whether a group mate gives the hour of a clashing claim."""
    mine, theirs = (hour_of(each.claim.claim, compared.lang) for each in (mate.profile, mate.one))
    return mine is not None and theirs is not None and not apart(mine, theirs)


def of_one_hour(left: Profile, right: Profile, lang: Language) -> bool:
    """Whether both give one hour, and one of them no day: that is taken from what stands around."""
    if not (left.hourly or right.hourly):
        return False
    mine, theirs = hour_of(left.claim.claim, lang), hour_of(right.claim.claim, lang)
    return mine is not None and theirs is not None and not apart(mine, theirs)


def apart(a: Hour, b: Hour) -> bool:
    """Whether two hours cannot be one; of two zones, or of one that is not said, whole hours tell nothing."""
    round_ = DAY if a.sure and b.sure else HALF
    shift = (a.zone - b.zone) * MINUTES if a.zone is not None and b.zone is not None else 0
    if (a.zone is None) != (b.zone is None):
        round_ = MINUTES if (a.minutes - b.minutes) % MINUTES == 0 else round_
    off = (a.minutes - b.minutes - shift) % round_
    return min(off, round_ - off) > a.slack + b.slack


def hour_of(text: str, lang: Language) -> Hour | None:
    """The one hour at which a claim says that it happened; None where it gives none, several, or one until or after it.

    "Pukul 03.42 WIT", "pukul empat sore", "sekitar jam sebelas malam".
    """
    tokens = tokenise(text)
    clock = lang.calendar.words["clock.before"]
    found = [i for i in range(len(tokens) - 1) if tokens.word(i) in clock]
    hours = [hour for i in found for hour in (_at(tokens, i, lang),) if hour]
    return hours[0] if len(hours) == 1 and not _is_bound(tokens, found, lang) else None


def _at(tokens: Tokens, i: int, lang: Language) -> Hour | None:
    """The hour behind the word at i; none of "selama enam jam"."""
    if i and lang.numbers.starts(tokens.word(i - 1)):
        return None
    minutes, end = _minutes(tokens, i + 1, lang)
    if minutes is None or not 0 <= minutes <= DAY:
        return None
    part = _part(tokens, i, end, lang)
    later = part is not None and part != MORNING and HALF_LIGHT <= minutes < HALF
    zone = lang.calendar.zones.get(tokens.word(end)) if end < len(tokens) else None
    return Hour(
        (minutes + HALF * later) % DAY, part is not None or minutes > HALF or tokens.word(i + 1)[0] == "0",
        ABOUT if lang.numbers.bounds.before(tokens, i) else 0, zone,
        tokens.text[tokens.starts[i]:tokens.ends[end - (zone is None)]])


def _minutes(tokens: Tokens, i: int, lang: Language) -> tuple[int | None, int]:
    """The minutes since midnight that the words from i on tell, and the index behind them."""
    written = _WRITTEN.fullmatch(tokens.word(i))
    if written:
        return int(written[1]) * MINUTES + int(written[2] or 0), i + 1
    read = lang.numbers.read(tokens, i) if lang.numbers.starts(tokens.word(i)) else None
    if read is None or read.vague or not float(read.number).is_integer():
        return None, i
    return int(read.number) * MINUTES, read.end


def _part(tokens: Tokens, first: int, behind: int, lang: Language) -> str | None:
    """The part of the day that stands beside an hour."""
    for i in (*range(behind, min(behind + REACH, len(tokens))), *range(max(0, first - REACH), first)):
        hit = lang.calendar.parts.at(tokens, i)
        if hit:
            return hit[0]
    return None


def _is_bound(tokens: Tokens, found: list[int], lang: Language) -> bool:
    """Whether the hour is one until which, or after which, something was."""
    before = {tokens.word(i - k) for i in found for k in (1, 2) if i >= k}
    return bool(before & lang.calendar.words["every.no_rate"]) or any(
        lang.calendar.until.at(tokens, i - k) for i in found for k in (1, 2) if i >= k)


def _may_tell(profile: Profile) -> bool:
    """Whether a claim may give the hour of what it tells: not of what is planned or did not happen."""
    return any(":" in figure for figure in profile.figures) and profile.kind != "plan" and not profile.wording.negated


def _one_event(left: Profile, right: Profile, text: float) -> bool:
    """Whether two claims tell one event, on one day as far as they say."""
    if left.sheet == right.sheet or all_apart(left.when, right.when) or exclusive(left, right):
        return False
    if left.wording.repeated != right.wording.repeated:
        return False
    one, other = left.wording, right.wording
    if one.once & other.once:
        return True
    if one.mishaps & other.mishaps:
        return one.mishaps == other.mishaps                  # a fire, and that the fire was put out
    acts = bool({*one.verbs, one.lead} & other.verbs or {*other.verbs, other.lead} & one.verbs)
    if not acts and one.verbs and other.verbs:
        return False
    if not acts and not {one.lead, other.lead} & left.terms.keys() & right.terms.keys():
        return False
    return text >= (ALIKE if acts else SURE) and share_day(left.when, right.when)
