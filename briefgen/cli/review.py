"""`briefgen review`: a person's decision on one claim, written into its sheet."""

from __future__ import annotations

from pathlib import Path

import click

from briefgen import pipeline
from briefgen.cli.options import project_option, today
from briefgen.cli.progress import progress
from briefgen.cli.terminal import note
from briefgen.project import Project, user_name
from briefgen.sheets import DECISIONS, Decision, Word


@click.command("review", epilog="Example: briefgen review 003_f9a844f70a95dd86#c-d4fb3d accept")
@click.argument("ref", metavar="SHEET#CLAIM")
@click.argument("decision", type=click.Choice(DECISIONS))
@click.option("--set", "values", multiple=True, metavar="FIELD=VALUE",
              help="With correct, as often as needed: hedge=diduga, times[0].edtf=2024-11, about=[russia], place=null.")
@click.option("--note", "reason", metavar="TEXT", help="Why; needed for a dispute, where the site shows it.")
@click.option("--by", metavar="NAME", help="Who decides. Default: git config user.name.")
@click.option("--at", metavar="DAY", help="The day of the decision. Default: today.")
@project_option
def command(project: Path, ref: str, decision: Decision, values: tuple[str, ...], reason: str | None, by: str | None,
            at: str | None) -> int:
    """Accept, correct, dispute or reject a claim, or take over what extraction proposes for it.

    Only the lines of what changes are written, comments stay. A decision that `briefgen check` would find fault with is
    refused, and nothing is written.
    """
    found = Project.at(project)
    pairs = tuple(_pair(value) for value in values)
    word = Word(decision, by or user_name(found.root) or "", at or today(), reason, pairs)
    with progress() as tell:
        done = pipeline.review(found, ref, word, tell=tell)
    note(f"{done.path}:{done.line}: {done.claim.id} is {done.claim.review.state}")
    return 0


def _pair(value: str) -> tuple[str, str]:
    way, equals, text = value.partition("=")
    if not equals:
        raise click.UsageError(f"--set takes FIELD=VALUE, not {value[:80]}")
    return way.strip(), text
