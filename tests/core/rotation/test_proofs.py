"""What ``resources/build/rotation_proofs.py`` proves, as far as it takes no time."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from sys import modules

import pytest

from meetup_desktop.core.rotation import Problem, sizes, upper_bound

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def proofs():
    spec = spec_from_file_location("rotation_proofs", ROOT / "resources/build/rotation_proofs.py")
    made = module_from_spec(spec)
    modules[spec.name] = made
    spec.loader.exec_module(made)
    yield made
    del modules[spec.name]


@pytest.mark.parametrize(
    ("people", "size", "rounds", "pairs", "apart"),
    [(11, 3, 4, 52, 3), (12, 4, 3, 48, 2), (12, 4, 4, 59, 4), (9, 3, 3, 27, 0), (8, 4, 3, 28, 0)],
)
def test_no_rounds_at_all_let_more_meet(proofs, people, size, rounds, pairs, apart):
    every = proofs.Rounds(sizes(people, size), people**2)
    assert proofs.best_of_all(every, rounds, pairs - 1) == (pairs, apart)
    assert upper_bound(Problem(tuple(map(str, range(people))), size, rounds)) == pairs
