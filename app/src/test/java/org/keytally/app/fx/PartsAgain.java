package org.keytally.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;

/// A part of a screen whose reading breaks once, and comes back by the one thing that it offers.
public record PartsAgain(DirectTasks tasks, Supplier<Showing> part) {

    /// Lets the reading break, looks at what stands in its place, and does what is offered there.
    public void breaksAndComesBack(Runnable reading) {
        tasks.fail(true);
        reading.run();
        tasks.fail(false);
        assertThat(part.get()).isInstanceOf(Showing.Broken.class);
        ((Showing.Broken) part.get()).next().orElseThrow().run().run();
        assertThat(part.get()).isEqualTo(Showing.READY);
    }
}
