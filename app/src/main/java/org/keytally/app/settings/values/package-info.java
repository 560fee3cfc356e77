/// Settings as rows that a person changes, each with its name, its control and what is wrong with a value.
@NullMarked
package org.keytally.app.settings.values;

import org.jspecify.annotations.NullMarked;
