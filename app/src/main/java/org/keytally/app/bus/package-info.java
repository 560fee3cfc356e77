/// The session bus of a Linux desktop, as far as a program needs it that shows a mark and tells notices.
@NullMarked
package org.keytally.app.bus;

import org.jspecify.annotations.NullMarked;
