/// Keys and who may use them: keys, scopes, secrets, fingerprints and where secrets rest.
@NullMarked
package org.keytally.core.domain.key;

import org.jspecify.annotations.NullMarked;
