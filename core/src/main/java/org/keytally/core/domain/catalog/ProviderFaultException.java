package org.keytally.core.domain.catalog;

/// Thrown where providers are asked for and the person's own file of them cannot be understood.
public final class ProviderFaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProviderFault fault;

    public ProviderFaultException(ProviderFault fault) {
        super(fault.kind() + " in line " + fault.line());
        this.fault = fault;
    }

    public ProviderFault fault() {
        return fault;
    }
}
