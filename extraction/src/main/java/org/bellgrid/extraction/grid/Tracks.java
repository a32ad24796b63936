package org.bellgrid.extraction.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The rows, or the columns, of a table whose cells lie apart: stretches that follow each other with gaps between. */
record Tracks(List<Track> all) {
    /** Stretches that share this much of both are the same track. */
    private static final double SAME = 0.75;
    /** What lies in a track to this share of its length lies within it. */
    private static final double WITHIN = 0.9;
    /** What shares no more than this of the shorter one lies apart. */
    private static final double APART = 0.15;
    /** An edge this far from a track's, as a share of the track, still meets it. */
    private static final double MEETS = 0.15;

    /**
     * A stretch of an axis, in page units.
     *
     * @param from less than {@code to}
     */
    record Track(double from, double to) {
        double length() {
            return to - from;
        }

        double middle() {
            return (from + to) / 2;
        }

        double shared(Track other) {
            return Math.min(to, other.to) - Math.max(from, other.from);
        }
    }

    Tracks {
        all = all.stream().sorted(Comparator.comparingDouble(Track::from)).toList();
    }

    /** The tracks of these stretches; those that span several tracks make none of their own. */
    static Tracks of(Collection<Track> stretches) {
        List<Track> tracks = new ArrayList<>();
        stretches.stream()
                .sorted(Comparator.comparingDouble(Track::length))
                .filter(stretch -> tracks.stream().allMatch(track -> areApart(track, stretch)))
                .forEach(tracks::add);
        return new Tracks(tracks);
    }

    static boolean areApart(Track one, Track other) {
        return one.shared(other) <= APART * Math.min(one.length(), other.length());
    }

    Tracks with(Track track) {
        List<Track> more = new ArrayList<>(all);
        more.add(track);
        return new Tracks(more);
    }

    /** Whether a stretch begins where a track begins and ends where one ends. */
    boolean fits(Track stretch) {
        return !spanned(stretch).isEmpty()
                && all.stream()
                        .allMatch(track -> areApart(track, stretch) || stretch.shared(track) >= SAME * track.length())
                && all.stream().anyMatch(track -> Math.abs(track.from - stretch.from) <= MEETS * track.length())
                && all.stream().anyMatch(track -> Math.abs(track.to - stretch.to) <= MEETS * track.length());
    }

    /** The places of the tracks that a stretch covers, from the first on. */
    List<Integer> spanned(Track stretch) {
        return IntStream.range(0, all.size())
                .filter(place ->
                        stretch.shared(all.get(place)) >= SAME * all.get(place).length())
                .boxed()
                .toList();
    }

    /** Whether a place lies on a track, not in a gap. */
    boolean holds(double place) {
        return all.stream().anyMatch(track -> track.from <= place && place <= track.to);
    }

    boolean holds(Track stretch) {
        return all.stream().anyMatch(track -> isWithin(stretch, track));
    }

    /** Whether a stretch is a part of a track: the ground beside a letter looks like that. */
    boolean hasPart(Track stretch) {
        return all.stream().anyMatch(track -> isWithin(stretch, track) && stretch.length() < SAME * track.length());
    }

    private static boolean isWithin(Track stretch, Track track) {
        return stretch.shared(track) >= WITHIN * stretch.length();
    }

    /** The track with those before and after it up to the middles of the gaps. */
    Track widened(int place) {
        Track track = all.get(place);
        double from = place > 0 ? (all.get(place - 1).to + track.from) / 2 : track.from;
        double to = place + 1 < all.size() ? (track.to + all.get(place + 1).from) / 2 : track.to;
        return new Track(from, to);
    }
}
