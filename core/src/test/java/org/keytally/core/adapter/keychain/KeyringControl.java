package org.keytally.core.adapter.keychain;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The socket by which signing in unlocks a running GNOME Keyring.
final class KeyringControl {

    private static final int UNLOCK = 1;

    private KeyringControl() {}

    static void unlock(Path socket, String password) throws IOException {
        byte[] text = password.getBytes(StandardCharsets.UTF_8);
        // a byte that carries who we are, then: length of all, operation, length of the text, text
        ByteBuffer request = ByteBuffer.allocate(1 + 12 + text.length);
        request.put((byte) 0).putInt(12 + text.length).putInt(UNLOCK).putInt(text.length).put(text);
        ByteBuffer answer = ByteBuffer.allocate(8);
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.write(request.flip());
            while (answer.hasRemaining() && channel.read(answer) >= 0) {
                // the answer is eight bytes long
            }
        }
        if (answer.getInt(4) != 0) {
            throw new IOException("the keyring did not unlock: " + answer.getInt(4));
        }
    }
}
