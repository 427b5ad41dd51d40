"""When a page says that it was published."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, tzinfo

_ISO = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)(?:[T ](?P<time>\d\d:\d\d)(?::\d\d(?:[.,]\d{1,9})?)? ?(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?)?",
    re.IGNORECASE)


def published(values: Iterable[str], zone: tzinfo) -> str | None:
    """The one day, with its clock where there is one, on which all values agree: "2025-06-17 10:15".

    values: of `datePublished` and the like, ISO 8601; another form says nothing. zone: of the readers. A clock in UTC
    is a machine's, and is told in `zone`; any other offset is the outlet's own clock, and is kept as printed, since
    the story's "Selasa (17/6)" goes by it. None where no value is a date, or where two name different days.
    """
    moments = [moment for value in values if (moment := _moment(value.strip(), zone))]
    days = {moment[:10] for moment in moments}
    return max(moments, key=len) if len(days) == 1 else None


def _moment(value: str, zone: tzinfo) -> str | None:
    found = _ISO.fullmatch(value)
    if not found:
        return None
    try:
        at = datetime.fromisoformat(f"{found['day']}T{found['time'] or '00:00'}").replace(tzinfo=UTC)
        if found["time"] and _is_utc(found["zone"]):
            at = at.astimezone(zone)
    except (ValueError, OverflowError):
        return None
    return at.isoformat(" ")[:16] if found["time"] else found["day"]


def _is_utc(offset: str | None) -> bool:
    if offset is None:
        return False
    return offset in ("Z", "z") or not timedelta(hours=int(offset[:3]), minutes=int(offset[3:].strip(":") or 0))
