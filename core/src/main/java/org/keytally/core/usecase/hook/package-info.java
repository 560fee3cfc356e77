/// What is done and said about hooks: set, removed, shown, tried, and told when something happens.
@NullMarked
package org.keytally.core.usecase.hook;

import org.jspecify.annotations.NullMarked;
