/// Tests of a part of the settings.
@NullMarked
package org.keytally.app.settings.storage;

import org.jspecify.annotations.NullMarked;
