"""The text panes of the Page tab: Markdown side by side in two languages, block level with block.

Space that levels the blocks exists in the document layout alone (``layout``): the text, its undo steps and the
clipboard know nothing of it. ``aligner`` decides how much of it stands where.
"""
