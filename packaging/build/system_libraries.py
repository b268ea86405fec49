"""Libraries that a bundle for Linux expects from the system, and the Debian packages that hold them.

They belong to drivers (GL, X11), are updated for security (NSS) or must exist once in a process (glib, libstdc++).
"""

from __future__ import annotations

from collections.abc import Iterable

#: The C library that the bundle may need at most: Ubuntu 22.04 has it, Debian 12 a newer one.
NEWEST_GLIBC = (2, 35)
_GLIBC = f"libc6 (>= {NEWEST_GLIBC[0]}.{NEWEST_GLIBC[1]})"

PACKAGES = {
    "ld-linux-x86-64.so.2": _GLIBC,
    "libc.so.6": _GLIBC,
    "libdl.so.2": _GLIBC,
    "libm.so.6": _GLIBC,
    "libpthread.so.0": _GLIBC,
    "libresolv.so.2": _GLIBC,
    "librt.so.1": _GLIBC,
    "libutil.so.1": _GLIBC,
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libXcomposite.so.1": "libxcomposite1",
    "libXdamage.so.1": "libxdamage1",
    "libXext.so.6": "libxext6",
    "libXfixes.so.3": "libxfixes3",
    "libXrandr.so.2": "libxrandr2",
    "libXtst.so.6": "libxtst6",
    "libasound.so.2": "libasound2 | libasound2t64",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libexpat.so.1": "libexpat1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgbm.so.1": "libgbm1",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64",
    "libgthread-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libnspr4.so": "libnspr4",
    "libnss3.so": "libnss3",
    "libnssutil3.so": "libnss3",
    "libsmime3.so": "libnss3",
    "libstdc++.so.6": "libstdc++6",
    "libudev.so.1": "libudev1",
    "libuuid.so.1": "libuuid1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-dri3.so.0": "libxcb-dri3-0",
    "libxcb.so.1": "libxcb1",
    "libxkbfile.so.1": "libxkbfile1",
}
#: Programs and files that are used, not linked: opening an address in the browser, and whom to trust.
MORE = ("xdg-utils", "ca-certificates")
#: Drivers and typefaces that nearly every desktop has.
RECOMMENDED = ("libgl1-mesa-dri", "fonts-dejavu-core", "fonts-noto-core")


def dependencies(names: Iterable[str]) -> list[str]:
    """Return the Debian packages, alternatives with a bar, that hold these libraries, each once."""
    return [*sorted({PACKAGES[name] for name in names if name in PACKAGES}), *MORE]


def rpm_dependencies(names: Iterable[str]) -> list[str]:
    """Return what an RPM package requires for these libraries: their names, which Fedora's packages provide."""
    plain = {"ld-linux-x86-64.so.2", "libc.so.6", "libdl.so.2", "libm.so.6", "libpthread.so.0", "libresolv.so.2",
             "librt.so.1", "libutil.so.1"}  # fmt: skip
    needed = sorted(name for name in names if name in PACKAGES and name not in plain)
    major, minor = NEWEST_GLIBC
    return [f"libc.so.6(GLIBC_{major}.{minor})(64bit)", *(f"{name}()(64bit)" for name in needed),
            "xdg-utils", "ca-certificates"]  # fmt: skip
