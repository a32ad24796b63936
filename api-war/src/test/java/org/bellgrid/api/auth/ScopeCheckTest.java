package org.bellgrid.api.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.bellgrid.domain.account.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeCheckTest {
    @ParameterizedTest
    @CsvSource({
        "POST,documents,DOCUMENTS_WRITE",
        "GET,documents,DOCUMENTS_READ",
        "GET,jobs,DOCUMENTS_READ",
        "POST,jobs,DOCUMENTS_WRITE",
        "GET,timetables,TIMETABLES_READ",
        "HEAD,timetables,TIMETABLES_READ",
        "PATCH,timeblocks,TIMETABLES_WRITE"
    })
    void each_request_needs_one_scope(String method, String firstPart, Scope needed) {
        assertThat(ScopeCheck.needed(method, firstPart)).contains(needed);
    }

    @ParameterizedTest
    @CsvSource({"GET,admin", "POST,auth", "GET,hitl", "GET,documents2"})
    void clients_have_no_business_elsewhere(String method, String firstPart) {
        assertThat(ScopeCheck.needed(method, firstPart)).isEmpty();
    }
}
