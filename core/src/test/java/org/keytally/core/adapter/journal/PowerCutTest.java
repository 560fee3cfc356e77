package org.keytally.core.adapter.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Every point at which the power can fail during a script, several disks each, twice in a row.
final class PowerCutTest {

    private static final JournalLimits SMALL = Journals.segmentsOf(2200);
    private static final int DISKS = Integer.getInteger("keytally.cut.disks", 2);

    private static final int SCRIPTS = Integer.getInteger("keytally.cut.scripts", 12);

    /// One of the seeds behind it, 22, once found a lost segment.
    private static final int FIRST_SEED = 12;

    /// The power failed before an operation was done.
    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void losesNothingForcedAndSeesNoDamageWhereverThePowerFails() throws Exception {
        int cuts = 0;
        for (int script = 0; script < SCRIPTS; script++) {
            int operations = new Run(FIRST_SEED + script, Integer.MAX_VALUE).operations();
            for (int cut = 0; cut < operations; cut++) {
                Run run = new Run(FIRST_SEED + script, cut);
                run.operations();
                for (int disk = 0; disk < DISKS; disk++) {
                    check(run, script, cut, disk);
                    cuts++;
                }
            }
        }
        assertThat(cuts).isGreaterThan(2000);
        System.out.printf("%d power cuts, each twice, 0 lost%n", cuts);
    }

    private static void check(Run run, int script, int cut, int disk) throws Exception {
        try {
            run.checkAfter(new Random(1000L * cut + disk));
        } catch (AssertionError | RuntimeException | JournalException found) {
            throw new AssertionError("script " + script + ", cut " + cut + ", disk " + disk, found);
        }
    }

    /// One script of fifty steps, done until the power fails.
    private static final class Run {

        private final MemoryFolder folder = new MemoryFolder();
        private final WatchedFolder watched;
        private final Script script;
        private int left;
        private int done;

        Run(long seed, int cut) throws JournalException {
            this.left = cut;
            this.watched = new WatchedFolder(folder, (_, _) -> countDown());
            this.script = new Script(folder, watched, new Random(seed));
        }

        private void countDown() {
            if (left == 0) {
                throw new PowerCut();
            }
            left--;
            done++;
        }

        int operations() throws Exception {
            try {
                script.perform(50);
            } catch (PowerCut _) {
                // the disks show what is left
            }
            return done;
        }

        void checkAfter(Random random) throws Exception {
            MemoryFolder disk = folder.afterPowerCut(random);
            List<String> left = check(disk, script.forced, script.appended);
            Journal journal = Journals.open(disk, SMALL, new Tally());
            for (int at = 0; at < 3; at++) {
                byte[] payload = Journals.payload(at);
                left.add(Tally.line(journal.append((byte) 2, payload), (byte) 2, payload));
                journal.force(left.size());
            }
            check(disk.afterPowerCut(random), left.size(), left);
        }

        private static List<String> check(MemoryFolder disk, long forced, List<String> appended) throws Exception {
            Tally tally = new Tally();
            Journal journal = Journals.open(disk, SMALL, tally);
            assertThat(journal.recovery().soundness()).isNotInstanceOf(Soundness.Damaged.class);
            assertThat(journal.recovery().head()).isIn(Recovery.HeadState.NEW, Recovery.HeadState.USED);
            List<String> lines = Journals.lines(journal, 1);
            assertThat(lines).hasSizeBetween((int) forced, appended.size())
                    .isEqualTo(appended.subList(0, lines.size()));
            assertThat(tally.met).isEqualTo(lines);
            assertThat(journal.verify().isWhole()).isTrue();
            return lines;
        }
    }
}
