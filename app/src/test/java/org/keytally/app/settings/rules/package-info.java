/// Tests of the rules in the settings.
@NullMarked
package org.keytally.app.settings.rules;

import org.jspecify.annotations.NullMarked;
