package org.keytally.core.domain.audit;

/// An audit event with its place in the journal.
public record NumberedEvent(long sequence, AuditEvent event) {}
