package org.keytally.app.home;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.home.Checklist;
import org.keytally.core.usecase.keys.ListKeys;
import org.keytally.core.usecase.usage.ShowUsage;

/// Everything the first screen shows, read together.
///
/// @param before the same days of the month before
/// @param shared who spent what of others' money, by payer; none where nobody did
record HomeFacts(
        ShowUsage.Daily month,
        ShowUsage.Daily before,
        ShowUsage.Daily environments,
        ShowUsage.Daily providers,
        ShowUsage.Daily clients,
        Map<String, ShowUsage.Daily> shared,
        List<ListKeys.Line> keys,
        List<HomeCases.BudgetLine> budgets,
        List<HomeCases.Surge> surges,
        Optional<Checklist> checklist) {}
