package org.bellgrid.domain.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bellgrid.domain.sample.OnDatabase.bean;
import static org.bellgrid.domain.sample.OnDatabase.forAll;
import static org.bellgrid.domain.sample.OnDatabase.in;

import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.sample.SampleDistrict;
import org.junit.jupiter.api.Test;

class DistrictsTest {
    private final SampleDistrict district = SampleDistrict.add();
    private final SampleDistrict other = SampleDistrict.add();
    private final Districts districts = bean(Districts.class);

    @Test
    void a_transaction_sees_the_rows_of_its_district_alone() {
        assertThat(in(district.id(), districts::all)).extracting(District::id).containsExactly(district.id());
        assertThat(forAll(districts::all)).extracting(District::id).contains(district.id(), other.id());
        assertThat(in(district.id(), () -> districts.find(other.id()))).isEmpty();
    }

    @Test
    void a_transaction_writes_no_row_of_another_district() {
        School foreign = new School(SchoolId.random(), other.id(), "Foreign School");

        assertThatThrownBy(() -> in(district.id(), () -> {
                    districts.add(foreign);
                    return foreign;
                }))
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("row-level security");
    }

    @Test
    void work_for_all_within_a_districts_transaction_sees_all_and_then_no_longer() {
        in(district.id(), () -> {
            assertThat(forAll(() -> districts.find(other.id()))).isPresent();
            assertThat(districts.all()).extracting(District::id).containsExactly(district.id());
            return district;
        });
    }

    @Test
    void a_school_of_another_district_is_not_there() {
        assertThat(forAll(() -> districts.findSchool(district.id(), other.school())))
                .isEmpty();
        assertThat(forAll(() -> districts.lockSchool(district.id(), other.school())))
                .isEmpty();
        assertThat(in(district.id(), () -> districts.schools(district.id())))
                .extracting(School::id)
                .containsExactly(district.school());
    }

    @Test
    void a_school_is_renamed_and_given_a_limit() {
        in(district.id(), () -> {
            School school =
                    districts.lockSchool(district.id(), district.school()).orElseThrow();
            school.rename("Valley School");
            school.mean(new BigDecimal("12.50"));
            return school;
        });

        School school = in(district.id(), () -> districts.findSchool(district.id(), district.school()))
                .orElseThrow();
        assertThat(school.name()).isEqualTo("Valley School");
        assertThat(school.monthlyLimit()).contains(new BigDecimal("12.50"));
    }

    @Test
    void what_a_district_has_not_chosen_is_the_installations() {
        DistrictSettings settings = in(district.id(), () -> districts.settings(district.id()));

        assertThat(settings.version()).isZero();
        assertThat(settings.acceptance()).isEmpty();
        assertThat(settings.disclosure()).isEqualTo(Disclosure.UNSAID);
        assertThat(settings.sampling(new SampleShares(0.3, 0.1))).isEqualTo(new SampleShares(0.3, 0.1));
    }

    @Test
    void what_a_district_has_chosen_stays() {
        in(district.id(), () -> {
            DistrictSettings settings = districts.lockSettings(district.id());
            settings.choose(
                    new Thresholds(new Confidence(0.9), new Confidence(0.7)),
                    new Disclosure(false, true),
                    new Retention(30, 20),
                    new ChosenShares(0.5, null),
                    SampleDistrict.NOW);
            districts.changed(settings);
            return settings;
        });

        DistrictSettings settings = in(district.id(), () -> districts.settings(district.id()));
        assertThat(settings.acceptance()).contains(new Confidence(0.9));
        assertThat(settings.escalation()).contains(new Confidence(0.7));
        assertThat(settings.disclosure()).isEqualTo(new Disclosure(false, true));
        assertThat(settings.retention()).isEqualTo(new Retention(30, 20));
        assertThat(settings.sampling(new SampleShares(0, 0.1))).isEqualTo(new SampleShares(0.5, 0.1));
    }

    @Test
    void the_oldest_district_is_one_that_is_there() {
        assertThat(forAll(districts::any)).isTrue();
        assertThat(forAll(() -> districts.oldest().flatMap(districts::find))).isPresent();
    }
}
