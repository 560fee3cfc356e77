package org.keytally.app.shell;

import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Outside;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Words;

/// Notices of a window, those a person should hear of anywhere told by the desktop as well.
///
/// @param front brings to the front what tells more
record DesktopToo(Notices here, Outside outside, Tasks tasks, Words words, Runnable front) implements Notices {

    @Override
    public void tell(Notice notice) {
        here.tell(notice);
    }

    @Override
    public void alert(Notice notice) {
        here.tell(notice);
        Notice.Next next = new Notice.Next(words.of("glance.front"), () -> tasks.show(front));
        tasks.run(() -> outside.tell(words.of("frame.name"), notice.text(), next), _ -> {});
    }
}
