/// Tests of the models in the settings.
@NullMarked
package org.keytally.app.settings.models;

import org.jspecify.annotations.NullMarked;
