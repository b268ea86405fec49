"""Front matter: how pages are read, and the dialects that they are read and edited in.

A page is read in one way, by ``pages.read_page``, through python-frontmatter: ``parse(text, handler=...)``, with a
handler for each dialect, gives what the site's generator reads. The list, the search, the checks and the command
``show`` take their values from there. Two things python-frontmatter cannot be asked: it strips the text, turns CRLF
into LF and takes a block without an end for none. So the handler is asked about the original text first, and a
block that cannot be found is a problem with a reason and a line.

``Document`` (``core.content``) owns the bytes of a page and is the only one to write them: python-frontmatter orders
and quotes anew what it writes. Both share one grammar: a handler splits and loads by the functions of its
``Dialect``, which ``Document`` takes its tokens from. Those of YAML, TOML and JSON are here.
"""
