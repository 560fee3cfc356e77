/// What a person can do about environments: see them, take presets, bring `.env` files in and out.
@NullMarked
package org.keytally.core.usecase.environments;

import org.jspecify.annotations.NullMarked;
