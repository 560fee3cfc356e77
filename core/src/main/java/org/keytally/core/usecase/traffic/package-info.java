/// How prompts are kept within rates and away from providers that fail.
@NullMarked
package org.keytally.core.usecase.traffic;

import org.jspecify.annotations.NullMarked;
