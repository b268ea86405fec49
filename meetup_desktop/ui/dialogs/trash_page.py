"""The one question before a page goes to the trash: bringing it back takes the system's own trash."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from meetup_desktop.services.library.site_pages import ChangePreview


class TrashSummary(QObject):
    """What goes, in numbers. A QObject, because Qt's tools see plurals only in ``tr``."""

    def pictures(self, number: int) -> str:
        """So many pictures."""
        return self.tr("%n picture(s) in: {folders}", None, number)


def ask_trash(parent: QWidget, title: str, losses: ChangePreview, go: Callable[[], None]) -> QMessageBox:
    """Ask, naming what goes; then ``go``."""
    translate = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setObjectName("trash")
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(translate("trash", "Move to trash"))
    box.setText(translate("trash", "Move “{title}” to the trash?").format(title=title))
    lines = list(losses.files)
    if losses.pictures:
        lines.append(
            TrashSummary().pictures(losses.pictures).format(folders="\n" + "\n".join(losses.folders))
        )
    lines += ["", translate("trash", "You can restore them from the system's trash.")]
    box.setInformativeText("\n".join(lines))
    buttons = QMessageBox.StandardButton
    box.setStandardButtons(buttons.Discard | buttons.Cancel)
    box.button(buttons.Discard).setText(translate("trash", "Move to trash"))
    box.button(buttons.Cancel).setText(translate("trash", "Cancel"))
    box.setDefaultButton(buttons.Cancel)
    box.button(buttons.Discard).clicked.connect(go)
    box.finished.connect(box.deleteLater)
    box.open()
    return box
