/// What a person can do with the trail: list, verify and export it.
@NullMarked
package org.keytally.core.usecase.audit;

import org.jspecify.annotations.NullMarked;
