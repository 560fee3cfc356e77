/// What a person can do with prompts and answers that are kept: keep, search, read again, let go.
@NullMarked
package org.keytally.core.usecase.history;

import org.jspecify.annotations.NullMarked;
