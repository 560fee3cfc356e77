/// Tests of the environments in the settings.
@NullMarked
package org.keytally.app.settings.environments;

import org.jspecify.annotations.NullMarked;
