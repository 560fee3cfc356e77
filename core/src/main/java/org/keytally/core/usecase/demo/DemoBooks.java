package org.keytally.core.usecase.demo;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.keytally.core.domain.home.NameBook;
import org.keytally.core.domain.ledger.Ledger;
import org.keytally.core.usecase.budget.SetBudget;
import org.keytally.core.usecase.keys.AddKey;
import org.keytally.core.usecase.keys.KeyRing;
import org.keytally.core.usecase.prices.KnownPrices;
import org.keytally.core.usecase.prices.SetPrice;

/// Everything in a home that the demo writes into.
public record DemoBooks(
        KeyRing ring,
        AddKey addKey,
        SetPrice setPrice,
        KnownPrices prices,
        SetBudget setBudget,
        Ledger ledger,
        NameBook names,
        String person,
        InstantSource clock,
        SecureRandom random) {}
