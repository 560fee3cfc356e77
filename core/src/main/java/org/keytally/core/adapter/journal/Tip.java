package org.keytally.core.adapter.journal;

/// The end of the journal in short: its last sequence, and a mark that commits to every byte up to it.
///
/// @param mark hexadecimal; written down elsewhere it proves later that nothing before it was changed or cut off
public record Tip(long sequence, String mark) {}
