package org.keytally.core.adapter.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/// Names of hosts into addresses; this machine's own names never leave it (RFC 6761).
final class LoopbackFirst implements Dns {

    private static final byte[] FOUR = {127, 0, 0, 1};
    private static final byte[] SIX = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    private final Dns world;

    /// @param world asked for all other names
    LoopbackFirst(Dns world) {
        this.world = world;
    }

    // Plain http is allowed to this name because of what it means, so nobody else may say what it means.
    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        return host.equals("localhost") || host.endsWith(".localhost")
                ? List.of(InetAddress.getByAddress(host, FOUR), InetAddress.getByAddress(host, SIX))
                : world.lookup(host);
    }
}
