/// Measurements of the whole program, from its start to its end.
@NullMarked
package org.keytally.app.bench;

import org.jspecify.annotations.NullMarked;
