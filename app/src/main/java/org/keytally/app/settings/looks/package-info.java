/// The part of the settings that says how the window looks and speaks.
@NullMarked
package org.keytally.app.settings.looks;

import org.jspecify.annotations.NullMarked;
