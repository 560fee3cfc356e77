/// What the desktop shows of the program outside its windows: a mark in the tray, and notices.
@NullMarked
package org.keytally.app.desktop;

import org.jspecify.annotations.NullMarked;
