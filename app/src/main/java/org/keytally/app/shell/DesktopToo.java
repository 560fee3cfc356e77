package org.keytally.app.shell;

import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Outside;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Words;

/// Notices of a window, those a person should hear of anywhere told by the desktop as well.
record DesktopToo(Notices here, Outside outside, Tasks tasks, Words words) implements Notices {

    @Override
    public void tell(Notice notice) {
        here.tell(notice);
    }

    @Override
    public void alert(Notice notice) {
        here.tell(notice);
        tasks.run(() -> outside.tell(words.of("frame.name"), notice.text()), _ -> {});
    }
}
