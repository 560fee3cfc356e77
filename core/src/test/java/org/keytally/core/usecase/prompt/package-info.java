/// Tests of what a person can do with providers.
@NullMarked
package org.keytally.core.usecase.prompt;

import org.jspecify.annotations.NullMarked;
