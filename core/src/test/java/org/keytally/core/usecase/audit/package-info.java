/// Tests of the use cases in this room.
@NullMarked
package org.keytally.core.usecase.audit;

import org.jspecify.annotations.NullMarked;
