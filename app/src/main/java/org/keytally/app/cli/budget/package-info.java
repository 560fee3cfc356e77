/// Commands for budgets, tiers and alerts.
@NullMarked
package org.keytally.app.cli.budget;

import org.jspecify.annotations.NullMarked;
