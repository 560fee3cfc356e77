/// The part of the settings for prices: what is in force, how it came about, and what another price would change.
@NullMarked
package org.keytally.app.settings.prices;

import org.jspecify.annotations.NullMarked;
