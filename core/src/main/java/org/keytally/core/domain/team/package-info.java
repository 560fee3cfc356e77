/// The members of a team that get keys of their own, and what is kept of those keys: never a secret.
@NullMarked
package org.keytally.core.domain.team;

import org.jspecify.annotations.NullMarked;
