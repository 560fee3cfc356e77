/// Replacing keys when they are due: what is, how far it has come, and what a program can do of it.
@NullMarked
package org.keytally.core.usecase.rotation;

import org.jspecify.annotations.NullMarked;
