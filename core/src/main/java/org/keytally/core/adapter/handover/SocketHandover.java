package org.keytally.core.adapter.handover;

import java.util.Optional;
import org.keytally.core.domain.command.Command;
import org.keytally.core.domain.command.Conversation;
import org.keytally.core.domain.command.Handover;
import org.keytally.core.domain.command.Outcome;
import org.keytally.core.domain.command.OwnershipException;
import org.keytally.core.domain.command.OwnershipException.Kind;

/// A handover through the owner's socket.
final class SocketHandover implements Handover {

    private final OwnerLine line;

    SocketHandover(OwnerLine line) {
        this.line = line;
    }

    @Override
    public Outcome send(Command command, Conversation conversation) throws OwnershipException {
        Fields fields = CommandFormat.write(command);
        if (fields.length() > FrameType.COMMAND.limit()) {
            throw new OwnershipException(Kind.TOO_LARGE, fields.length() + " bytes of arguments and environment");
        }
        line.outbox().put(new Frame(FrameType.COMMAND, 0, fields.toBytes()));
        try (CallerSide caller = new CallerSide(line.outbox(), conversation)) {
            Optional<Frame> frame = next();
            while (frame.isPresent()) {
                Optional<Outcome> ended = caller.take(frame.get());
                if (ended.isPresent()) {
                    return ended.get();
                }
                frame = next();
            }
            return caller.vanished();
        } catch (MalformedFrameException nonsense) {
            throw new OwnershipException(Kind.OTHER_VERSION, nonsense.toString(), nonsense);
        }
    }

    @Override
    public void close() {
        line.close();
    }

    private Optional<Frame> next() {
        while (true) {
            try {
                return line.inbox().take();
            } catch (InterruptedException passedOn) {
                // The interrupt is the command's: its end is waited for, and tells this thread what became of it.
                line.outbox().put(Frame.empty(FrameType.INTERRUPT, 0));
            }
        }
    }
}
