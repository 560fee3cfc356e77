/// A Key Vault of our own, and two clients that both have to get on with it.
@NullMarked
package org.keytally.core.adapter.keyvault;

import org.jspecify.annotations.NullMarked;
