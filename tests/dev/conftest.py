"""``dev.py`` as a module, and a package index on the disk."""

import importlib.util
import os

import pytest

from meetup_desktop.adapters.resources import resources_folder

ROOT = resources_folder().parent


@pytest.fixture(scope="session")
def dev():
    """``dev.py``, loaded and not run."""
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def pip_settings(monkeypatch):
    """Put aside what this machine tells pip; the returned function sets one variable of pip."""
    for name in [name for name in os.environ if name.startswith("PIP_") or name.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_CACHE_DIR", "1")
    return lambda name, value: monkeypatch.setenv(f"PIP_{name}", value)
