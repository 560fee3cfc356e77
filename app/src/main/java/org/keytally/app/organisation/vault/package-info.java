/// The part of the organisation for its vaults and the keys shared in them.
@NullMarked
package org.keytally.app.organisation.vault;

import org.jspecify.annotations.NullMarked;
