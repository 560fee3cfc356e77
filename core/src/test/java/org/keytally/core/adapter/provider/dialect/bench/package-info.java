/// Measurements of the wire formats.
@NullMarked
package org.keytally.core.adapter.provider.dialect.bench;

import org.jspecify.annotations.NullMarked;
