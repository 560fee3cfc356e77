package org.keytally.core.adapter.database.entry;

import org.keytally.core.domain.ledger.Intent;

/// An intent and the number of its record.
public record OpenIntent(long sequence, Intent intent) {}
