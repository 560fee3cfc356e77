package org.keytally.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keytally.core.domain.home.Check;
import org.keytally.core.domain.home.CheckKind;
import org.keytally.core.domain.home.CheckState;
import org.keytally.core.domain.home.Checkup;
import org.keytally.core.domain.hook.HookRun;
import org.keytally.core.usecase.hook.Hooks;

/// How hooks were told last, where there are any.
record HookCheckup(Hooks hooks) implements Checkup {

    @Override
    public List<Check> checks() {
        return hooks.show().stream().map(HookCheckup::check).toList();
    }

    private static Check check(Hooks.Line line) {
        String name = "hook " + line.hook().name();
        return line.last()
                .filter(run -> !run.end().isDone())
                .map(run -> failed(name, line.hook().name(), run))
                .orElseGet(
                        () -> Check.ok(name, Map.of("last", line.last().map(run -> run.at().toString()).orElse(""))));
    }

    private static Check failed(String name, String label, HookRun run) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("label", label);
        facts.put("cause", run.end().kind().name());
        if (!run.end().detail().isEmpty()) {
            facts.put("detail", run.end().detail());
        }
        facts.put("time", run.at().toString());
        return new Check(name, CheckState.CARE, CheckKind.HOOK_FAILED, facts);
    }
}
