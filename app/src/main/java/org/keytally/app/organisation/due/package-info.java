/// The part of the organisation for keys that are due to be replaced.
@NullMarked
package org.keytally.app.organisation.due;

import org.jspecify.annotations.NullMarked;
