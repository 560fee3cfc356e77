@NullMarked
package org.keytally.core.adapter.hook;

import org.jspecify.annotations.NullMarked;
