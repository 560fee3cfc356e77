@NullMarked
package org.keytally.core.domain.hook;

import org.jspecify.annotations.NullMarked;
