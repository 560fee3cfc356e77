package org.keytally.core.adapter.handover;

import java.io.IOException;
import java.nio.channels.Channel;

/// The end of a channel that nobody speaks on any more.
final class Closing {

    private Closing() {}

    static void quietly(Channel channel) {
        try {
            channel.close();
        } catch (IOException lost) {
            // Nothing that was to arrive can depend on this: the frames before it were written or given up.
        }
    }
}
