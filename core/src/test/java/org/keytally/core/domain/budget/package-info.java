@NullMarked
package org.keytally.core.domain.budget;

import org.jspecify.annotations.NullMarked;
