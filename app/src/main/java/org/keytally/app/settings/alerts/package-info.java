/// The part of the settings for what is told by itself, and whom else it is told.
@NullMarked
package org.keytally.app.settings.alerts;

import org.jspecify.annotations.NullMarked;
