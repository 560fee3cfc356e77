/// The part of the settings that says who pays first and who steps in.
@NullMarked
package org.keytally.app.settings.rules;

import org.jspecify.annotations.NullMarked;
