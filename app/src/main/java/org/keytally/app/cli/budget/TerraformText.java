package org.keytally.app.cli.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.domain.budget.Unit;

/// Budgets as billing budgets of Google Cloud, for Terraform to set up there.
record TerraformText(Function<Standing, String> targets) {

    private static final String HEAD = """
            variable "billing_account" { type = string }
            variable "projects" { type = list(string) }
            variable "pubsub_topic" { type = string }
            """;

    String of(List<Standing> standings) {
        return HEAD + standings.stream().map(this::of).collect(Collectors.joining());
    }

    private String of(Standing standing) {
        Budget budget = standing.budget();
        String name = targets.apply(standing) + " (" + budget.period().name().toLowerCase(Locale.ROOT) + ")";
        boolean isKnownThere = budget.limit().unit() == Unit.MONEY
                && (budget.period() == BudgetPeriod.MONTH || budget.period() == BudgetPeriod.QUARTER);
        return isKnownThere ? resource(budget, name) : "\n# Not known there: " + plain(name) + "\n";
    }

    private static String resource(Budget budget, String name) {
        BigDecimal units = budget.limit().amount().setScale(0, RoundingMode.FLOOR);
        BigDecimal nanos = budget.limit().amount().subtract(units).movePointRight(9).setScale(0, RoundingMode.CEILING);
        return """

                resource "google_billing_budget" "keytally_%s" {
                  billing_account = var.billing_account
                  display_name    = "%s"

                  budget_filter {
                    projects        = var.projects
                    calendar_period = "%s"
                  }

                  amount {
                    specified_amount {
                      currency_code = "USD"
                      units         = "%s"
                      nanos         = %s
                    }
                  }
                %s
                  all_updates_rule {
                    pubsub_topic = var.pubsub_topic
                  }
                }
                """.formatted(
                budget.id().value().replaceAll("[^A-Za-z0-9_-]", "_"),
                quoted("Keytally: " + name),
                budget.period().name(),
                units.toPlainString(),
                nanos.toPlainString(),
                rules(budget));
    }

    private static String rules(Budget budget) {
        String spent = budget.marks().spent().stream()
                .map(mark -> rule(mark, "CURRENT_SPEND"))
                .collect(Collectors.joining());
        return spent + budget.marks().forecast().map(mark -> rule(mark, "FORECASTED_SPEND")).orElse("");
    }

    private static String rule(int mark, String basis) {
        return """

                  threshold_rules {
                    threshold_percent = %s
                    spend_basis       = "%s"
                  }
                """.formatted(BigDecimal.valueOf(mark, 2).toPlainString(), basis).stripTrailing() + "\n";
    }

    private static String quoted(String text) {
        return plain(text).replace("\\", "\\\\").replace("\"", "\\\"").replace("${", "$${").replace("%{", "%%{");
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
