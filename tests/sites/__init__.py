"""Realistic bilingual sites of ten kinds, sound or with planted faults: the precision and recall of ``check``.

``python -m tests.sites FOLDER`` writes the sound ones, ``python -m tests.sites.measure`` prints the figures.
"""
