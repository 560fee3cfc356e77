/// Reads the facts about providers, shipped ones and those a person wrote.
@NullMarked
package org.keytally.core.adapter.catalog;

import org.jspecify.annotations.NullMarked;
