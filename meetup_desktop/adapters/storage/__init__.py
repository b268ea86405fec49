"""The program's own data: settings, drafts, the evening's journal, the memory of the checks."""
