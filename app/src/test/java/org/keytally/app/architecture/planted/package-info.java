/// Faults, one a class, for the rules to find.
@NullMarked
package org.keytally.app.architecture.planted;

import org.jspecify.annotations.NullMarked;
