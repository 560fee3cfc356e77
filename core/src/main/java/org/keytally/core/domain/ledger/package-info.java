/// What was used: entries and their settlements, totals, and the book of them.
@NullMarked
package org.keytally.core.domain.ledger;

import org.jspecify.annotations.NullMarked;
