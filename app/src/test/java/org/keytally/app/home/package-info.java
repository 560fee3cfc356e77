/// The first screen, tried without a window.
@NullMarked
package org.keytally.app.home;

import org.jspecify.annotations.NullMarked;
