/// The frame around the screens: the window, its navigation, its dialogues and what it shares with all of them.
@NullMarked
package org.keytally.app.shell;

import org.jspecify.annotations.NullMarked;
