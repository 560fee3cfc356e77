/// The setup: why a person came, what is there already, what is recommended, and a first prompt.
@NullMarked
package org.keytally.app.settings.setup;

import org.jspecify.annotations.NullMarked;
