/// Tests and fakes of the choice of models.
@NullMarked
package org.keytally.core.domain.model;

import org.jspecify.annotations.NullMarked;
