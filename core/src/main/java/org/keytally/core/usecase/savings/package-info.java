/// What could be saved, and by what; nothing is changed by finding it.
@NullMarked
package org.keytally.core.usecase.savings;

import org.jspecify.annotations.NullMarked;
