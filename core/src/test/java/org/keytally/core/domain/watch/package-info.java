@NullMarked
package org.keytally.core.domain.watch;

import org.jspecify.annotations.NullMarked;
