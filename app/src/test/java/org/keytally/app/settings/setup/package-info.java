/// Tests of a part of the settings.
@NullMarked
package org.keytally.app.settings.setup;

import org.jspecify.annotations.NullMarked;
