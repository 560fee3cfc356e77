/// What a person can learn of what was used: reports by group, and the entries themselves.
@NullMarked
package org.keytally.core.usecase.usage;

import org.jspecify.annotations.NullMarked;
