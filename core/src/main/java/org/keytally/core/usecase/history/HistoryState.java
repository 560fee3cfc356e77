package org.keytally.core.usecase.history;

/// Whether prompts and answers are kept.
///
/// @param isOn whether what is sent from now on is kept
/// @param days how long what is kept stays
/// @param isEmpty whether nothing is kept
public record HistoryState(boolean isOn, long days, boolean isEmpty) {}
