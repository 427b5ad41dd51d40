"""With which commit each decision came, and what the claim said before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefgen.model.change import FieldChange
from briefgen.model.dossier import SheetFile
from briefgen.model.history import Decided, History
from briefgen.model.sheet import CHANGING, Claim
from briefgen.project import Project, Version, past
from briefgen.sheets import State, decode_sheet, sheet_changes

_FIELD = re.compile(r"[.\[]")


def history(project: Project, sheets: Sequence[SheetFile]) -> History:
    """What git knows of the decisions in these sheets.

    sheets: as they stand on disk. A decision that is not committed yet is left out.

    Raises:
        ProjectError: no git, no repository, or one without a commit.
    """
    asked = {file.path: [claim for claim in file.sheet.claims if claim.review.state in CHANGING] for file in sheets}
    known = past(project, [path for path, claims in asked.items() if claims])
    found = [decided for path, versions in known.versions.items()
             for decided in _decided(path, asked[path], versions, known.shallow)]
    return History(tuple(sorted(found, key=lambda decided: decided.ref)), known.shallow)


def _decided(path: str, claims: Sequence[Claim], versions: Sequence[Version], shallow: bool) -> Iterator[Decided]:
    """The decisions of one sheet."""
    reader = _Reader(path, versions)
    stem = path.rpartition("/")[2].removesuffix(".yaml")
    for claim in claims:
        came = _came(reader, claim)
        if came is None or (came == len(versions) - 1 and shallow):
            continue                            # not committed, or there already where the clone begins
        version = versions[came]
        yield Decided(f"{stem}#{claim.id}", version.commit, version.day, _changed(reader, claim, came))


def _came(reader: _Reader, claim: Claim) -> int | None:
    """Which version brought the claim's review as it stands; None where the newest does not have it."""
    came = None
    for at in reader.readable():
        held = reader.claim(at, claim.id)
        if held is None or held.review != claim.review:
            break
        came = at
    return came


def _changed(reader: _Reader, claim: Claim, came: int) -> tuple[FieldChange, ...]:
    """Old and present values of the fields that the review names.

    Old is what stood there last before it was changed: people may edit in one commit and sign in a later one.
    """
    now = reader.state(came)
    for at in reader.readable(came + 1):
        before = reader.state(at)
        if before is None or now is None or reader.claim(at, claim.id) is None:
            return ()
        fields = tuple(
            field for change in sheet_changes(before, now, reader.path) if change.record == claim.id
            for field in change.fields if _FIELD.split(field.name)[0] in claim.review.changed)
        if fields:
            return fields
    return ()


class _Reader:
    """Versions of a sheet as records, newest first, each read when it is asked for."""

    def __init__(self, path: str, versions: Sequence[Version]) -> None:
        self.path, self._versions = path, versions
        self._states: dict[int, State | None] = {}

    def readable(self, start: int = 0) -> Iterator[int]:
        """Versions from `start` on that are sheets; one that was deleted, broken or too large is stepped over."""
        return (at for at in range(start, len(self._versions)) if self.state(at) is not None)

    def state(self, at: int) -> State | None:
        """A version as a sheet, None where it is none."""
        if at not in self._states:
            self._states[at] = _decoded(self._versions[at].data, self.path)
        return self._states[at]

    def claim(self, at: int, claim_id: str) -> Claim | None:
        """A claim of a version."""
        state = self.state(at)
        return next((claim for claim in state.sheet.claims if claim.id == claim_id), None) if state else None


def _decoded(data: bytes | None, path: str) -> State | None:
    try:
        text = (data or b"").decode("utf-8")
    except UnicodeDecodeError:
        return None
    decoded, _ = decode_sheet(text, path)
    return State(decoded.sheet, text) if decoded else None
