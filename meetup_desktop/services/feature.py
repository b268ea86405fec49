"""Parts of the program that are imported and built when they are first used."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from meetup_desktop.services.tasks import Tasks

T = TypeVar("T")


class Feature(Generic[T]):
    """One object that most starts of the program do without.

    ``load`` imports what the object needs and returns the function that builds it. Loading may happen in a worker
    thread, building happens on the GUI thread.
    """

    def __init__(self, load: Callable[[], Callable[[], T]]) -> None:
        self._load = load
        self._built: T | None = None

    @property
    def built(self) -> T | None:
        """The object, or None as long as nobody has used it."""
        return self._built

    def get(self) -> T:
        """Return the object, built now if need be."""
        if self._built is None:
            self._built = self.load()()
        return self._built

    def rebuild(self) -> None:
        """Replace the object, if it has been built, by another one."""
        if self._built is not None:
            self._built = self._load()()

    def load(self) -> Callable[[], T]:
        """Import what the object needs, which spares ``get`` that wait."""
        return self._load()

    def prepare(self, tasks: Tasks, on_ready: Callable[[T], object]) -> None:
        """Load in a worker thread, then build, then call ``on_ready``."""

        def build(builder: Callable[[], T]) -> None:
            if self._built is None:
                self._built = builder()
            on_ready(self._built)

        tasks.run(self.load, done=build)
