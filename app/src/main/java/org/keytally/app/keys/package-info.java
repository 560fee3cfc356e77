/// The screen of the keys: what there is, what state it is in, and what can be done with it.
@NullMarked
package org.keytally.app.keys;

import org.jspecify.annotations.NullMarked;
