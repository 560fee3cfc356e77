/// How fast the keychain is.
@NullMarked
package org.keytally.core.adapter.keychain.bench;

import org.jspecify.annotations.NullMarked;
