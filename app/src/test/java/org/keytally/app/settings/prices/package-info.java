/// Tests of a part of the settings.
@NullMarked
package org.keytally.app.settings.prices;

import org.jspecify.annotations.NullMarked;
