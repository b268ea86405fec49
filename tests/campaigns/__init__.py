"""Campaigns: the program is killed, its disk is filled, its files are damaged, again and again, and everything that it
had acknowledged is looked for afterwards.

``python3 dev.py campaign NAME --seconds N`` runs one. To add one, write a module here whose name is the campaign's
(``two_programs`` for ``two-programs``) with one record ``CAMPAIGN``; the runner and the tests find it by name.
"""
