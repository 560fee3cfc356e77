/// Budgets in the window.
@NullMarked
package org.keytally.app.budgets;

import org.jspecify.annotations.NullMarked;
