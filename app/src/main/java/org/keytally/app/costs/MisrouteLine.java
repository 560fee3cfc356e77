package org.keytally.app.costs;

/// A prompt that another paid than stood first.
///
/// @param before what had failed before it, or that nothing was sent to whom stood first
record MisrouteLine(EntryRow row, String before) {}
