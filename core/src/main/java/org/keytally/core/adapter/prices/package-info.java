/// Price lists in the formats people already have, and the list that is shipped.
@NullMarked
package org.keytally.core.adapter.prices;

import org.jspecify.annotations.NullMarked;
