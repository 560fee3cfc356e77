/// The part of the settings that says what is well, mends what it can, and bundles what a helper needs.
@NullMarked
package org.keytally.app.settings.doctor;

import org.jspecify.annotations.NullMarked;
