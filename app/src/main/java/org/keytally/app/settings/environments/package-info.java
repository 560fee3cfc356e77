/// The part of the settings for environments: what is in force there, what is offered, and their files.
@NullMarked
package org.keytally.app.settings.environments;

import org.jspecify.annotations.NullMarked;
