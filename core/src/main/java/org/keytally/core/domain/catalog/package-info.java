/// What is sold and for how much: providers, models, prices, usage, money.
@NullMarked
package org.keytally.core.domain.catalog;

import org.jspecify.annotations.NullMarked;
