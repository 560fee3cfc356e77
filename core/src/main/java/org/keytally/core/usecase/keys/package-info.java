/// What a person can do with keys: add, list, replace, switch, remove, restore, import and lend them.
@NullMarked
package org.keytally.core.usecase.keys;

import org.jspecify.annotations.NullMarked;
