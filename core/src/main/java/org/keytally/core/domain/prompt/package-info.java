/// A prompt, the way it goes and what comes back.
@NullMarked
package org.keytally.core.domain.prompt;

import org.jspecify.annotations.NullMarked;
