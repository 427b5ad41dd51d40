"""Who tells what of a happening: those whom it struck, those who answer for it, and the details that few speak of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefgen.dossier.accounts import CHARGE, STRUCK, Account, Telling, account_of, keys_of, telling_of
from briefgen.dossier.clashes.denials.asking import is_asked, is_of_some_case
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

FEW, SHARE = 4, 0.06
"""Claims, at most, or share of all, that hold a word which tells of one detail of a happening."""
AGAINST = {STRUCK: CHARGE, CHARGE: STRUCK}
"""Each camp and the other."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a story's claims tell of a happening.

    told: who tells what, by index, of the claims that tell what is so. camps: index -> whom its teller stands with, as
    it tells it, or another claim of his in its article. few: keys that few claims hold.
    """

    compared: Compared
    told: Mapping[int, Telling]
    camps: Mapping[int, str]
    few: frozenset[str]
    _accounts: dict[int, Account] = field(default_factory=dict, compare=False, repr=False)

    def account(self, i: int) -> Account:
        """What a claim tells; read once, and only of those that are held against another."""
        if i not in self._accounts:
            self._accounts[i] = account_of(self.told[i], self.compared.words)
        return self._accounts[i]

    def insists(self, i: int) -> bool:
        """Whether who tells a claim holds to it against others."""
        return self.told[i].insists(self.compared.words)

    def stand(self, i: int, j: int) -> str | None:
        """The camp of who tells a claim; of one who insists, and is of neither, the one against the other's."""
        against = self.insists(i) and self.compared.profiles[i].speaker is not None
        return self.camps.get(i) or (AGAINST.get(self.camps.get(j, "")) if against else None)

    def detail(self, keys: frozenset[str]) -> frozenset[str]:
        """Those keys that few claims hold."""
        return keys & self.few


def scene_of(compared: Compared) -> Scene:
    """The scene of a story; empty where no two of it can be of two camps."""
    tellings = {i: telling_of(profile.claim, compared.words) for i, profile in enumerate(compared.profiles)
                if _is_told(profile, compared.words)}
    camps = _camps({i: telling.teller for i, telling in tellings.items()}, compared)
    two = len({*camps.values()}) > 1 or (bool(camps) and any(
        _insists(telling.teller, compared.profiles[i], compared.words)
        for i, telling in tellings.items() if i not in camps))
    told = tellings if two else {}
    held = Counter(key for telling in told.values() for key in keys_of(telling.tokens, compared.words))
    most = max(FEW, int(len(compared.profiles) * SHARE))
    return Scene(compared, told, camps, frozenset(key for key, many in held.items() if many <= most))


def _insists(teller: Sequence[Word], profile: Profile, words: Comparison) -> bool:
    """Whether a word of a claim, or of who tells it, says that somebody holds to it against others."""
    return any(word.text in words.accounts.insists for word in (*teller, *split_words(profile.claim.claim)))


def _camps(tellers: Mapping[int, Sequence[Word]], compared: Compared) -> Mapping[int, str]:
    """Index -> whom its teller stands with, as the claim itself tells it, else any other of his."""
    own = {i: _camp(teller, compared.words) for i, teller in tellers.items()}
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for i, camp in own.items():
        if camp:
            found[_teller(i, compared)].add(camp)
    his = {who: STRUCK if STRUCK in camps else CHARGE for who, camps in found.items() if who[1]}
    named = _named(compared)
    known = {i: camp or his.get(_teller(i, compared)) or next((
        named[key] for word in tellers[i] if word.capital for key in ((compared.profiles[i].sheet, word.text),)
        if key in named), None) for i, camp in own.items()}
    return {i: camp for i, camp in known.items() if camp}


def _named(compared: Compared) -> Mapping[tuple[str, str], str]:
    """Sheet and word of a name -> the camp of which the noun before it tells: "wartawan Rani Osk"."""
    found: dict[tuple[str, str], str] = {}
    for profile in compared.profiles:
        tokens = split_words(profile.claim.claim)
        for camp, _, end in compared.words.accounts.tellers.all_in(tokens):
            if end < len(tokens) and tokens[end].capital:
                found.setdefault((profile.sheet, tokens[end].text), camp)
    return found


def _teller(i: int, compared: Compared) -> tuple[str, str]:
    """The sheet and the speaker of a claim, "" where nobody is reported."""
    return compared.profiles[i].sheet, compared.profiles[i].speaker or ""


def _camp(teller: Sequence[Word], words: Comparison) -> str | None:
    """Whom words for a teller put him with; a worker of a firm is of those whom it struck."""
    names = {name for name, *_ in words.accounts.tellers.all_in(teller)}
    return STRUCK if STRUCK in names else CHARGE if names else None


def _is_told(profile: Profile, words: Comparison) -> bool:
    """Whether a claim tells what is so, and not what is wanted, planned or asked."""
    wanted = profile.wording.head in words.wishes or profile.wording.lead in words.wishes
    return profile.kind != "plan" and not wanted and not is_asked(profile, words) and not is_of_some_case(
        profile, words)
