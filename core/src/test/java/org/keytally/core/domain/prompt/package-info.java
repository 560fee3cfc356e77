/// Tests of prompts and of the way they go.
@NullMarked
package org.keytally.core.domain.prompt;

import org.jspecify.annotations.NullMarked;
