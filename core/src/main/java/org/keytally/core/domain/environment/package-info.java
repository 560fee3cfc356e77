/// What holds in an environment: defaults of requests, local models first, spending, and the presets offered.
@NullMarked
package org.keytally.core.domain.environment;

import org.jspecify.annotations.NullMarked;
