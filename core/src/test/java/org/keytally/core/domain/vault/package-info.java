/// Vaults, and fakes of what stands behind their ports.
@NullMarked
package org.keytally.core.domain.vault;

import org.jspecify.annotations.NullMarked;
