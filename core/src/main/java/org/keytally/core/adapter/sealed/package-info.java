/// Sealing: the home's key and what is derived from it, authenticated encryption, and files replaced safely on
/// the disk.
@NullMarked
package org.keytally.core.adapter.sealed;

import org.jspecify.annotations.NullMarked;
