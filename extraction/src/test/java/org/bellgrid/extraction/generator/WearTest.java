package org.bellgrid.extraction.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiFunction;
import org.bellgrid.extraction.natives.Mats;
import org.bellgrid.extraction.natives.Natives;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

class WearTest {
    private static final int TRIES = 30;

    @BeforeAll
    static void load() {
        Natives.load();
    }

    @Test
    void scanners_turn_blur_and_grey_a_page() {
        assertThat(traits(Wear::scan)).containsExactlyInAnyOrder("scan", "skew", "grey", "blur", "noise");
    }

    @Test
    void telephones_see_a_page_from_aside() {
        assertThat(traits(Wear::photo)).containsExactlyInAnyOrder("photo", "perspective", "shadow", "blur", "noise");
    }

    @Test
    void telephones_see_stripes_on_screens() {
        assertThat(traits(Wear::screen)).containsExactlyInAnyOrder("moire", "perspective", "blur", "noise");
    }

    @Test
    void pages_are_turned_by_each_quarter() {
        assertThat(traits(Wear::rotated))
                .containsExactlyInAnyOrder("rotated", "rotated-90", "rotated-180", "rotated-270");
    }

    @Test
    void dark_pages_keep_their_contrast() {
        try (Mats mats = new Mats()) {
            Mat page = page(mats);
            Mat dark = new Wear(mats, new Dice(1, 1), new HashSet<>()).dark(page);

            assertThat(Core.mean(dark).val[0]).isLessThan(60);
            assertThat(dark.get(30, 50)[0]).isGreaterThan(200);
        }
    }

    private static Set<String> traits(BiFunction<Wear, Mat, Mat> wear) {
        Set<String> traits = new HashSet<>();
        for (int i = 0; i < TRIES; i++) {
            try (Mats mats = new Mats()) {
                Mat page = page(mats);
                Mat worn = wear.apply(new Wear(mats, new Dice(5, i), traits), page);
                assertThat(worn.type()).isEqualTo(page.type());
                assertThat(worn.total()).isGreaterThanOrEqualTo(page.total());
            }
        }
        return traits;
    }

    /** White, with a black bar in its middle. */
    private static Mat page(Mats mats) {
        Mat page = mats.keep(new Mat(60, 100, CvType.CV_8UC3, Scalar.all(255)));
        mats.keep(page.submat(28, 32, 10, 90)).setTo(Scalar.all(0));
        return page;
    }
}
