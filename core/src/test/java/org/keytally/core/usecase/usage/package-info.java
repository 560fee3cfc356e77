/// What a person can learn of what was used, tried over a book in memory.
@NullMarked
package org.keytally.core.usecase.usage;

import org.jspecify.annotations.NullMarked;
