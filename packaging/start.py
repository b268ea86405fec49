"""Start the program in an installed package, where there is no ``python -m``."""

import sys

from meetup_desktop.__main__ import main

if __name__ == "__main__":
    # PyInstaller sets it. On Windows, Python runs inside the launcher, which takes the program's own arguments, too.
    sys.frozen = True  # type: ignore[attr-defined]
    raise SystemExit(main())
