/// Tests of the settings.
@NullMarked
package org.keytally.app.settings.values;

import org.jspecify.annotations.NullMarked;
