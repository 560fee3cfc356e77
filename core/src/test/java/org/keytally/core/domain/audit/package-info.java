/// The fake of the trail.
@NullMarked
package org.keytally.core.domain.audit;

import org.jspecify.annotations.NullMarked;
