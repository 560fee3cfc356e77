package org.keytally.app.home;

/// What somebody spent of another's money.
///
/// @param payer whose money it was, by its word
record SharedSlice(String payer, String payerName, Slice slice) {}
