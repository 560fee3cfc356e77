package org.keytally.core.adapter.provider.dialect.event;

/// How much of an answer is read before it is taken for an attack or a mishap.
///
/// @param totalBytes the whole answer after decompression
/// @param eventBytes one event of a stream, or one whole document
/// @param depth nesting of objects and arrays
/// @param textCharacters texts, reasoning and tool arguments of one answer together
public record ReadLimits(long totalBytes, int eventBytes, int depth, int textCharacters) {

    public static final ReadLimits USUAL = new ReadLimits(256L << 20, 24 << 20, 200, 16 << 20);
}
