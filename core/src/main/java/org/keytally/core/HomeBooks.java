package org.keytally.core;

import java.security.SecureRandom;

import org.keytally.core.adapter.database.JournalRecords;
import org.keytally.core.adapter.database.JournaledLedger;
import org.keytally.core.adapter.policy.JsonInvitations;
import org.keytally.core.adapter.policy.SignedPolicies;
import org.keytally.core.adapter.records.SealedEnvironments;
import org.keytally.core.adapter.records.SealedKeys;
import org.keytally.core.adapter.records.SealedModels;
import org.keytally.core.adapter.records.SealedNames;
import org.keytally.core.adapter.records.SealedPolicy;
import org.keytally.core.adapter.records.SealedPrices;
import org.keytally.core.adapter.records.SealedRotations;
import org.keytally.core.adapter.records.SealedSettings;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.adapter.trail.JournalTrail;
import org.keytally.core.domain.environment.EnvironmentRegister;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.ledger.Ledger;
import org.keytally.core.domain.model.ModelRegister;
import org.keytally.core.domain.rotation.RotationRegister;
import org.keytally.core.usecase.policy.GovernedSettings;
import org.keytally.core.usecase.vault.PolicyMeans;

/// What a home remembers: what was written by its person, and what was booked.
///
/// @param ownSettings as the person set them
/// @param settings as they hold, with what the policy fixes
record HomeBooks(
        SealedKeys keys,
        SealedNames names,
        SettingBook ownSettings,
        SettingBook settings,
        PolicyMeans policies,
        SealedPrices prices,
        ModelRegister models,
        RotationRegister rotations,
        EnvironmentRegister environments,
        JournalTrail trail,
        Ledger ledger) {

    static HomeBooks of(HomeParts parts, SecureRandom random) {
        SealedRecords records = parts.records();
        PolicyMeans policies = new PolicyMeans(
                new SealedPolicy(records, new SignedPolicies()), new SignedPolicies(), new JsonInvitations());
        SettingBook own = new SealedSettings(records);
        return new HomeBooks(
                new SealedKeys(records),
                new SealedNames(records, random),
                own,
                new GovernedSettings(own, policies.register()),
                policies,
                new SealedPrices(records),
                new SealedModels(records),
                new SealedRotations(records),
                new SealedEnvironments(records),
                new JournalTrail(parts.journal()),
                new JournaledLedger(new JournalRecords(parts.journal()), parts.state().ledger()));
    }
}
