"""Base rounds found by ``resources/build/rotation_search.py`` and, for unequal groups, by long runs of ``symmetry``;
a test develops every row.

Numbers c * modulus .. (c + 1) * modulus - 1 are copy c of the numbers modulo ``modulus``, the fixed points follow.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """Rounds to develop; groups are written ``0,1,2 3,4,5``.

    Each ``base`` round gives ``modulus`` rounds, each group of ``short`` one, and ``coset`` one: everybody with
    those of the own copy who are a multiple of modulus / size away.
    """

    modulus: int
    copies: int
    fixed: int
    base: tuple[str, ...]
    short: str = ""
    coset: bool = False


#: By people and size.
ROWS: dict[tuple[int, int], Row] = {
    (15, 3): Row(  # 7 rounds
        modulus=7,
        copies=2,
        fixed=1,
        base=("0,2,13 1,4,11 3,8,14 5,6,7 9,10,12",),
    ),
    (18, 3): Row(  # 8 rounds
        modulus=4,
        copies=4,
        fixed=2,
        base=(
            "0,6,10 1,9,13 2,11,12 3,14,16 4,5,15 7,8,17",
            "0,5,11 1,14,17 2,3,6 4,12,13 7,10,16 8,9,15",
        ),
    ),
    (21, 3): Row(  # 10 rounds
        modulus=7,
        copies=3,
        fixed=0,
        base=("0,4,5 1,12,17 2,9,20 3,13,16 6,11,18 7,8,10 14,15,19",),
        short="2,11,17 4,10,18 4,12,14",
    ),
    (24, 3): Row(  # 11 rounds
        modulus=11,
        copies=2,
        fixed=2,
        base=("0,1,5 2,4,18 3,20,22 6,16,23 7,10,19 8,15,21 9,13,17 11,12,14",),
    ),
    (27, 3): Row(  # 13 rounds
        modulus=13,
        copies=2,
        fixed=1,
        base=("0,19,24 1,7,12 2,5,20 3,4,13 6,10,23 8,16,22 9,21,25 11,18,26 14,15,17",),
    ),
    (24, 4): Row(  # 7 rounds
        modulus=7,
        copies=3,
        fixed=3,
        base=("0,12,16,22 1,2,6,10 3,14,18,20 4,7,17,23 5,11,19,21 8,9,13,15",),
    ),
    (28, 4): Row(  # 9 rounds
        modulus=9,
        copies=3,
        fixed=1,
        base=("0,6,9,11 1,5,20,26 2,4,12,17 3,10,23,27 7,8,21,25 13,16,18,19 14,15,22,24",),
    ),
    (30, 3): Row(  # 14 rounds
        modulus=14,
        copies=2,
        fixed=2,
        base=("0,22,23 1,17,28 2,14,26 3,7,21 4,6,9 5,13,20 8,19,29 10,11,16 12,15,25 18,24,27",),
    ),
    (33, 3): Row(  # 16 rounds
        modulus=11,
        copies=3,
        fixed=0,
        base=("0,24,25 1,5,20 2,19,31 3,16,21 4,9,26 6,11,32 7,8,10 12,23,27 13,15,29 14,17,18 22,28,30",),
        short="1,11,24 1,15,32 7,19,28 9,18,25 9,20,28",
    ),
    (36, 3): Row(  # 17 rounds
        modulus=17,
        copies=2,
        fixed=2,
        base=(
            "0,3,22 1,2,14 4,11,18 5,13,30 6,8,21 7,19,34 9,29,32 10,16,20 12,23,28 15,24,35 17,26,33 25,27,31",
        ),
    ),
    (39, 3): Row(  # 19 rounds
        modulus=13,
        copies=3,
        fixed=0,
        base=(
            "0,23,36 1,6,8 2,14,16 3,20,29 4,24,32 5,30,37 7,10,11 9,27,38 12,15,18 13,19,33 17,21,22 25,28,31 "
            "26,34,35",
        ),
        short="0,13,37 3,14,37 3,18,33 3,21,38 9,18,36 10,18,30",
    ),
    (36, 4): Row(  # 11 rounds
        modulus=11,
        copies=3,
        fixed=3,
        base=(
            "0,8,28,29 1,24,26,31 2,4,9,12 3,21,27,35 5,14,32,33 6,7,11,19 10,16,25,34 13,15,20,23 17,18,22,30",
        ),
    ),
    (30, 5): Row(  # 6 rounds
        modulus=6,
        copies=5,
        fixed=0,
        base=("0,7,17,23,25 1,3,15,16,19 2,21,22,26,28 4,5,8,10,27 6,11,13,18,20 9,12,14,24,29",),
    ),
}

#: Unequal groups, by people and number of groups.
UNEQUAL: dict[tuple[int, int], Row] = {
    (19, 6): Row(  # 7 rounds, annealed without any symmetry
        modulus=1,
        copies=19,
        fixed=0,
        base=(
            "0,4,16 1,10,13 2,12,15 3,8,18 5,7,11,14 6,9,17",
            "0,3,14,17 1,12,16 2,9,18 4,5,15 6,11,13 7,8,10",
            "0,9,11 1,7,15 2,8,14 3,5,13 4,12,17,18 6,10,16",
            "0,8,12 1,5,6 2,7,17 3,4,9,10 11,16,18 13,14,15",
            "0,1,18 2,4,13 3,7,16 5,8,9 6,12,14 10,11,15,17",
            "0,6,15 1,2,3 4,8,11 5,16,17 7,9,12,13 10,14,18",
            "0,2,5,10 1,4,14 3,11,12 6,7,18 8,13,17 9,15,16",
        ),
    ),
    (23, 7): Row(  # 8 rounds
        modulus=4,
        copies=5,
        fixed=3,
        base=(
            "0,12,22 1,7,20 2,3,11 4,5,10,13 6,9,18,19 8,16,21 14,15,17",
            "0,10,17 1,6,16 2,5,9,15 3,7,14,21 4,19,22 8,11,12 13,18,20",
        ),
    ),
    (25, 6): Row(  # 6 rounds
        modulus=6,
        copies=4,
        fixed=1,
        base=("0,2,6,13 1,8,16,19 3,11,15,17,23 4,14,21,24 5,10,18,20 7,9,12,22",),
    ),
}
