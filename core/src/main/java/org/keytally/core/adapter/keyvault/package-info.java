/// The organisation's Key Vault over its REST interface.
@NullMarked
package org.keytally.core.adapter.keyvault;

import org.jspecify.annotations.NullMarked;
