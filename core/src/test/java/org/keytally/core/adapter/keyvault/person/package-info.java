@NullMarked
package org.keytally.core.adapter.keyvault.person;

import org.jspecify.annotations.NullMarked;
