"""Pictures: decoding, metadata, thumbnails."""
