/// The part of the settings that says what is kept and for how long.
@NullMarked
package org.keytally.app.settings.keeping;

import org.jspecify.annotations.NullMarked;
