/// What is told of what looks unlike what is usual.
@NullMarked
package org.keytally.core.usecase.watch;

import org.jspecify.annotations.NullMarked;
