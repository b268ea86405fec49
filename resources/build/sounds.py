"""The sounds at the end of a round, computed from partials: a soft tone and a gong."""

from __future__ import annotations

import math
import struct
import wave
from pathlib import Path

OUTPUT = "sounds"
PACKAGES = ()
FILES = ()

RATE = 44_100
#: Frequency of the lowest partial, and for each partial its ratio to that, its loudness and its decay in seconds.
SOUNDS = {
    "soft": (523.25, 1.4, ((1.0, 1.0, 0.5), (2.0, 0.35, 0.35), (3.0, 0.12, 0.2))),
    "gong": (
        146.8, 4.0,
        ((1.0, 1.0, 1.6), (1.52, 0.7, 1.3), (2.03, 0.55, 1.0), (2.74, 0.4, 0.8), (3.51, 0.28, 0.5), (5.4, 0.15, 0.3)),
    ),
}  # fmt: skip
ATTACK_S = 0.012
LOUDEST = 0.7


def build(target: Path) -> None:
    """Write one WAV file a sound."""
    target.mkdir()
    for name, (base, seconds, partials) in SOUNDS.items():
        samples = [_sample(at / RATE, base, partials) for at in range(int(seconds * RATE))]
        scale = 32_767 * LOUDEST / max(map(abs, samples))
        with wave.open(str(target / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(b"".join(struct.pack("<h", round(sample * scale)) for sample in samples))


def _sample(at_s: float, base: float, partials: tuple[tuple[float, float, float], ...]) -> float:
    attack = min(1.0, at_s / ATTACK_S)
    return attack * sum(
        loudness * math.exp(-at_s / decay_s) * math.sin(2 * math.pi * base * ratio * at_s)
        for ratio, loudness, decay_s in partials
    )
