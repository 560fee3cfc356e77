/// What a person can do with settings.
@NullMarked
package org.keytally.core.usecase.settings;

import org.jspecify.annotations.NullMarked;
