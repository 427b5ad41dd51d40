"""Pin today's scores: `python -m tests.floors.update_floors`. Lowers nothing unless told aloud with --lower."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

from tests.floors.tables import tables

FILE = Path(__file__).parent / "eval_floors.toml"


def main() -> int:
    """Print the tables, raise the floors, and refuse to lower one without --lower."""
    old = tomllib.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
    lower, lines, refused = "--lower" in sys.argv, [HEAD], []
    for suite, table in tables().items():
        lines.append(f'\n["{suite}"]\n')
        for row, tally in sorted(table.items()):
            got, had = round(tally.f1, 3), old.get(suite, {}).get(row, 0.0)
            sys.stdout.write(f"{suite:23} {row:24} {got:.3f}  floor {had:.3f}   {tally}\n")
            if "--misses" in sys.argv:
                sys.stdout.writelines(f"        {miss}\n" for miss in tally.misses)
            refused += [f"{suite} {row}"] if got < had and not lower else []
            lines.append(f'"{row}" = {got if lower else max(got, had)}\n')
    FILE.write_text("".join(lines), encoding="utf-8")
    sys.stdout.writelines(f"not lowered without --lower: {row}\n" for row in refused)
    return 1 if refused else 0


HEAD = """\
# F1 (recall where only recall is scored) on the gold under tests/gold, three decimals. Written by
# `python -m tests.floors.update_floors`; a floor is lowered only with --lower, in a commit that says why.
"""

if __name__ == "__main__":
    raise SystemExit(main())
