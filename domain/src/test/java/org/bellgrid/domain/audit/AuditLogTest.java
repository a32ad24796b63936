package org.bellgrid.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bellgrid.domain.sample.OnDatabase.bean;
import static org.bellgrid.domain.sample.OnDatabase.change;
import static org.bellgrid.domain.sample.OnDatabase.here;
import static org.bellgrid.domain.sample.OnDatabase.in;

import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import org.bellgrid.domain.audit.AuditLog.Integrity;
import org.bellgrid.domain.persistence.Paging;
import org.bellgrid.domain.sample.SampleDistrict;
import org.bellgrid.domain.tenancy.Districts;
import org.bellgrid.domain.tenancy.Tenancy;
import org.junit.jupiter.api.Test;

/** The database notes who has changed what. */
class AuditLogTest {
    private static final Paging FIRST = new Paging(1, 100, "id", false);

    private final SampleDistrict district = SampleDistrict.add();
    private final AuditLog log = bean(AuditLog.class);

    @Test
    void a_change_is_noted_with_who_has_made_it_and_which_fields_but_not_what_stood_in_them() {
        rename("Valley School");

        assertThat(list(new AuditFilter(district.teacher().value(), "changed", "schools", null)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.fields()).containsExactly("name"))
                .satisfies(entry -> assertThat(entry.actor()).contains(district.teacher()))
                .satisfies(entry ->
                        assertThat(entry.entityId()).isEqualTo(district.school().value()))
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("changed"))
                .satisfies(entry -> assertThat(entry.entity()).isEqualTo("schools"));
    }

    @Test
    void entries_form_a_chain_that_holds() {
        rename("Valley School");

        Integrity integrity = in(district.id(), () -> log.check(district.id()));
        List<AuditEntry> entries = list(new AuditFilter(null, null, null, null));

        assertThat(integrity.holds()).isTrue();
        assertThat(integrity.entries()).isEqualTo(entries.size());
        assertThat(integrity.head()).isEqualTo(entries.get(entries.size() - 1).hash());
        assertThat(entries).extracting(AuditEntry::createdAt).isSorted();
    }

    @Test
    void the_application_changes_no_entry() {
        assertThatThrownBy(() -> change(
                        "UPDATE audit_logs SET action = 'deleted' WHERE district_id = ?1",
                        district.id().value()))
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void recent_entries_are_kept_whatever_is_asked_for() {
        long before = in(district.id(), () -> log.check(district.id())).entries();

        in(district.id(), () -> {
            log.forgetBefore(Instant.now());
            return log;
        });

        assertThat(in(district.id(), () -> log.check(district.id())).entries()).isEqualTo(before);
    }

    private List<AuditEntry> list(AuditFilter filter) {
        return in(district.id(), () -> log.list(district.id(), filter, FIRST)).items();
    }

    private void rename(String name) {
        Tenancy.enter(district.id(), district.teacher());
        try {
            here(() -> {
                bean(Districts.class)
                        .lockSchool(district.id(), district.school())
                        .orElseThrow()
                        .rename(name);
                return name;
            });
        } finally {
            Tenancy.leave();
        }
    }
}
