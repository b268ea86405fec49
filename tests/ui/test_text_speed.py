"""A key in a large text: only what has changed and is in sight is laid out, and no whole text is parsed."""

import threading

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from meetup_desktop.services.page import block_index
from meetup_desktop.ui.page.text import layout as text_layout
from tests.ui.two_panes import Panes

LINES = 300
GALLERY = "1. { }\n2. ![a](1.jpg)\n"
TEXT = GALLERY + "\n```\ncode\n```\n\n" + "a paragraph\n\n" * (LINES // 2)


@pytest.fixture
def panes(qtbot, theme):
    made = Panes(TEXT, TEXT)
    qtbot.addWidget(made)
    made.settle()
    yield made
    made.tasks.stop()


@pytest.fixture
def parsed(monkeypatch):
    """The lengths (in lines) of the texts that were parsed, each with the thread that did it."""
    found = []
    blocks = block_index.blocks

    def parse(text):
        found.append((text.count("\n") + 1, threading.current_thread()))
        return blocks(text)

    monkeypatch.setattr(block_index, "blocks", parse)
    return found


@pytest.fixture
def laid(monkeypatch):
    """The lines that were laid out."""
    found = []
    break_line = text_layout.break_line

    def lay(block, *others):
        found.append(block.blockNumber())
        return break_line(block, *others)

    monkeypatch.setattr(text_layout, "break_line", lay)
    return found


def put(pane, line, text):
    cursor = QTextCursor(pane.document().findBlockByNumber(line))
    cursor.insertText(text)


def lines_in_sight(pane):
    return int(pane.viewport().height() / pane.aligned.heights[20]) + 2


@pytest.mark.parametrize("typed", ["```\n", "<!--\n", "- item\n", "x"])
def test_no_whole_text_is_parsed_on_the_gui_thread(panes, parsed, typed):
    put(panes.panes[0], 8, typed)
    put(panes.panes[0], 4, typed)
    panes.settle()
    panes.assert_level()
    whole = [thread for length, thread in parsed if length >= LINES]
    by_test = 2  # texts that ``assert_level`` parses
    assert whole[-by_test:] == [threading.main_thread()] * by_test
    assert threading.main_thread() not in whole[:-by_test]


def test_a_text_that_is_edited_while_it_is_parsed_is_parsed_once_more(panes):
    pane, aligner = panes.panes[0], panes.aligner
    put(pane, 8, "<!--\n")
    aligner._parse_timer.stop()
    aligner._parse_again()
    put(pane, pane.document().blockCount() - 2, "-->\n\n# New\n")
    panes.settle()
    panes.assert_level()


def test_a_text_that_is_gone_when_it_has_been_parsed_does_no_harm(qtbot, panes):
    put(panes.panes[0], 8, "<!--\n")
    panes.aligner._parse_again()
    for pane in panes.panes:
        pane.setParent(None)
        pane.deleteLater()
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not panes.tasks.running)


@pytest.mark.parametrize("typed", ["```", "<!--"])
def test_lines_that_belong_to_another_block_are_laid_out_when_they_are_seen(panes, laid, typed):
    put(panes.panes[0], 8, typed)
    assert 0 < len(laid) <= 2 * lines_in_sight(panes.panes[0])
    panes.settle()
    panes.assert_level()


def test_of_a_long_pasted_text_only_what_is_seen_is_laid_out_at_once(panes, laid):
    put(panes.panes[0], 8, "pasted\n\n" * 100)
    assert 0 < len(laid) <= 2 * lines_in_sight(panes.panes[0])
    panes.settle()
    panes.assert_level()


def test_blocks_that_did_not_change_are_not_levelled_again(panes, monkeypatch):
    put(panes.panes[0], 1, " x")  # in a gallery: which lists are galleries depends on all that is before them
    aligned = []
    monkeypatch.setattr(type(panes.aligner), "align", lambda _self: aligned.append(True))
    assert panes.aligner._parse_timer.isActive()
    panes.settle()
    assert aligned == []


def test_a_text_is_handed_on_without_a_copy(panes):
    pane, heard = panes.panes[0], []
    pane.body_edited.connect(heard.append)
    put(pane, 0, "x")
    assert heard[0] is pane._shown
