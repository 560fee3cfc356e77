package org.keytally.core.adapter.handover;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/// The caller's end of a connection to the owner.
///
/// Its threads are platform threads: in a process that lives for one command the first virtual thread costs more.
final class OwnerLine implements AutoCloseable {

    private final SocketChannel channel;
    private final Inbox inbox;
    private final Outbox outbox;

    private OwnerLine(SocketChannel channel) {
        this.channel = channel;
        this.inbox = new Inbox(channel);
        this.outbox = new Outbox(channel);
        Thread.ofPlatform().daemon().name("handover-reader").start(inbox);
        Thread.ofPlatform().daemon().name("handover-writer").start(outbox);
    }

    static OwnerLine connect(Path socket) throws IOException {
        return new OwnerLine(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
    }

    SocketChannel channel() {
        return channel;
    }

    Inbox inbox() {
        return inbox;
    }

    Outbox outbox() {
        return outbox;
    }

    @Override
    public void close() {
        outbox.abandon();
        Closing.quietly(channel);
        inbox.close();
    }
}
