"""What can be wrong with an event page, found without a disk: bytes and facts in, findings out."""
