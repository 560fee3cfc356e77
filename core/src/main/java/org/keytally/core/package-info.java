/// Everything Keytally knows and does, without a face; the root wires it.
@NullMarked
package org.keytally.core;

import org.jspecify.annotations.NullMarked;
