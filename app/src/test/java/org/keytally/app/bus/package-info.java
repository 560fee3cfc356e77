/// The session bus, tried without one, and with one of its own.
@NullMarked
package org.keytally.app.bus;

import org.jspecify.annotations.NullMarked;
