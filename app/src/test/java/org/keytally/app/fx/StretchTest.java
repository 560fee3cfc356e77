package org.keytally.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

final class StretchTest {

    private final ObservableList<Integer> whole =
            FXCollections.observableArrayList(IntStream.range(0, 100).boxed().toList());
    private final Stretch<Integer> stretch = new Stretch<>(whole, 10);

    @Test
    void hasSoManyAndThoseAroundAPlace() {
        assertThat(stretch).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);

        stretch.centre(50);
        assertThat(stretch).containsExactly(45, 46, 47, 48, 49, 50, 51, 52, 53, 54);
    }

    @Test
    void endsWhereTheWholeEnds() {
        stretch.centre(99);
        assertThat(stretch).containsExactly(90, 91, 92, 93, 94, 95, 96, 97, 98, 99);

        stretch.centre(2);
        assertThat(stretch.begin()).isZero();
    }

    @Test
    void keepsItsPlacesWhereOthersComeBeforeThem() {
        stretch.centre(50);
        whole.addAll(0, List.of(-3, -2, -1));
        stretch.keep(3);

        assertThat(stretch).startsWith(45).endsWith(54);
    }

    @Test
    void hasRoomWhereTheWholeEndsOrThereArePlacesEnough() {
        stretch.centre(50);

        assertThat(stretch.hasRoom(48, 51, 3)).isTrue();
        assertThat(stretch.hasRoom(47, 51, 3)).isFalse();
        assertThat(stretch.hasRoom(48, 53, 3)).isFalse();
        stretch.centre(0);
        assertThat(stretch.hasRoom(0, 7, 3)).isTrue();
    }

    @Test
    void growsWhereItHadAllAndMoreCame() {
        ObservableList<Integer> few = FXCollections.observableArrayList(7, 8);
        Stretch<Integer> all = new Stretch<>(few, 4);
        few.addAll(0, List.of(4, 5, 6));
        all.move(0);

        assertThat(all).containsExactly(4, 5, 6, 7);
    }
}
