"""No order of a set shows in a dossier: processes that hash differently tell the same."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

TELL = """
from briefgen.dossier import assemble
from briefgen.model.registry import Registries
from tests.dossier.invented import load
print(repr(assemble(load({name!r}).sheets, Registries())))
"""


@pytest.mark.parametrize("name", ["banjir", "pilkada"])
def test_processes_with_other_hashes_tell_the_same(name: str) -> None:
    """Python hashes words differently in each process unless it is told a seed."""
    told = {subprocess.run(
        [sys.executable, "-c", TELL.format(name=name)], capture_output=True, text=True, check=True,
        cwd=Path(__file__).parents[2], env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."}).stdout for seed in "123"}
    assert len(told) == 1
    assert "Dossier(" in told.pop()
