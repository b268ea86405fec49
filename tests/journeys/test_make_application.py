"""What has to be set before there is a QApplication."""

import os
import subprocess
import sys


def test_nothing_is_cached_outside_the_data_folder():
    """The map left compiled shaders in the user's cache folder, whatever --data-dir said."""
    code = (
        "import os\n"
        "from PySide6.QtCore import QCoreApplication, Qt\n"
        "from meetup_desktop import app\n"
        "application = app.make_application(['x'])\n"
        "names = ('AA_DisableShaderDiskCache', 'AA_ShareOpenGLContexts')\n"
        "print(*(QCoreApplication.testAttribute(getattr(Qt.ApplicationAttribute, name)) for name in names))\n"
        "print(os.environ['QSG_RHI_DISABLE_DISK_CACHE'])\n"
    )
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, env=variables, timeout=60
    )
    assert done.stdout.split() == ["True", "True", "1"]
