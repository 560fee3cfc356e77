/// Prompts and answers that a person wants kept.
@NullMarked
package org.keytally.core.domain.history;

import org.jspecify.annotations.NullMarked;
