/// As whom the organisation is looked at, and the words for what its vaults did not do.
@NullMarked
package org.keytally.app.organisation.access;

import org.jspecify.annotations.NullMarked;
