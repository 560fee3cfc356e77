/// Cohere's two chat interfaces.
@NullMarked
package org.keytally.core.adapter.provider.dialect.cohere;

import org.jspecify.annotations.NullMarked;
