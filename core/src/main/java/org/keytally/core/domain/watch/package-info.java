/// What looks unlike what is usual, and how that is decided.
@NullMarked
package org.keytally.core.domain.watch;

import org.jspecify.annotations.NullMarked;
