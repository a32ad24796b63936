package org.bellgrid.system;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a scraper has seen of a server. */
final class Scrape {
    private static final List<String> WORK =
            List.of("bellgrid_stage_seconds_count", "bellgrid_job_seconds_count", "bellgrid_webhook_deliveries_total");
    private static final Pattern TYPE = Pattern.compile("# TYPE (\\S+) \\S+");
    private static final Pattern SAMPLE = Pattern.compile("([^{#\\s]+)(?:\\{(.*)})? (\\S+)");
    private static final Pattern TAG = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final SortedSet<String> families = new TreeSet<>();
    private final List<Sample> samples = new ArrayList<>();

    private Scrape(String text) {
        for (String line : text.lines().toList()) {
            Matcher type = TYPE.matcher(line);
            Matcher sample = SAMPLE.matcher(line);
            if (type.matches()) {
                families.add(type.group(1));
            } else if (sample.matches()) {
                samples.add(new Sample(
                        sample.group(1),
                        tags(String.valueOf(sample.group(2))),
                        Double.parseDouble(sample.group(3).replace("+Inf", "Infinity"))));
            }
        }
        families.removeIf(family ->
                family.endsWith("_max") && families.contains(family.substring(0, family.length() - "_max".length())));
    }

    private record Sample(String name, Map<String, String> tags, double value) {}

    static Scrape of(RunningBellgrid bellgrid) throws IOException, InterruptedException {
        return new Scrape(bellgrid.get("/metrics").body());
    }

    /** As {@link #of}, when what was begun before has been measured: a job may rest before its last stage is counted. */
    static Scrape settled(RunningBellgrid bellgrid) throws IOException, InterruptedException {
        Scrape earlier = of(bellgrid);
        while (true) {
            TimeUnit.SECONDS.sleep(1);
            Scrape later = of(bellgrid);
            if (later.work() == earlier.work()) {
                return later;
            }
            earlier = later;
        }
    }

    private static Map<String, String> tags(String text) {
        Map<String, String> tags = new HashMap<>();
        TAG.matcher(text).results().forEach(tag -> tags.put(tag.group(1), tag.group(2)));
        return tags;
    }

    /** The application's own, each with the tags that tell its series apart. */
    SortedMap<String, SortedSet<String>> ours() {
        SortedMap<String, SortedSet<String>> ours = new TreeMap<>();
        for (String family : families.tailSet("bellgrid_").headSet("bellgrid`")) {
            SortedSet<String> tags = new TreeSet<>();
            samples.stream()
                    .filter(sample -> sample.name().matches(family + "(_count|_sum|_bucket)?"))
                    .forEach(sample -> tags.addAll(sample.tags().keySet()));
            tags.remove("le");
            tags.remove("mp_scope");
            ours.put(family, tags);
        }
        return ours;
    }

    /**
     * The sum of the series of that name that have these tags; 0 where there is none.
     *
     * @param tags as many as matter, such as {@code stage=ocr}
     */
    double sum(String name, String... tags) {
        return samples.stream()
                .filter(sample -> sample.name().equals(name))
                .filter(sample -> List.of(tags).stream().allMatch(tag -> has(sample, tag)))
                .mapToDouble(Sample::value)
                .sum();
    }

    private double work() {
        return WORK.stream().mapToDouble(this::sum).sum();
    }

    private static boolean has(Sample sample, String tag) {
        String[] parts = tag.split("=", 2);
        return parts[1].equals(sample.tags().get(parts[0]));
    }

    /** The different values that a tag has. */
    SortedSet<String> values(String name, String tag) {
        SortedSet<String> values = new TreeSet<>();
        samples.stream()
                .filter(sample -> sample.name().equals(name) && sample.tags().containsKey(tag))
                .forEach(sample -> values.add(sample.tags().get(tag)));
        return values;
    }
}
