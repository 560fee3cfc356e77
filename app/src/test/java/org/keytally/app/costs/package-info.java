/// The screen of the costs, tried without a window.
@NullMarked
package org.keytally.app.costs;

import org.jspecify.annotations.NullMarked;
