package org.keytally.core.usecase.budget;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.budget.Alert;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.domain.budget.ToldAlerts;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.usecase.Witness;

/// Raises an alert once for each crossing and period, and keeps it until somebody is there to be told.
public final class RaiseAlerts {

    private static final int MOST_WAITING = 1000;

    /// An alert and where its budget stood.
    public record Raised(Alert alert, Standing standing) {}

    private final ToldAlerts told;
    private final Witness witness;
    private final Deque<Raised> waiting = new ArrayDeque<>();

    public RaiseAlerts(ToldAlerts told, Witness witness) {
        this.told = told;
        this.witness = witness;
    }

    /// Looks at where budgets stand after something was spent.
    void look(List<Standing> standings) {
        standings.forEach(standing -> Alert.of(standing).forEach(alert -> raise(alert, standing)));
    }

    /// A budget let something not begin.
    void refused(Standing standing) {
        raise(Alert.refused(standing), standing);
    }

    /// The alerts nobody was told of yet; from then on they are told.
    public List<Raised> take() {
        synchronized (waiting) {
            List<Raised> taken = new ArrayList<>(waiting);
            waiting.clear();
            return taken;
        }
    }

    private void raise(Alert alert, Standing standing) {
        if (isToldAhead(alert, standing) || !told.add(alert)) {
            return;
        }
        synchronized (waiting) {
            if (waiting.size() == MOST_WAITING) {
                waiting.removeFirst();
            }
            waiting.add(new Raised(alert, standing));
        }
        record(alert, standing);
    }

    // Where the clock was put back, what is dated ahead counts along, and so would its marks be told once more.
    private boolean isToldAhead(Alert alert, Standing standing) {
        return standing.ahead().signum() > 0 && told.isToldLater(alert);
    }

    // The prompt is answered and paid; that its alert cannot be written down must not take the answer away.
    private void record(Alert alert, Standing standing) {
        try {
            witness.tell(
                    AuditAction.BUDGET_ALERT, BudgetFacts.subject(standing.budget()), facts(alert, standing));
        } catch (HomeException full) {
            told.forget(alert);
        }
    }

    private static Map<String, String> facts(Alert alert, Standing standing) {
        Map<String, String> facts = new TreeMap<>(BudgetFacts.of(standing.budget()));
        facts.put("hard", String.valueOf(standing.budget().isHard()));
        facts.put("unit", BudgetFacts.word(standing.budget().limit().unit()));
        facts.put("from", alert.from().toString());
        facts.put("limit", alert.limit());
        facts.put("kind", alert.kind().name());
        facts.put("mark", String.valueOf(alert.mark()));
        facts.put("used", standing.used().toPlainString());
        return facts;
    }
}
