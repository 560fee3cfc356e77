/// What all dialects have in common in reading answers: the draft, errors, limits and the conclusion.
@NullMarked
package org.keytally.core.adapter.provider.dialect.answer;

import org.jspecify.annotations.NullMarked;
