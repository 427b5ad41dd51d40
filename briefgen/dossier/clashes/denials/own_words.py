"""What a denial answers that says it in words of its own: by its act, by what it goes on to say, by a cause."""

from __future__ import annotations

from collections.abc import Collection

from briefgen.dossier.between import told_within
from briefgen.dossier.clashes.denials.answers import is_told, went_on
from briefgen.dossier.clashes.denials.denied import Holders
from briefgen.dossier.clashes.sides import speaker_of
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.rejecting import SPEECH

ANSWERED, NEARBY = 2, 0.28
"""Claims before a denial among which stands what it answers in words of its own, and weight of what they share."""
ACCUSE, SHARED, WEEKS = "ACCUSE", 0.5, 14
"""Term for the act of accusing, weight of what an accusation shares with what a denial goes on to say, and days between
the articles of both.
"""
BLAME = "BLAME"
"""Term for the act of holding somebody to be guilty."""
CAUSE = 0.3
"""Weight of what is denied in the cause that another tells of a mishap."""
SAID, TELLING = 0.4, 0.75
"""Weight of what a denial goes on to say was not so by which another claim is found, and of all that they share."""


def refuses_blame(denial: Profile) -> bool:
    """Whether somebody will not be blamed for something: "menolak disalahkan atas banjir itu"."""
    return BLAME in denial.wording.negates and bool(denial.wording.denied - SPEECH)


def blaming(i: int, compared: Compared) -> list[int]:
    """What one answers who refuses to be blamed for a mishap: the nearest claim of another that tells its cause."""
    profiles, denied = compared.profiles, compared.profiles[i].wording.denied - SPEECH
    causes = [j for j, claim in enumerate(profiles) if claim.cause and is_told(j, i, compared)
              and speaker_of(j, compared) != speaker_of(i, compared)
              and any(claim.terms.get(term) == 1.0 for term in denied)]
    return sorted(causes, key=lambda j: (profiles[j].sheet != profiles[i].sheet, abs(i - j), j))[:1]


def put_down_to(i: int, said: Collection[str], compared: Compared) -> list[int]:
    """What one answers who denies a thing to which another puts a mishap down: the nearest claim of its cause.

    "Udang mati karena limbah pabrik", "perusahaan membantah ada limbah yang dibuang".
    """
    profiles, weights = compared.profiles, compared.weights
    mishaps = compared.words.causes.single | compared.words.mishap_acts
    causes = [j for j, claim in enumerate(profiles)
              if claim.cause and claim.cause.effect in mishaps and claim.speaker and is_told(j, i, compared)
              and speaker_of(j, compared) != speaker_of(i, compared)
              and sum(weights.get(term, 0.0) for term in sorted(claim.cause.causes.intersection(said))) >= CAUSE]
    return sorted(causes, key=lambda j: (profiles[j].sheet != profiles[i].sheet, abs(i - j), j))[:1]


def said_nearby(i: int, said: Collection[str], compared: Compared) -> list[int]:
    """Of the few claims before a denial in its article that which holds most of what is denied, were it one word.

    Two who answer each other need not use the same words: "polisi masuk sampai ke halaman rektorat", "kepala polisi
    membantah anggotanya memasuki kampus".
    """
    profiles, who = compared.profiles, speaker_of(i, compared)
    held = {j: _weight_nearby(profiles[j], profiles[i], said, compared)
            for j in range(max(0, i - ANSWERED), i) if profiles[j].sheet == profiles[i].sheet
            and is_told(j, i, compared) and speaker_of(j, compared) != who}
    best = max(held, key=lambda j: (held[j], j), default=None)
    return [best] if best is not None and held[best] >= NEARBY else []


def _weight_nearby(claim: Profile, denial: Profile, said: Collection[str], compared: Compared) -> float:
    """The weight of what a claim shares with what is denied: none without an act or a name among it."""
    names = {ENTITY + one for one in denial.named - {denial.speaker}}
    shared = {term for term in names.union(said) if claim.terms.get(term) == 1.0}
    telling = shared & (names | denial.wording.verbs)
    return sum(compared.weights.get(term, 0.0) for term in sorted(shared)) if telling else 0.0


def gone_on(i: int, compared: Compared, holders: Holders) -> list[int]:
    """The claim of another, in whatever article, most like what a denial goes on to say was not so.

    "Agen kapal membantah tuduhan itu", "kapal tidak pernah menurunkan jangkar".
    """
    profiles, weights = compared.profiles, compared.weights
    said, no = said_on(i, compared), [term for term in said_not(i, compared) if weights[term] >= SAID]
    who = speaker_of(i, compared)
    held = {j: [term for term in said if profiles[j].terms.get(term) == 1.0]
            for term in no for j in holders.get(term, ()) if profiles[j].speaker and not profiles[j].wording.negated
            and is_told(j, i, compared) and speaker_of(j, compared) != who}
    best = max(held, key=lambda j: (sum(weights[term] for term in held[j]), -abs(i - j), j), default=None)
    return [best] if best is not None and sum(weights[term] for term in held[best]) >= TELLING else []


def said_on(i: int, compared: Compared) -> list[str]:
    """The terms with which a denial goes on, sorted."""
    after = [compared.profiles[k] for k in went_on(i, None, compared)]
    return sorted({term for profile in after for term, held in profile.terms.items()
                   if held == 1.0 and not term.startswith(ENTITY)} - SPEECH)


def said_not(i: int, compared: Compared) -> list[str]:
    """Those of them of which it says that they are not so: "tidak ada satu pun pemeriksaan yang ditunda"."""
    scopes = [compared.profiles[k].wording.scope for k in went_on(i, None, compared)]
    return [term for term in said_on(i, compared) if any(term in scope for scope in scopes)]


def accused_elsewhere(i: int, compared: Compared) -> list[int]:
    """The claim of another article by which somebody accuses who denies, of what he goes on to speak of.

    Of "menepis tuduhan itu" with nothing before or behind it that one, if there is no other.
    """
    profiles, denial, root = compared.profiles, compared.profiles[i], compared.entities.root
    him = {root(who) for who in (denial.speaker, *denial.people) if who}
    said = [term for term in said_on(i, compared) if term in compared.weights]
    found = [j for j, claim in enumerate(profiles) if claim.terms.get(ACCUSE) == 1.0 and claim.sheet != denial.sheet
             and root(claim.speaker or "") not in him and is_told(j, i, compared)
             and him & {root(who) for who in claim.named - {claim.speaker}} and told_within(claim, denial, WEEKS)]
    held = {j: sum(compared.weights[term] for term in said if profiles[j].terms.get(term) == 1.0) for j in found}
    best = max(held, key=lambda j: (held[j], -j), default=None)
    return [best] if best is not None and (held[best] >= SHARED or (not said and len(found) == 1)) else []
