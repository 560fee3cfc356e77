package org.keytally.core.domain.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DispatchTest {

    private final List<String> happened = new ArrayList<>();
    private final Deque<Claim> claims = new ArrayDeque<>();
    private final Command command = new Command(List.of("keys"), Path.of("").toAbsolutePath(), Map.of(), false, 80);

    @Test
    void runsHereWhereTheHomeIsFreeAndFreesItAfterwards() throws Exception {
        claims.add(new Claim.Owned(new ListedOwner()));

        assertThat(run()).isEqualTo(new Outcome.Ended(7));
        assertThat(happened).isEqualTo(List.of("own work", "owner closed"));
    }

    @Test
    void handsOverWhereTheHomeIsTaken() throws Exception {
        claims.add(taken(new Outcome.Ended(3)));

        assertThat(run()).isEqualTo(new Outcome.Ended(3));
        assertThat(happened).isEqualTo(List.of("sent", "line closed"));
    }

    @Test
    void repeatsWhereTheOwnerVanishedBeforeTheCommandBegan() throws Exception {
        claims.add(taken(new Outcome.Vanished(true, Optional.empty())));
        claims.add(taken(new Outcome.Vanished(true, Optional.empty())));
        claims.add(new Claim.Owned(new ListedOwner()));

        assertThat(run()).isEqualTo(new Outcome.Ended(7));
        assertThat(happened)
                .isEqualTo(List.of("sent", "line closed", "sent", "line closed", "own work", "owner closed"));
    }

    @Test
    void repeatsNothingThatHadBegun() throws Exception {
        Outcome vanished = new Outcome.Vanished(false, Optional.of("entry-1"));
        claims.add(taken(vanished));
        claims.add(new Claim.Owned(new ListedOwner()));

        assertThat(run()).isEqualTo(vanished);
        assertThat(happened).isEqualTo(List.of("sent", "line closed"));
    }

    private Outcome run() throws OwnershipException, InterruptedException {
        Dispatch dispatch = new Dispatch(claims::remove, _ -> {
            happened.add("own work");
            return 7;
        });
        return dispatch.run(command, new ScriptedConversation());
    }

    private Claim taken(Outcome outcome) {
        return new Claim.Taken(new Handover() {
            @Override
            public Outcome send(Command sent, Conversation conversation) {
                happened.add("sent");
                return outcome;
            }

            @Override
            public void close() {
                happened.add("line closed");
            }
        });
    }

    private final class ListedOwner implements Owner {

        @Override
        public void listen(CommandRunner runner) {
            happened.add("listening");
        }

        @Override
        public void leave() {
            happened.add("left");
        }

        @Override
        public void close() {
            happened.add("owner closed");
        }
    }
}
