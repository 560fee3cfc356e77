/// The operating system's keychain: one item per key, behind the port of secrets.
@NullMarked
package org.keytally.core.adapter.keychain;

import org.jspecify.annotations.NullMarked;
