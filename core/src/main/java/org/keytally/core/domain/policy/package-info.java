/// Who is to pay: what a person wants first, and when another purse may step in.
@NullMarked
package org.keytally.core.domain.policy;

import org.jspecify.annotations.NullMarked;
