/// The organisation's Key Vault: where it is, what lies in it, and how a shared key is sealed there.
@NullMarked
package org.keytally.core.domain.vault;

import org.jspecify.annotations.NullMarked;
