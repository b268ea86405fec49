"""Write a sound site of every kind into a folder."""

import sys
from pathlib import Path

from tests.sites.write import write_all

write_all(Path(sys.argv[1]))
