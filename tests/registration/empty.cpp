// Nothing: the objects come from the archive.
