/// What a person can do with the home as a whole: look after its health, search for leaks, move and erase data.
@NullMarked
package org.keytally.core.usecase.home;

import org.jspecify.annotations.NullMarked;
