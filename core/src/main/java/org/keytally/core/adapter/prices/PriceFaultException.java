package org.keytally.core.adapter.prices;

import org.keytally.core.domain.catalog.PriceFault;

// Carries a fault out of the depth of a reader; it never leaves this room.
final class PriceFaultException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient PriceFault fault;

    PriceFaultException(PriceFault.Kind kind, String place, String found) {
        super(kind.name());
        this.fault = new PriceFault(kind, place, found);
    }

    PriceFaultException(PriceFault fault) {
        super(fault.kind().name());
        this.fault = fault;
    }

    PriceFault fault() {
        return fault;
    }
}
