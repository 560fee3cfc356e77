/// How much may be used: budgets, what was spent and is reserved of them, and the alerts they raise.
@NullMarked
package org.keytally.core.domain.budget;

import org.jspecify.annotations.NullMarked;
