/// Members and their keys, tried over a vault in memory.
@NullMarked
package org.keytally.core.usecase.team;

import org.jspecify.annotations.NullMarked;
