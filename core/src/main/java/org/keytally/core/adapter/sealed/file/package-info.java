/// What rests in sealed files and in memory: records, secrets, their fingerprints.
@NullMarked
package org.keytally.core.adapter.sealed.file;

import org.jspecify.annotations.NullMarked;
