package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.bellgrid.standin.HttpBehaviour;
import org.bellgrid.standin.MessagesStandIn;
import org.bellgrid.standin.RawStandIn;
import org.bellgrid.standin.Relay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever becomes of a call to a language model, the job ends, and the ledger says what may have to be paid. */
@ExtendWith(RunningBellgrid.Starter.class)
class LanguageModelFaultsIT {
    private static final String FORM = "the answer has not the form that was asked for";

    /** Longer than a call may take. */
    private static final Duration SLOW = Duration.ofSeconds(OutsideReaders.CALL_SECONDS + 2);

    private static final long GIGABYTE = 1L << 30;

    private final RunningBellgrid bellgrid;
    private final MessagesStandIn model;
    private final Relay connection;
    private String misread = "";

    LanguageModelFaultsIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
        model = bellgrid.languageModel();
        connection = bellgrid.languageModelConnection();
    }

    @BeforeEach
    void demandMore() throws Exception {
        misread = BlurredSheet.misreading(bellgrid);
        Client.demo(bellgrid, "admin").choose(ModelTexts.STRICT);
    }

    @AfterEach
    void sayNothing() throws Exception {
        answer(ModelTexts.silent());
        Client.demo(bellgrid, "admin").choose("{\"acceptance\": null}");
    }

    @Test
    @Timeout(300)
    void every_fault_ends_the_call_but_not_the_job_and_the_circuit_breaker_opens_and_closes() throws Exception {
        FaultWalk walk = walk();

        walk.through(List.of(
                told("429", HttpBehaviour.status(429), "THROTTLED", 2, false),
                told(
                        "429 for a while",
                        HttpBehaviour.status(429).withHeader("Retry-After", "1"),
                        "THROTTLED",
                        2,
                        false),
                told("529", HttpBehaviour.status(529), "THROTTLED", 2, false),
                told("500", HttpBehaviour.status(500), "FAULTY", 1, true),
                told("400", HttpBehaviour.status(400), "REFUSED", 1, false),
                told("slow", ModelTexts.seeing(misread).after(SLOW), "TIMED_OUT", 1, true),
                told("broken off", HttpBehaviour.brokenOff(), "FAULTY", 1, true),
                told("no JSON", HttpBehaviour.json(request -> "<html>"), "NONSENSE", 1, true),
                told("part of JSON", HttpBehaviour.json(request -> "{\"content\": ["), "NONSENSE", 1, true),
                told("no object", ModelTexts.saying(request -> "[]"), "NONSENSE", 1, true),
                told("a gigabyte", HttpBehaviour.flood(GIGABYTE), "TOO_LARGE", 1, true)));
        walk.through(List.of(
                connected("refused", Relay::refuse, "UNREACHABLE", 0, false),
                connected("not taken", Relay::ignore, "UNREACHABLE", 0, false),
                connected("silent", RawStandIn.silence(), "TIMED_OUT", true),
                connected("a byte every 5 s", RawStandIn.dribble(Duration.ofSeconds(5)), "TIMED_OUT", true),
                connected("reset", RawStandIn.reset(), "FAULTY", true),
                connected("garbage", LanguageModelFaultsIT::talkNonsense, "NONSENSE", true)));
        walk.through(List.of(
                told("another form", ModelTexts.saying(request -> "{}"), FORM, 1, true),
                told(
                        "a field more",
                        ModelTexts.seeing(misread, statement -> statement.put("confidence", 1)),
                        FORM,
                        1,
                        true)));

        assertThat(walk.opened()).isPositive();
    }

    @Test
    void nobody_is_sent_elsewhere() throws Exception {
        FaultWalk walk = walk();
        try (RawStandIn elsewhere = new RawStandIn(RawStandIn.silence())) {
            URI address = URI.create("http://" + elsewhere.endpoint() + "/");

            walk.through(List.of(told(
                    "redirect",
                    HttpBehaviour.status(302).withHeader("Location", address.toString()),
                    "NONSENSE",
                    1,
                    false)));

            assertThat(elsewhere.connections()).isZero();
        }
    }

    @Test
    void what_is_invented_is_not_taken() throws Exception {
        FaultWalk walk = walk();

        walk.disbelieves("another name", () -> answer(ModelTexts.seeing("Zoology")));
        walk.disbelieves(
                "words that are not there",
                () -> answer(ModelTexts.seeing(
                        misread, statement -> statement.withArray("nameWords").add("w9999"))));
        walk.disbelieves(
                "another block", () -> answer(ModelTexts.seeing(misread, statement -> statement.putNull("id"))));
        walk.disbelieves(
                "the day of another column",
                () -> answer(ModelTexts.seeing(
                        misread, List.of("Tuesday", "9:00"), statement -> statement.put("day", "TUESDAY"))));
        walk.disbelieves(
                "the other half of the day",
                () -> answer(ModelTexts.seeing(
                        misread,
                        List.of("Monday", "9:00", "10:00"),
                        statement -> statement.put("start", "21:00").put("end", "22:00"))));
        walk.leavesToAPerson(
                "another end that is printed",
                () -> answer(ModelTexts.seeing(
                        misread, List.of("Monday", "9:00", "10:20"), statement -> statement.put("end", "10:20"))));
    }

    private FaultWalk walk() throws Exception {
        OutsideReader reader = new OutsideReader(
                "language model",
                "llm",
                "llm",
                model::calls,
                () -> answer(ModelTexts.silent()),
                () -> answer(ModelTexts.seeing(misread)));
        return new FaultWalk(bellgrid, reader);
    }

    /** Over a good connection. */
    private void answer(HttpBehaviour behaviour) {
        model.always(behaviour);
        connection.passOn();
    }

    /** Hears the caller out: hanging up at once, it would be the connection that breaks. */
    private static void talkNonsense(Socket caller) throws IOException, InterruptedException {
        RawStandIn.garbage().handle(caller);
        caller.shutdownOutput();
        caller.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    private Fault told(String name, HttpBehaviour behaviour, String reason, int calls, boolean paid) {
        return new Fault(name, () -> answer(behaviour), reason, calls, paid);
    }

    private Fault connected(String name, RawStandIn.Behaviour behaviour, String reason, boolean paid) {
        return connected(name, relay -> relay.always(behaviour), reason, 0, paid);
    }

    private Fault connected(String name, Consumer<Relay> behaviour, String reason, int calls, boolean paid) {
        return new Fault(name, () -> behaviour.accept(connection), reason, calls, paid);
    }
}
