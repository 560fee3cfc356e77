/// Tests of the assistant that replaces a key.
@NullMarked
package org.keytally.app.rotation;

import org.jspecify.annotations.NullMarked;
