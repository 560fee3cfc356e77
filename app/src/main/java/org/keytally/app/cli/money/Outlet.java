package org.keytally.app.cli.money;

import java.io.OutputStream;
import java.util.Arrays;
import org.keytally.core.domain.command.Conversation;

/// Standard output of a command, wherever it runs.
final class Outlet extends OutputStream {

    private final Conversation talk;

    Outlet(Conversation talk) {
        this.talk = talk;
    }

    @Override
    public void write(int one) {
        talk.output(new byte[]{(byte) one});
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        talk.output(Arrays.copyOfRange(bytes, offset, offset + length));
    }
}
