/// Tests of the wire formats.
@NullMarked
package org.keytally.core.adapter.provider.dialect;

import org.jspecify.annotations.NullMarked;
