package org.keytally.core.adapter.cache;

/// How much is kept.
///
/// @param answerBytes an answer longer than that is not kept
public record CacheLimits(int answers, int answerBytes, long allBytes) {

    public static final CacheLimits USUAL = new CacheLimits(1_000, 1 << 20, 64L << 20);
}
