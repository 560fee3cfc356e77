/// A home in memory, in which the use cases are tried.
@NullMarked
package org.keytally.core.usecase;

import org.jspecify.annotations.NullMarked;
