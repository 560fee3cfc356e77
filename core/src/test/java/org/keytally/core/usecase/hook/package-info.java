@NullMarked
package org.keytally.core.usecase.hook;

import org.jspecify.annotations.NullMarked;
