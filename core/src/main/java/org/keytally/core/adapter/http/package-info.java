/// The one hardened HTTP client: every byte that leaves for a provider goes through it.
@NullMarked
package org.keytally.core.adapter.http;

import org.jspecify.annotations.NullMarked;
