package org.keytally.core.adapter.provider.dialect.event;

import java.io.IOException;

/// More came than `ReadLimits` allow.
public final class Overrun extends IOException {

    private static final long serialVersionUID = 1L;

    public Overrun(String what) {
        super(what);
    }
}
