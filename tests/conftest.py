"""For all tests, with Qt and without: properties are the same on every machine and take no fixed time."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "quick", deadline=None, derandomize=True, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("quick")
