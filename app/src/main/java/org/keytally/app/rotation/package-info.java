/// The assistant that leads a key from its secret to the next, wherever in the window it is wanted.
@NullMarked
package org.keytally.app.rotation;

import org.jspecify.annotations.NullMarked;
