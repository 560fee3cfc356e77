/// Tests of the doctor in the settings.
@NullMarked
package org.keytally.app.settings.doctor;

import org.jspecify.annotations.NullMarked;
