/// What can be done with the organisation's vaults.
@NullMarked
package org.keytally.core.usecase.vault;

import org.jspecify.annotations.NullMarked;
