"""The confirmation before a page is moved to the trash."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from meetup_desktop.services.library.site_pages import ChangePreview


class TrashSummary(QObject):
    """Texts about what is moved to the trash. A QObject, because Qt's tools see plurals only in ``tr``."""

    def pictures_text(self, number: int) -> str:
        """Return how many pictures are moved; ``{folders}`` stands for their folders."""
        return self.tr("%n picture(s) in: {folders}", None, number)


def confirm_trash(
    parent: QWidget, title: str, preview: ChangePreview, on_confirmed: Callable[[], None]
) -> QMessageBox:
    """List what would be moved to the trash and ask; call ``on_confirmed`` if the user agrees."""
    translate = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setObjectName("trash")
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(translate("trash", "Move to trash"))
    box.setText(translate("trash", "Move “{title}” to the trash?").format(title=title))
    lines = list(preview.files)
    if preview.pictures:
        lines.append(
            TrashSummary().pictures_text(preview.pictures).format(folders="\n" + "\n".join(preview.folders))
        )
    lines += ["", translate("trash", "You can restore them from the system's trash.")]
    box.setInformativeText("\n".join(lines))
    buttons = QMessageBox.StandardButton
    box.setStandardButtons(buttons.Discard | buttons.Cancel)
    box.button(buttons.Discard).setText(translate("trash", "Move to trash"))
    box.button(buttons.Cancel).setText(translate("trash", "Cancel"))
    box.setDefaultButton(buttons.Cancel)
    box.button(buttons.Discard).clicked.connect(on_confirmed)
    box.finished.connect(box.deleteLater)
    box.open()
    return box
