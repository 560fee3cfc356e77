package org.keytally.core.adapter.hook;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.keytally.core.adapter.http.HttpLine;
import org.keytally.core.domain.hook.Hook;
import org.keytally.core.domain.hook.HookEnd;
import org.keytally.core.domain.hook.HookNews;
import org.keytally.core.domain.hook.Messenger;

/// Tells hooks in the same JSON, on standard input or as the body of a request.
public final class HookMessenger implements Messenger {

    /// How long one may take.
    public static final Duration LONGEST = Duration.ofSeconds(10);

    private final Supplier<HttpLine> line;
    private final HookProgram programs;

    /// @param environment from which programs get what every program needs, and nothing else
    public HookMessenger(Supplier<HttpLine> line, Map<String, String> environment) {
        this.line = line;
        this.programs = new HookProgram(environment, LONGEST);
    }

    @Override
    public HookEnd tell(Hook.Way way, HookNews news) throws InterruptedException {
        byte[] text = NewsJson.write(news);
        return switch (way) {
            case Hook.Way.Run(List<String> arguments) -> programs.run(arguments, text);
            case Hook.Way.Post(URI address) -> new HookPost(line.get()).post(address, text);
        };
    }
}
