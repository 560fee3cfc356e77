/// The vaults and shared keys, tried without a window.
@NullMarked
package org.keytally.app.organisation.vault;

import org.jspecify.annotations.NullMarked;
