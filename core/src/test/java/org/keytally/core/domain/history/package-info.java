/// A history in memory, and what every history keeps to.
@NullMarked
package org.keytally.core.domain.history;

import org.jspecify.annotations.NullMarked;
