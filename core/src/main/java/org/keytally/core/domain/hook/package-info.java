/// What others are told when something happens in a home: hooks, the events they wait for, and what came of telling.
@NullMarked
package org.keytally.core.domain.hook;

import org.jspecify.annotations.NullMarked;
