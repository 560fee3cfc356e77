/// What a person can do, one class each, in a room for each subject.
@NullMarked
package org.keytally.core.usecase;

import org.jspecify.annotations.NullMarked;
