package org.keytally.core.adapter.journal;

/// One force under way: the file, and the point that will be durable when it is done.
record Forcing(Folder.Output file, Position point) {}
