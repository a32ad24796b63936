package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** How people come to their accounts, and how they lose them. */
@ExtendWith(RunningBellgrid.Starter.class)
class StaffIT {
    private final RunningBellgrid bellgrid;
    private final Client nobody;
    private final Client admin;
    private final Client operator;

    StaffIT(RunningBellgrid bellgrid) throws Exception {
        this.bellgrid = bellgrid;
        this.nobody = Client.nobody(bellgrid);
        this.admin = Client.demo(bellgrid, "admin");
        this.operator = Client.demo(bellgrid, "operator");
    }

    @Test
    void an_invitation_is_good_once() throws Exception {
        String email = newEmail();
        String invitation = Client.text(invite(admin, email, "reviewer", ""), "invitation");
        assertThat(nobody.signIn(email, Client.PASSWORD).statusCode()).isEqualTo(401);

        HttpResponse<String> accepted = accept(invitation);

        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(200);
        assertThat(Client.text(accepted, "role")).isEqualTo("reviewer");
        assertThat(nobody.signIn(email, Client.PASSWORD).statusCode()).isEqualTo(200);
        assertThat(accept(invitation).statusCode()).isEqualTo(401);
        assertThat(admin.get("/admin/users").body()).contains(email);
    }

    @Test
    @Timeout(60)
    void who_is_closed_out_is_out_everywhere() throws Exception {
        HttpResponse<String> invited = invite(admin, newEmail(), "teacher", "");
        HttpResponse<String> accepted = accept(Client.text(invited, "invitation"));
        Client teacher = new Client(bellgrid, Client.text(accepted, "accessToken"));
        String account = "/admin/users/" + Client.text(invited, "id");

        assertThat(admin.patch(account, "{\"active\": false}").statusCode()).isEqualTo(200);

        String refresh = "{\"refreshToken\": \"%s\"}".formatted(Client.text(accepted, "refreshToken"));
        assertThat(post(nobody, "/auth/refresh", refresh).statusCode()).isEqualTo(401);
        while (teacher.get("/jobs/" + UUID.randomUUID()).statusCode() != 401) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    @Test
    void administrators_keep_to_their_district_and_to_their_rank() throws Exception {
        UUID other = OtherDistrict.create(bellgrid).district();
        String elsewhere = ", \"districtId\": \"%s\"".formatted(other);
        HttpResponse<String> theirs = invite(operator, newEmail(), "admin", elsewhere);

        assertThat(theirs.statusCode()).as(theirs.body()).isEqualTo(201);
        String account = "/admin/users/" + Client.text(theirs, "id");
        assertThat(admin.patch(account, "{\"active\": false}").statusCode()).isEqualTo(404);
        assertThat(invite(admin, newEmail(), "teacher", elsewhere).statusCode()).isEqualTo(400);
        assertThat(invite(admin, newEmail(), "operator", "").statusCode()).isEqualTo(400);
        assertThat(invite(operator, newEmail(), "teacher", "").statusCode()).isEqualTo(400);
    }

    @Test
    void an_address_has_one_account() throws Exception {
        assertThat(invite(admin, "Teacher@demo.example", "teacher", "").statusCode())
                .isEqualTo(409);
    }

    @Test
    void operators_add_districts_and_administrators_schools() throws Exception {
        String name = "{\"name\": \"North %s\"}".formatted(UUID.randomUUID());

        HttpResponse<String> district = post(operator, "/admin/districts", name);
        HttpResponse<String> school = post(admin, "/admin/schools", name);

        assertThat(district.statusCode()).as(district.body()).isEqualTo(201);
        assertThat(operator.get("/admin/districts").body()).contains(Client.text(district, "id"));
        assertThat(school.statusCode()).as(school.body()).isEqualTo(201);
        assertThat(admin.get("/admin/schools").body()).contains(Client.text(school, "id"));
        assertThat(post(admin, "/admin/districts", name).statusCode()).isEqualTo(403);
    }

    @Test
    void administrators_rename_schools_of_their_own_and_say_what_these_are_meant_to_spend() throws Exception {
        HttpResponse<String> school = post(admin, "/admin/schools", "{\"name\": \"Misspelt\"}");
        String path = "/admin/schools/" + Client.text(school, "id");

        HttpResponse<String> renamed = admin.patch(path, "{\"name\": \"Spelt\"}");
        HttpResponse<String> limited = admin.patch(path, "{\"monthlyLimit\": 12.5}");

        assertThat(renamed.body()).contains("\"name\":\"Spelt\"", "\"monthlyLimit\":null");
        assertThat(limited.body()).contains("\"name\":\"Spelt\"", "\"monthlyLimit\":12.5");
        assertThat(admin.patch(path, "{\"monthlyLimit\": null}").body()).contains("\"monthlyLimit\":null");
        assertThat(admin.patch(path, "{\"monthlyLimit\": -1}").statusCode()).isEqualTo(400);
        assertThat(admin.patch(path, "{\"name\": \" \"}").statusCode()).isEqualTo(400);
        assertThat(admin.patch("/admin/schools/" + UUID.randomUUID(), "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void in_the_demo_anybody_may_register() throws Exception {
        HttpResponse<String> registered = post(nobody, "/auth/register", """
                {"email": "%s", "password": "Bellgrid-demo-2", "firstName": "New", "lastName": "Teacher"}""".formatted(newEmail()));

        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        Client teacher = new Client(bellgrid, Client.text(registered, "accessToken"));
        assertThat(Client.text(teacher.get("/auth/me"), "role")).isEqualTo("teacher");
    }

    private static HttpResponse<String> invite(Client by, String email, String role, String more) throws Exception {
        return post(by, "/admin/users", """
                {"email": "%s", "firstName": "New", "lastName": "Person", "role": "%s"%s}""".formatted(email, role, more));
    }

    private HttpResponse<String> accept(String invitation) throws Exception {
        return post(nobody, "/auth/accept-invitation", """
                {"token": "%s", "password": "%s"}""".formatted(invitation, Client.PASSWORD));
    }

    private static HttpResponse<String> post(Client by, String path, String body) throws Exception {
        return by.post(path, "application/json", BodyPublishers.ofString(body));
    }

    private static String newEmail() {
        return UUID.randomUUID() + "@demo.example";
    }
}
