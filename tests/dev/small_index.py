"""A package index on the disk: every locked package in its locked version and in a newer one, without content."""

import base64
import hashlib
import re
import zipfile
from importlib import metadata

NEWER = "9999"


def normal(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def locked_versions(lock):
    """Name and version of what the lock holds for this system and Python."""
    found = []
    for name, version in re.findall(r"^([\w.-]+)==([\w.]+)", lock.read_text(encoding="utf-8"), re.MULTILINE):
        try:
            installed = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
        if installed == version:
            found.append((normal(name), version))
    return found


def write_wheel(folder, name, version, requirements):
    """Write a wheel with metadata alone; return its path."""
    stem = f"{name.replace('-', '_')}-{version}"
    head = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    files = {
        "METADATA": head + "".join(f"Requires-Dist: {each}\n" for each in requirements),
        "WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    path = folder / f"{stem}-py3-none-any.whl"
    rows = ""
    with zipfile.ZipFile(path, "w") as wheel:
        for file_name, text in files.items():
            inside = f"{stem}.dist-info/{file_name}"
            digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
            rows += f"{inside},sha256={digest},{len(text.encode())}\n"
            wheel.writestr(inside, text)
        wheel.writestr(f"{stem}.dist-info/RECORD", f"{rows}{stem}.dist-info/RECORD,,\n")
    return path


def write_index(folder, lock, new_lock):
    """Write the index and a lock like ``lock`` with the hashes of the index; return the names in it."""
    lines = ["--only-binary :all:"]
    names = []
    for name, version in locked_versions(lock):
        page = folder / name
        page.mkdir(parents=True)
        requirements = metadata.requires(name) or []
        wheels = [write_wheel(page, name, each, requirements) for each in (version, NEWER)]
        page.joinpath("index.html").write_text(
            "".join(f'<a href="{wheel.name}">{wheel.name}</a>\n' for wheel in wheels), encoding="utf-8"
        )
        digest = hashlib.sha256(wheels[0].read_bytes()).hexdigest()
        lines.append(f"{name}=={version} \\\n    --hash=sha256:{digest}")
        names.append(name)
    new_lock.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return names
