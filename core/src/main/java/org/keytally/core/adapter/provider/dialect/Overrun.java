package org.keytally.core.adapter.provider.dialect;

import java.io.IOException;

/// More came than `ReadLimits` allow.
final class Overrun extends IOException {

    private static final long serialVersionUID = 1L;

    Overrun(String what) {
        super(what);
    }
}
