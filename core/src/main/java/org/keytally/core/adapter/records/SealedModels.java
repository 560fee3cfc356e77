package org.keytally.core.adapter.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.domain.model.Baseline;
import org.keytally.core.domain.model.Mapping;
import org.keytally.core.domain.model.ModelRegister;
import org.keytally.core.domain.model.ModelRules;
import org.keytally.core.domain.model.TierChange;

/// What a person said of the choice of models, in the sealed file.
public final class SealedModels implements ModelRegister {

    private final Section section;
    private ModelRules rules;

    public SealedModels(SealedRecords records) {
        this.section = new Section(records, "models");
        this.rules = section.read().map(Rows::read).map(SealedModels::rules).orElse(ModelRules.NONE);
    }

    @Override
    public synchronized ModelRules rules() {
        return rules;
    }

    // Memory follows the file, so that a failed write changes nothing.
    @Override
    public synchronized ModelRules change(UnaryOperator<ModelRules> change) {
        ModelRules former = rules;
        ModelRules now = change.apply(former);
        List<Map<String, String>> rows = new ArrayList<>();
        now.mappings().forEach(mapping -> rows.add(ModelRow.of(mapping)));
        now.tiers().forEach(tier -> rows.add(ModelRow.of(tier)));
        now.baselines().forEach(baseline -> rows.add(ModelRow.of(baseline)));
        section.write(Rows.write(rows));
        rules = now;
        return former;
    }

    private static ModelRules rules(List<Map<String, String>> rows) {
        List<Mapping> mappings = new ArrayList<>();
        List<TierChange> tiers = new ArrayList<>();
        List<Baseline> baselines = new ArrayList<>();
        for (Map<String, String> row : rows) {
            switch (row.getOrDefault(ModelRow.KIND, "")) {
                case ModelRow.MAPPING -> mappings.add(ModelRow.mapping(row));
                case ModelRow.TIER -> tiers.add(ModelRow.tier(row));
                case ModelRow.BASELINE -> baselines.add(ModelRow.baseline(row));
                default -> throw ModelRow.damaged();
            }
        }
        return new ModelRules(mappings, tiers, baselines);
    }
}
