package org.bellgrid.embedded;

import java.net.URI;

/** What is printed when the server is ready: where it is, who may log in, and something to try. */
final class Greeting {
    private static final String ADDRESSES = """

            Bellgrid is ready.

              Start page   %1$s
              API          %1$s/api/v1      (try it: %1$s/api/v1/docs/swagger-ui)
              Health       %1$s/health
            """;
    private static final String DEMO = """

              Accounts     teacher@demo.example   reviewer@demo.example
                           admin@demo.example     operator@demo.example
              Password     Bellgrid-demo-1

            Upload a timetable from another terminal:

              TOKEN=$(curl -s %1$s/api/v1/auth/login -H 'Content-Type: application/json' \\
                -d '{"email":"teacher@demo.example","password":"Bellgrid-demo-1"}' | sed 's/.*"accessToken":"\\([^"]*\\)".*/\\1/')
              curl -i %1$s/api/v1/documents -H "Authorization: Bearer $TOKEN" -F file=@timetable.pdf
            """;
    private static final String END = """

            Ctrl-C stops everything. The data stays.
            """;

    private Greeting() {}

    /** @param notice said as it is, after all that is to be tried */
    static String of(URI base, boolean demo, String notice) {
        String text = demo ? ADDRESSES + DEMO : ADDRESSES;
        return text.formatted(base) + notice + END;
    }
}
