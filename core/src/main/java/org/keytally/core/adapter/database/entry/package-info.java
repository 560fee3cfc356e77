/// Ledger entries as bytes: what a record of the journal says, and what must be known to read the next one.
@NullMarked
package org.keytally.core.adapter.database.entry;

import org.jspecify.annotations.NullMarked;
