package org.bellgrid.extraction.source.image;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.extraction.intake.Intake;

/** A document whose pages are pictures. They are decoded one by one, since each may be large. */
public final class Album {
    private record Place(byte[] file, int index) {}

    private final List<Place> places;
    private final ReadingLimits limits;

    /**
     * Opens image files, without decoding any.
     *
     * @param files in order; each may hold several pictures
     * @throws org.bellgrid.extraction.intake.Refusal when they hold more pictures than pages are allowed
     */
    public Album(List<byte[]> files, ReadingLimits limits) {
        this.places = files.stream()
                .flatMap(file ->
                        IntStream.range(0, Pictures.count(file, limits)).mapToObj(index -> new Place(file, index)))
                .toList();
        this.limits = limits;
        Intake.requirePages(places.size(), limits);
    }

    public int pages() {
        return places.size();
    }

    /**
     * Decodes a page.
     *
     * @param number from 1
     * @throws org.bellgrid.extraction.intake.Refusal as {@link Pictures#decode}, and when there is no such page
     */
    public BufferedImage page(int number) {
        Intake.requirePage(number, places.size());
        Place place = places.get(number - 1);
        return Pictures.decode(place.file(), place.index(), limits);
    }
}
