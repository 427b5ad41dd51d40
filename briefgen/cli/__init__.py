"""click commands, one file a command; printing, colour, exit codes. Nothing else prints."""

import json
import sys
from pathlib import Path

import click


@click.group()
def main() -> None:
    """Turn news articles into fact sheets and a briefing site."""


@main.command()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.argument("files", nargs=-1, type=click.Path(exists=True, path_type=Path))
def inspect(form: str, files: tuple[Path, ...]) -> None:
    """Explain what the extractor sees: `briefgen inspect --format json seeds/*.txt`."""
    from briefgen import pipeline

    for file in files:
        found = pipeline.inspect(file.read_bytes().decode("utf-8"), file.stem, str(file))
        sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=None if form == "json" else 1) + "\n")
