/// What a person can do with budgets, tiers and alerts; and the gate every attempt passes.
@NullMarked
package org.keytally.core.usecase.budget;

import org.jspecify.annotations.NullMarked;
