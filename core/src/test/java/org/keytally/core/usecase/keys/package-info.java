/// Tests of the use cases in this room.
@NullMarked
package org.keytally.core.usecase.keys;

import org.jspecify.annotations.NullMarked;
