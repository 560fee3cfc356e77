/// The screen of the keys, tried without a window.
@NullMarked
package org.keytally.app.keys;

import org.jspecify.annotations.NullMarked;
