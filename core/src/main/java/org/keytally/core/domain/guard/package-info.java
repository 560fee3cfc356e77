/// Secrets in the outer world: what was seen where, what a child process was given, and how text is made safe.
@NullMarked
package org.keytally.core.domain.guard;

import org.jspecify.annotations.NullMarked;
