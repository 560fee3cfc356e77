/// The faces of Keytally, and the one door through which the program is entered.
@NullMarked
package org.keytally.app;

import org.jspecify.annotations.NullMarked;
