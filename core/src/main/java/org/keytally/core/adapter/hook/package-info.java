/// How hooks are told: programs started, addresses posted to.
@NullMarked
package org.keytally.core.adapter.hook;

import org.jspecify.annotations.NullMarked;
