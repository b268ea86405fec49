"""Arithmetic for the constructions: finite fields, and products of them for other numbers of elements.

Elements are the numbers 0..order-1; adding is digit by digit, modulo each digit's prime.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import product


class Ring:
    """A product of finite fields with ``order`` elements; a field where the order is a prime power."""

    def __init__(self, order: int) -> None:
        self.order = order
        self.parts = prime_powers(order)
        self._digits = [prime for prime, power in self.parts for _ in range(power)]
        self._modulus = {
            (prime, power): _find_primitive_polynomial(prime, power) for prime, power in self.parts
        }

    @property
    def elements_with_invertible_differences(self) -> list[int]:
        """A largest set of elements whose differences are all invertible; in a field, all elements."""
        found: list[int] = []
        for at in range(min(prime**power for prime, power in self.parts)):
            parts = [_split_into_digits(at, [prime] * power) for prime, power in self.parts]
            found.append(self._from_digits([digit for part in parts for digit in part]))
        return found

    def plus(self, one: int, other: int) -> int:
        """Return the sum of two elements."""
        pairs = zip(self._to_digits(one), self._to_digits(other), self._digits, strict=True)
        return self._from_digits([(a + b) % prime for a, b, prime in pairs])

    def minus(self, one: int, other: int) -> int:
        """Return the difference of two elements."""
        pairs = zip(self._to_digits(one), self._to_digits(other), self._digits, strict=True)
        return self._from_digits([(a - b) % prime for a, b, prime in pairs])

    def times(self, one: int, other: int) -> int:
        """Return the product of two elements."""
        ours, theirs, result = self._to_digits(one), self._to_digits(other), []
        at = 0
        for prime, power in self.parts:
            ends = at + power
            result += _multiply_polynomials(
                ours[at:ends], theirs[at:ends], prime, self._modulus[prime, power]
            )
            at = ends
        return self._from_digits(result)

    def powers_of_primitive_element(self) -> list[int]:
        """Return 1, x, x^2, ... for a primitive element x: every element of the field but 0. Raises: ValueError."""
        for start in range(1, self.order):
            found = [1]
            while len(found) < self.order - 1:
                found.append(self.times(found[-1], start))
            if len(set(found) - {0}) == self.order - 1:
                return found
        raise ValueError(f"{self.order} is not a prime power")

    def _to_digits(self, element: int) -> list[int]:
        return _split_into_digits(element, self._digits)

    def _from_digits(self, digits: list[int]) -> int:
        element = 0
        for digit, prime in zip(reversed(digits), reversed(self._digits), strict=True):
            element = element * prime + digit
        return element


def prime_powers(number: int) -> list[tuple[int, int]]:
    """Return the prime factors with their exponents: 12 gives [(2, 2), (3, 1)]."""
    found, prime = [], 2
    while number > 1:
        power = 0
        while number % prime == 0:
            number //= prime
            power += 1
        if power:
            found.append((prime, power))
        prime += 1
    return found


def _split_into_digits(element: int, primes: list[int]) -> list[int]:
    found = []
    for prime in primes:
        element, digit = divmod(element, prime)
        found.append(digit)
    return found


def _multiply_polynomials(
    first: list[int], second: list[int], prime: int, modulus: tuple[int, ...]
) -> list[int]:
    """Multiply polynomials, lowest coefficient first, modulo a monic one (its leading 1 left out)."""
    power = len(modulus)
    result = [0] * (2 * power - 1)
    for (i, a), (j, b) in product(enumerate(first), enumerate(second)):
        result[i + j] = (result[i + j] + a * b) % prime
    for top in range(2 * power - 2, power - 1, -1):
        lead = result[top]
        for at, coefficient in enumerate(modulus):
            result[top - power + at] = (result[top - power + at] - lead * coefficient) % prime
    return result[:power]


@lru_cache(maxsize=64)
def _find_primitive_polynomial(prime: int, power: int) -> tuple[int, ...]:
    """Return a primitive polynomial of this degree, lowest coefficient first, without its leading 1."""
    if power == 1:
        return (0,)
    x = [0, 1] + [0] * (power - 2)
    one = [1] + [0] * (power - 1)
    for modulus in product(range(prime), repeat=power):
        if modulus[0] == 0:
            continue
        at, length = x, 1
        while at != one and length < prime**power:
            at, length = _multiply_polynomials(at, x, prime, modulus), length + 1
        if length == prime**power - 1:
            return modulus
    raise ValueError(f"no field of {prime}^{power}")
