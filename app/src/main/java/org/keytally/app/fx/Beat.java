package org.keytally.app.fx;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/// Looks again and again while something is seen, and rests while it is not.
public final class Beat {

    private final Timeline timeline;

    public Beat(Duration every, Runnable look) {
        this.timeline = new Timeline(new KeyFrame(every, _ -> look.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
    }

    public void start() {
        timeline.play();
    }

    public void stop() {
        timeline.stop();
    }
}
