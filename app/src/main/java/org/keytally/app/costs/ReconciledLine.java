package org.keytally.app.costs;

import org.keytally.core.domain.ledger.Reconciliation;

/// One provider whose bills were set against our figures.
record ReconciledLine(String id, String name, Reconciliation found) {}
