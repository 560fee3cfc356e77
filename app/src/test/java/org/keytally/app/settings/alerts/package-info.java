/// Tests of the part of the settings for alerts.
@NullMarked
package org.keytally.app.settings.alerts;

import org.jspecify.annotations.NullMarked;
