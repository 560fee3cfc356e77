/// Tests of what holds in an environment.
@NullMarked
package org.keytally.core.domain.environment;

import org.jspecify.annotations.NullMarked;
