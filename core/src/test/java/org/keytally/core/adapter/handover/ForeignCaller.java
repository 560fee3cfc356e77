package org.keytally.core.adapter.handover;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/// A program that connects to a socket and prints the type of the first frame it is sent; it stands on no other class.
final class ForeignCaller {

    private ForeignCaller() {}

    public static void main(String[] arguments) throws IOException {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(Path.of(arguments[0])))) {
            ByteBuffer header = ByteBuffer.allocate(9);
            while (header.hasRemaining() && channel.read(header) >= 0) {
                // A header of nine bytes may come in parts.
            }
            System.out.println(header.get(4));
        }
    }
}
