/// What is recommended to a person who begins, by why they bring keys of their own.
@NullMarked
package org.keytally.core.usecase.setup;

import org.jspecify.annotations.NullMarked;
