"""How a picture is painted in the grid: its image, its name below, and what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from meetup_desktop.ui.gallery.model import BROKEN, IMAGE, LOADING, MISSING, ROW, STATE
from meetup_desktop.ui.widgets.icons import pixmap
from meetup_desktop.ui.widgets.theme import Colors, Space, TextRole, colors_of, font

TILE = QSize(212, 190)
Index = QModelIndex | QPersistentModelIndex


class TileDelegate(QStyledItemDelegate):
    """Paints a tile of the grid."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return TILE + QSize(Space.M, Space.M)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colors = colors_of(option.palette)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        box = option.rect.adjusted(Space.S - 2, Space.S - 2, -(Space.S - 2), -(Space.S - 2))
        caption = option.fontMetrics.height() + Space.XS
        frame = box.adjusted(0, 0, 0, -caption - Space.XS)
        image = index.data(IMAGE)
        if isinstance(image, QImage):
            _paint_picture(painter, frame, image)
        else:
            _paint_placeholder(painter, frame, index.data(STATE), colors)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(colors.accent), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(frame).adjusted(1, 1, -1, -1), Space.RADIUS, Space.RADIUS)
        self._paint_caption(
            painter, QRect(box.left(), box.bottom() - caption, box.width(), caption), index, colors
        )
        painter.restore()

    def _paint_caption(self, painter: QPainter, box: QRect, index: Index, colors: Colors) -> None:
        row = index.data(ROW)
        lacking = [one.language.upper() for one in row.descriptions if not one.text]
        painter.setFont(font(TextRole.CAPTION))
        metrics = painter.fontMetrics()
        middle = Qt.AlignmentFlag.AlignVCenter
        right = 0
        if lacking:
            text = QCoreApplication.translate("gallery", "no description: {languages}").format(
                languages=" ".join(lacking)
            )
            right = metrics.horizontalAdvance(text) + Space.S
            painter.setPen(QColor(colors.muted))
            painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, text)
        painter.setPen(QColor(colors.text))
        name = metrics.elidedText(index.data(), Qt.TextElideMode.ElideMiddle, box.width() - right)
        painter.drawText(box, middle, name)


def _paint_picture(painter: QPainter, frame: QRect, image: QImage) -> None:
    """Fill the frame with the image, cropping its longer side evenly."""
    clip = QPainterPath()
    clip.addRoundedRect(QRectF(frame), Space.RADIUS, Space.RADIUS)
    painter.save()
    painter.setClipPath(clip)
    size = QSize(image.width(), image.height()).scaled(
        frame.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding
    )
    corner = frame.center() - QPoint(size.width() // 2, size.height() // 2)
    painter.drawImage(QRect(corner, size), image)
    painter.restore()


def _paint_placeholder(painter: QPainter, frame: QRect, state: str, colors: Colors) -> None:
    """Paint an icon and a text for an image that is loading, missing or broken."""
    translate = QCoreApplication.translate
    text, icon_name, tone = {
        LOADING: ("", "image", "muted"),
        MISSING: (translate("gallery", "file not found"), "image-off", "error"),
        BROKEN: (translate("gallery", "cannot be displayed"), "image-off", "warning"),
    }[state]
    painter.setPen(QPen(QColor(colors.border), 1, Qt.PenStyle.DashLine if text else Qt.PenStyle.SolidLine))
    painter.setBrush(QColor(colors.tint(tone) if text else colors.hover))
    painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), Space.RADIUS, Space.RADIUS)
    edge = Space.XXL
    ratio = painter.device().devicePixelRatioF()
    at = frame.center() - QPoint(edge // 2, edge // 2 + (Space.M if text else 0))
    painter.drawPixmap(at, pixmap(icon_name, edge, tone, ratio))
    painter.setPen(QColor(getattr(colors, tone)))
    painter.setFont(font(TextRole.STRONG))
    below = QRect(frame.left(), at.y() + edge + Space.XS, frame.width(), Space.XL)
    painter.drawText(below, Qt.AlignmentFlag.AlignCenter, text)
