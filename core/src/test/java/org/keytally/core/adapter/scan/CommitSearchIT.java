package org.keytally.core.adapter.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.domain.guard.LeakShapes;
import org.keytally.core.domain.guard.SearchException;
import org.keytally.core.domain.guard.SearchOrder;
import org.keytally.core.domain.guard.SearchOrder.Extent;
import org.keytally.core.domain.guard.Sighting;
import org.keytally.core.domain.key.Fingerprint;
import org.keytally.core.domain.key.Fingerprints;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.sweep.Canary;

class CommitSearchIT {

    private static final String KNOWN = "zq7" + Canary.CORE + "-9f3Lm2";

    @TempDir
    Path folder;

    private Repository repository;

    @BeforeEach
    void make() throws Exception {
        repository = Repository.make(folder.resolve("repository"));
    }

    @Test
    void findsASecretThatWasAddedAndLaterRemoved() throws Exception {
        repository.write("a", "one\n");
        repository.commit("One");
        repository.write("a", "one\nKEY=" + KNOWN + "\n");
        String second = repository.commit("Two");
        repository.write("a", "zero\none\nKEY=" + KNOWN + "\n");
        repository.commit("Three");
        repository.write("a", "one\n");
        repository.commit("Four");
        Searching searching = history();
        assertThat(searching.found()).containsExactly("known COMMITTED a:2:5 " + second);
        assertThat(searching.report().commits()).isEqualTo(4);
    }

    @Test
    void findsWhatTheFirstCommitBrought() throws Exception {
        repository.write("a", KNOWN);
        String first = repository.commit("One");
        assertThat(history().found()).containsExactly("known COMMITTED a:1:1 " + first);
    }

    @Test
    void findsWhatOnlyAMergeBrought() throws Exception {
        repository.write("a", "one\n");
        repository.commit("One");
        repository.git("checkout", "-q", "-b", "side");
        repository.write("b", "side\n");
        repository.commit("Side");
        repository.git("checkout", "-q", "main");
        repository.write("c", "main\n");
        repository.commit("Main");
        repository.git("merge", "-q", "--no-ff", "--no-commit", "side");
        repository.write("a", "one\n" + KNOWN + "\n");
        String merge = repository.commit("Merge");
        assertThat(history().found()).containsExactly("known COMMITTED a:2:1 " + merge);
    }

    @Test
    void findsASecretOnAnyBranchAndTag() throws Exception {
        repository.commit("One");
        repository.git("checkout", "-q", "-b", "side");
        repository.write("b", KNOWN);
        String side = repository.commit("Side");
        repository.git("tag", "kept");
        repository.git("checkout", "-q", "main");
        repository.git("branch", "-q", "-D", "side");
        assertThat(history().found()).containsExactly("known COMMITTED b:1:1 " + side);
    }

    @Test
    void tellsARenamedFileOnce() throws Exception {
        repository.write("old", KNOWN);
        String first = repository.commit("One");
        repository.git("mv", "old", "new");
        repository.commit("Two");
        assertThat(history().found()).containsExactly("known COMMITTED old:1:1 " + first);
    }

    @Test
    void readsBinaryVersionsAndOddNames() throws Exception {
        byte[] binary = new byte[300];
        System.arraycopy(KNOWN.getBytes(StandardCharsets.UTF_8), 0, binary, 100, KNOWN.length());
        repository.write("bi\nna\"ry\tü 'x", binary);
        repository.write(":strange", KNOWN);
        String first = repository.commit("One");
        assertThat(history().found())
                .containsExactlyInAnyOrder(
                        "known COMMITTED bi\nna\"ry\tü 'x:1:101 " + first, "known COMMITTED :strange:1:1 " + first);
    }

    @Test
    void readsMessagesOfCommitsAndTags() throws Exception {
        String first = repository.commit("Use " + KNOWN);
        repository.git("tag", "-a", "v1", "-m", "Release\n\nwith zq7" + KNOWN);
        String tag = repository.git("rev-parse", "v1");
        assertThat(history().found())
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).startsWith("known MESSAGE :").endsWith(" " + first),
                        line -> assertThat(line).startsWith("known MESSAGE :").endsWith(" " + tag));
    }

    @Test
    void findsKeysByShapeInHistory() throws Exception {
        repository.write("a", "k = \"sk-ant-" + Canary.CORE + "a8Hs02jLqPz81mNx\"");
        String first = repository.commit("One");
        assertThat(Searching.of(repository.folder(), Extent.HISTORY).found())
                .containsExactly("anthropic-key COMMITTED a:1:6 " + first);
    }

    @Test
    void tellsSeveralKeysOfOneFileWhereNoSecretIsKnown() throws Exception {
        repository.write("a", "sk-ant-" + Canary.CORE + "a8Hs02jLq1\nsk-ant-" + Canary.CORE + "a8Hs02jLq2\n");
        repository.commit("One");
        List<Sighting> found = new ArrayList<>();
        new DiskAndGitSearch(LeakShapes.shipped(), new NoFingerprints(), Map.of())
                .search(new SearchOrder(repository.folder(), Extent.HISTORY, List.of()), found::add);
        assertThat(found).hasSize(2);
    }

    /// What stands in where there is no home and so no key to make fingerprints with.
    private static final class NoFingerprints implements Fingerprints {

        @Override
        public Fingerprint of(Secret secret) {
            return new Fingerprint("", "");
        }

        @Override
        public String hash(byte[] bytes, int offset, int length) {
            return "";
        }
    }

    @Test
    void saysThatAShallowCloneLacksHistory() throws Exception {
        repository.commit("One");
        repository.commit("Two");
        Path clone = folder.resolve("clone");
        repository.git("clone", "-q", "--depth", "1", "file://" + repository.folder(), clone.toString());
        assertThat(Searching.of(clone, Extent.HISTORY).report().shallow()).isTrue();
        assertThat(history().report().shallow()).isFalse();
    }

    @Test
    void searchesAnEmptyRepository() throws Exception {
        assertThat(history().found()).isEmpty();
        assertThat(Searching.of(repository.folder(), Extent.STAGED).found()).isEmpty();
    }

    @Test
    void searchesOnlyWhatIsStaged() throws Exception {
        repository.write("committed", KNOWN);
        repository.commit("One");
        repository.write("staged", "a\n" + KNOWN);
        repository.git("add", "staged");
        repository.write("staged", "changed since");
        repository.write("other", KNOWN);
        assertThat(staged().found()).containsExactly("known STAGED staged:2:1");
    }

    @Test
    void searchesWhatIsStagedBeforeTheFirstCommit() throws Exception {
        repository.write("staged", KNOWN);
        repository.git("add", "staged");
        assertThat(staged().found()).containsExactly("known STAGED staged:1:1");
    }

    @Test
    void searchesTheIndexThatGitGivesItsHook() throws Exception {
        repository.commit("One");
        repository.write("staged", KNOWN);
        repository.git("add", "staged");
        Path git = repository.folder().resolve(".git");
        Files.copy(git.resolve("index"), git.resolve("next-index"), StandardCopyOption.REPLACE_EXISTING);
        repository.git("reset", "-q");
        assertThat(staged().found()).isEmpty();
        Map<String, String> hook = Map.of("GIT_INDEX_FILE", ".git/next-index", "GIT_DIR", "/nowhere");
        assertThat(Searching.of(repository.folder(), Extent.STAGED, hook, KNOWN).found())
                .containsExactly("known STAGED staged:1:1");
    }

    @Test
    void saysThatAFolderIsNoRepository() {
        assertThatThrownBy(() -> Searching.of(folder, Extent.HISTORY))
                .isInstanceOfSatisfying(SearchException.class, thrown -> assertThat(thrown.kind())
                        .isEqualTo(SearchException.Kind.NOT_A_REPOSITORY));
    }

    private Searching history() throws Exception {
        return Searching.of(repository.folder(), Extent.HISTORY, KNOWN);
    }

    private Searching staged() throws Exception {
        return Searching.of(repository.folder(), Extent.STAGED, KNOWN);
    }
}
