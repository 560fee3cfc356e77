/// The made-up team and its year.
@NullMarked
package org.keytally.core.usecase.demo;

import org.jspecify.annotations.NullMarked;
