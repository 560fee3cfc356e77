/// Tests of the use cases in this room.
@NullMarked
package org.keytally.core.usecase.budget;

import org.jspecify.annotations.NullMarked;
