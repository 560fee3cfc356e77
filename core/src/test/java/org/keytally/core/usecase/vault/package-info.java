/// What can be done with vaults, tried on scripted ones.
@NullMarked
package org.keytally.core.usecase.vault;

import org.jspecify.annotations.NullMarked;
