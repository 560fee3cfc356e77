/// What the desktop shows, tried without one, and on a session bus of its own.
@NullMarked
package org.keytally.app.desktop;

import org.jspecify.annotations.NullMarked;
