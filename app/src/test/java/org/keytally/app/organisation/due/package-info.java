/// Tests of the part for keys that are due.
@NullMarked
package org.keytally.app.organisation.due;

import org.jspecify.annotations.NullMarked;
