/// Keeping, searching and letting go, tried in memory.
@NullMarked
package org.keytally.core.usecase.history;

import org.jspecify.annotations.NullMarked;
