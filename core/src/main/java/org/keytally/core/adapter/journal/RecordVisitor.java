package org.keytally.core.adapter.journal;

/// A reader of records, met in the order of their sequence.
@FunctionalInterface
public interface RecordVisitor {

    /// Returns whether to go on.
    boolean visit(long sequence, byte kind, byte[] payload);
}
