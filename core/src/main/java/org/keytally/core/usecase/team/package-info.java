/// Keys of their own for the members of a team: asked for, made, handed over, limited, replaced and ended.
@NullMarked
package org.keytally.core.usecase.team;

import org.jspecify.annotations.NullMarked;
