/// The kit of the screens, tried without and with a window.
@NullMarked
package org.keytally.app.fx;

import org.jspecify.annotations.NullMarked;
