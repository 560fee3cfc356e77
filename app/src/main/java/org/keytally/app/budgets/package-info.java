/// The screen of budgets: where they stand, how they are set, and what people may use.
@NullMarked
package org.keytally.app.budgets;

import org.jspecify.annotations.NullMarked;
