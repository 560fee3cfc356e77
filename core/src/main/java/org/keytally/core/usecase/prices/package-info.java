/// What a person can do with prices: see, compare, set and import them, and put booked costs right.
@NullMarked
package org.keytally.core.usecase.prices;

import org.jspecify.annotations.NullMarked;
