/// What the organisation's policy binds: settings, keys, models and limits.
@NullMarked
package org.keytally.core.usecase.policy;

import org.jspecify.annotations.NullMarked;
