/// Persons who sign in at a directory: by Microsoft's library, over our own line, kept in the sealed file.
@NullMarked
package org.keytally.core.adapter.keyvault.person;

import org.jspecify.annotations.NullMarked;
