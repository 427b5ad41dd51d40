"""Whether two speak for one body."""

from __future__ import annotations

from briefgen.dossier.entities import Entities


def of_one_body(one: str, other: str, entities: Entities) -> bool:
    """Whether two speak for one body, or are one.

    Two who both bear the name of a state, a bank and a guild, do not speak for each other; a ministry and its state do.
    """
    root = entities.root(one)
    known = entities.by_id.get(root)
    state = known is not None and known.type == "state"
    return root == entities.root(other) and (not state or one == other or root in (one, other))
