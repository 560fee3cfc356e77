/// The screen of the settings: its parts, and which of them is seen.
@NullMarked
package org.keytally.app.settings;

import org.jspecify.annotations.NullMarked;
