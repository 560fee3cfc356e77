/// Fakes of rotations.
@NullMarked
package org.keytally.core.domain.rotation;

import org.jspecify.annotations.NullMarked;
