package org.keytally.core.sweep;

/// The mark that every secret of the tests carries, so that a trace of one is found wherever it lies.
public final class Canary {

    public static final String CORE = "KTCANARYk7Qw9Zp2Xv4T";

    private Canary() {}
}
