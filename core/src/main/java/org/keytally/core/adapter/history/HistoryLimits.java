package org.keytally.core.adapter.history;

/// How much is kept.
///
/// @param exchangeBytes a prompt with its answer longer than that is not kept
/// @param fileBytes from what length on another file is begun
/// @param allBytes beyond which the oldest files go
public record HistoryLimits(int exchangeBytes, int fileBytes, long allBytes) {

    public static final HistoryLimits USUAL = new HistoryLimits(8 << 20, 8 << 20, 1L << 30);
}
