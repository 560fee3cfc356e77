/// Rotations, tried in a home in memory.
@NullMarked
package org.keytally.core.usecase.rotation;

import org.jspecify.annotations.NullMarked;
