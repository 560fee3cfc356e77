package org.keytally.core.usecase.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.key.Environment;

/// A year of the made-up team's prompts up to a moment: the same each time, busier by the month, quiet at weekends.
record DemoYear(Instant until) {

    private static final long SEED = 20_260_302;
    private static final int DAYS = 365;
    private static final int MINUTES_OF_WORK = 600;

    private static final List<String> PEOPLE = List.of("", "", "", "Mia", "Omar", "Lin", "Ben");
    private static final List<DemoPrompt.Work> WORK = List.of(
            new DemoPrompt.Work("chat", "", "", ""),
            new DemoPrompt.Work("chat", "Atlas", "Northwind", ""),
            new DemoPrompt.Work("code", "Atlas", "Northwind", "editor"),
            new DemoPrompt.Work("code", "Beacon", "Okafor Labs", "editor"),
            new DemoPrompt.Work("summary", "Beacon", "Okafor Labs", "nightly"),
            new DemoPrompt.Work("translation", "Compass", "Lindgren AB", ""),
            new DemoPrompt.Work("cover-letter", "", "", ""),
            new DemoPrompt.Work("review", "Compass", "Lindgren AB", "build"));

    /// All of them, the oldest first; none lies after the moment.
    List<DemoPrompt> prompts() {
        Random random = new Random(SEED);
        List<DemoPrompt> prompts = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(until, ZoneOffset.UTC);
        for (int back = DAYS; back >= 0; back--) {
            LocalDate day = last.minusDays(back);
            int count = count(day, back, random);
            List<Integer> minutes = random.ints(count, 0, MINUTES_OF_WORK).sorted().boxed().toList();
            for (int minute : minutes) {
                Instant at =
                        day.atTime(8, 0).plusMinutes(minute).plusSeconds(random.nextInt(60)).toInstant(ZoneOffset.UTC);
                DemoPrompt prompt = prompt(at, random);
                if (at.plus(prompt.took()).isBefore(until)) {
                    prompts.add(prompt);
                }
            }
        }
        // Within one minute they were drawn in any order.
        return prompts.stream().sorted(Comparator.comparing(DemoPrompt::at)).toList();
    }

    private static int count(LocalDate day, int back, Random random) {
        boolean isWeekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        int usual = isWeekend ? 2 : 12 + (DAYS - back) / 20;
        return usual / 2 + random.nextInt(usual + 1);
    }

    private static DemoPrompt prompt(Instant at, Random random) {
        DemoKey key = key(random);
        DemoPrompt.Work work = WORK.get(random.nextInt(WORK.size()));
        String model = key.models().get(random.nextInt(10) < 7 ? 0 : key.models().size() - 1);
        long input = 300 + (long) (Math.exp(random.nextGaussian()) * 14_000);
        long cached = random.nextInt(3) == 0 ? input / 2 : 0;
        long output = 60 + (long) (Math.exp(random.nextGaussian()) * 1_300);
        Usage usage = new Usage(input, cached, 0, 0, output, 0);
        Environment where = key.environment().orElse(
                work.agent().equals("build") ? Environment.CI : Environment.DEVELOPMENT);
        String who = PEOPLE.get(random.nextInt(PEOPLE.size()));
        return new DemoPrompt(at, key, model, who, work, where, usage,
                Duration.ofMillis(400 + output * 6), random.nextInt(60) == 0);
    }

    private static DemoKey key(Random random) {
        int whole = DemoKey.ALL.stream().mapToInt(DemoKey::weight).sum();
        int drawn = random.nextInt(whole);
        for (DemoKey key : DemoKey.ALL) {
            drawn -= key.weight();
            if (drawn < 0) {
                return key;
            }
        }
        return DemoKey.ALL.getLast();
    }
}
