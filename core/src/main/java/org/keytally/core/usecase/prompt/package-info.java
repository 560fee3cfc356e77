/// What a person can do with providers: send prompts, see models, try keys.
@NullMarked
package org.keytally.core.usecase.prompt;

import org.jspecify.annotations.NullMarked;
