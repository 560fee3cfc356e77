/// The part of the settings for providers and for the models that kinds of prompts ask.
@NullMarked
package org.keytally.app.settings.models;

import org.jspecify.annotations.NullMarked;
