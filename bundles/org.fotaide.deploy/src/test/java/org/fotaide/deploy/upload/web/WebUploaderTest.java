// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fotaide.deploy.upload.Authentication;
import org.fotaide.deploy.upload.Payload;
import org.fotaide.deploy.upload.ResultUnknownException;
import org.fotaide.deploy.upload.SeenAuthentication;
import org.fotaide.deploy.upload.TimeLimits;
import org.fotaide.deploy.upload.UploadOptions;
import org.fotaide.deploy.upload.UploadReport;
import org.fotaide.deploy.upload.WebAccess;
import org.fotaide.deploy.upload.http.HttpTrial;
import org.fotaide.deploy.upload.http.ScriptedServer;
import org.fotaide.deploy.upload.http.ScriptedServer.Turn;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a plain socket that speaks as PROTOCOLS 3 says. */
@Timeout(20)
class WebUploaderTest {
    private static final String PAGE = "<form method='POST' action='' enctype='multipart/form-data'>"
            + "<input type='file' accept='.bin,.bin.gz' name='firmware'></form>"
            + "<form method='POST' action='' enctype='multipart/form-data'>"
            + "<input type='file' accept='.bin,.bin.gz,.image' name='filesystem'></form>";
    private static final String DONE = "<META http-equiv=\"refresh\" content=\"15;URL=/\">Update Success! Rebooting...";
    private static final Turn SHOWS_FORM = connection -> connection.hear().answer("200 OK", "text/html", PAGE);
    private static final Turn TAKES_IT = connection -> connection.hear().answer("200 OK", "text/html", DONE);
    private static final Turn WANTS_PASSWORD = connection -> connection
            .hear()
            .say("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"Login Required\"\r\n"
                    + "Content-Type: text/html\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

    private final HttpTrial trial =
            new HttpTrial(new WebUploader(), Payload.firmware("a b\".bin", HttpTrial.noise(300_000)));

    @Test
    void sends_the_form_that_a_browser_sends() throws Exception {
        try (ScriptedServer device = new ScriptedServer(SHOWS_FORM, TAKES_IT)) {
            UploadReport report = trial.upload(device);
            device.finished();

            String address = device.device().address().toString();
            ScriptedServer.Request page = device.heard().get(0);
            ScriptedServer.Request form = device.heard().get(1);
            assertEquals(
                    "GET /update HTTP/1.1\r\nHost: " + address
                            + "\r\nUser-Agent: FOTA-IDE\r\nAccept: */*\r\nConnection: close\r\n\r\n",
                    page.head());
            String type = "Content-Type: multipart/form-data; boundary=";
            String boundary = form.head()
                    .lines()
                    .filter(line -> line.startsWith(type))
                    .findFirst()
                    .orElseThrow()
                    .substring(type.length());
            assertEquals("POST /update HTTP/1.1", form.line());
            assertEquals(
                    "--" + boundary + "\r\nContent-Disposition: form-data; name=\"firmware\"; filename=\"a_b_.bin\"\r\n"
                            + "Content-Type: application/octet-stream\r\n\r\n" + trial.text() + "\r\n--" + boundary
                            + "--\r\n",
                    form.body());
            assertEquals(300_000, report.bytes());
            assertEquals(Authentication.NONE, report.authentication());
            assertEquals(List.of(), trial.asked);
            assertEquals(form.body().length(), trial.worked.get());
        }
    }

    @Test
    void sends_a_file_system_in_the_field_for_it() throws Exception {
        HttpTrial files = new HttpTrial(new WebUploader(), Payload.fileSystem("files.bin", HttpTrial.noise(10)));
        try (ScriptedServer device = new ScriptedServer(SHOWS_FORM, TAKES_IT)) {
            files.upload(device);
            assertTrue(device.heard().get(1).body().contains("name=\"filesystem\"; filename=\"files.bin\""));
        }
    }

    @Test
    void sends_no_file_system_to_a_form_that_would_take_it_for_a_program() throws Exception {
        HttpTrial files = new HttpTrial(new WebUploader(), Payload.fileSystem("files.bin", HttpTrial.noise(10)));
        String old = "<form enctype='multipart/form-data'><input type='file' name='update'></form>";
        try (ScriptedServer device = new ScriptedServer(c -> c.hear().answer("200 OK", "text/html", old))) {
            assertEquals("upload-no-file-system", failure(files, device));
        }
    }

    @Test
    void gives_the_password_with_the_form_once_the_page_wants_one() throws Exception {
        SeenAuthentication seen = SeenAuthentication.inMemory();
        trial.password("pass:word");
        trial.options(UploadOptions.DEFAULT.with(WebAccess.DEFAULT.as("me")));
        try (ScriptedServer device = new ScriptedServer(WANTS_PASSWORD, SHOWS_FORM, TAKES_IT)) {
            UploadReport report = new WebUploader().upload(trial.request(device).with(seen), trial, trial);

            assertEquals(Authentication.BASIC, report.authentication());
            assertEquals(
                    Optional.of(Authentication.BASIC), seen.of(device.device().address()));
            assertEquals(1, trial.asked.size());
            String login = "\r\nAuthorization: Basic bWU6cGFzczp3b3Jk\r\n";
            assertEquals(
                    List.of(false, true, true),
                    device.heard().stream()
                            .map(one -> one.head().contains(login))
                            .toList());
        }
    }

    @Test
    void gives_it_too_where_only_the_form_itself_wants_it() throws Exception {
        trial.password("secret");
        try (ScriptedServer device = new ScriptedServer(SHOWS_FORM, WANTS_PASSWORD, TAKES_IT)) {
            assertEquals(Authentication.BASIC, trial.upload(device).authentication());
        }
    }

    @Test
    void forgets_a_password_that_is_refused() throws Exception {
        trial.password("wrong");
        try (ScriptedServer device = new ScriptedServer(WANTS_PASSWORD, WANTS_PASSWORD)) {
            assertEquals("upload-login-refused", failure(trial, device));
            assertEquals(trial.asked, trial.forgotten);
            assertEquals(2, device.heard().size());
        }
    }

    @Test
    void says_that_a_password_is_missing() throws Exception {
        try (ScriptedServer device = new ScriptedServer(WANTS_PASSWORD)) {
            assertEquals("upload-password-missing", failure(trial, device));
            assertEquals(List.of(), trial.forgotten);
        }
    }

    @Test
    void answers_no_demand_but_basic() throws Exception {
        trial.password("secret");
        Turn digest = connection -> connection
                .hear()
                .say("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest realm=\"x\"\r\nContent-Length: 0\r\n\r\n");
        try (ScriptedServer device = new ScriptedServer(digest)) {
            assertEquals("upload-login-unknown", failure(trial, device));
            assertEquals(List.of(), trial.asked);
        }
    }

    @Test
    void sends_nothing_to_a_device_that_wanted_a_password_before() throws Exception {
        SeenAuthentication seen = SeenAuthentication.inMemory();
        try (ScriptedServer device = new ScriptedServer(SHOWS_FORM)) {
            seen.remember(device.device().address(), Authentication.BASIC);
            FotaException refused = assertThrows(FotaException.class, () -> new WebUploader()
                    .upload(trial.request(device).with(seen), trial, trial));
            assertEquals(
                    "upload-authentication-weaker", refused.problem().kind().code());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Update error: ERROR[10]: Magic byte is not 0xE9 | upload-device-failed | Magic byte is not 0xE9
            Update error: ERROR[4]: Not Enough Space        | upload-device-failed | Not Enough Space
            Update error: ERROR[13]: No data supplied       | upload-device-failed | No data supplied
            Update error: out of cheese                     | upload-device-failed | out of cheese
            Welcome to my light                             | upload-result-unclear | Welcome to my light
            """)
    void knows_a_failure_whose_status_is_200(String words, String code, String part) throws Exception {
        try (ScriptedServer device = new ScriptedServer(
                SHOWS_FORM, connection -> connection.hear().answer("200 OK", "text/html", words + "\n"))) {
            FotaException failed = assertThrows(FotaException.class, () -> trial.upload(device));
            assertEquals(code, failed.problem().kind().code());
            assertTrue(failed.problem().text().contains(part), failed.problem().text());
        }
    }

    @ParameterizedTest
    @CsvSource({"404 Not Found, upload-no-form", "200 OK, upload-no-form", "302 Found, upload-no-form"})
    void sends_nothing_where_no_form_is(String status, String code) throws Exception {
        try (ScriptedServer device = new ScriptedServer(c -> c.hear().answer(status, "text/html", "<h1>Hello</h1>"))) {
            assertEquals(code, failure(trial, device));
        }
    }

    @Test
    void reads_answers_in_chunks_and_without_a_length() throws Exception {
        Turn chunks = connection -> connection
                .hear()
                .say("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
                .say("a;x=y\r\n" + PAGE.substring(0, 10) + "\r\n")
                .say(Integer.toHexString(PAGE.length() - 10) + "\r\n" + PAGE.substring(10) + "\r\n0\r\n\r\n");
        Turn untilTheEnd = connection -> connection.hear().say("HTTP/1.0 200 OK\n\n" + DONE);
        try (ScriptedServer device = new ScriptedServer(chunks, untilTheEnd)) {
            assertEquals(300_000, trial.upload(device).bytes());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"220 ftp ready\r\n", "HTTP/2 200\r\n\r\n", "SSH-2.0-x\r\n"})
    void knows_another_service(String words) throws Exception {
        try (ScriptedServer device =
                new ScriptedServer(connection -> connection.say(words).takeRest())) {
            assertEquals("upload-foreign-answer", failure(trial, device));
        }
    }

    @Test
    void says_how_far_it_came_when_the_device_goes() throws Exception {
        try (ScriptedServer device = new ScriptedServer(SHOWS_FORM, connection -> {
            connection.head();
            connection.take(150_000);
            connection.reset();
        })) {
            assertEquals("upload-broken-off", failure(trial, device));
        }
    }

    @Test
    void leaves_to_the_proof_what_a_device_took_without_a_word() throws Exception {
        try (ScriptedServer device = new ScriptedServer(SHOWS_FORM, ScriptedServer.Connection::hear)) {
            ResultUnknownException unknown = assertThrows(ResultUnknownException.class, () -> trial.upload(device));
            assertEquals("upload-result-unclear", unknown.problem().kind().code());
            assertEquals(300_000, unknown.report().bytes());
        }
    }

    @Test
    void waits_no_longer_than_it_is_told() throws Exception {
        trial.limits(TimeLimits.DEFAULT.withStall(Duration.ofMillis(300)).withResult(Duration.ofMillis(300)));
        CountDownLatch over = new CountDownLatch(1);
        try (ScriptedServer stalls = new ScriptedServer(SHOWS_FORM, connection -> {
                    connection.head();
                    await(over);
                });
                ScriptedServer silent = new ScriptedServer(SHOWS_FORM, connection -> {
                    connection.hear();
                    await(over);
                })) {
            HttpTrial large = new HttpTrial(new WebUploader(), Payload.firmware("x", HttpTrial.noise(9_000_000)))
                    .limits(TimeLimits.DEFAULT.withStall(Duration.ofMillis(300)));
            assertEquals("upload-stalled", failure(large, stalls));
            ResultUnknownException unknown = assertThrows(ResultUnknownException.class, () -> trial.upload(silent));
            assertEquals("upload-result-missing", unknown.problem().kind().code());
        } finally {
            over.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void ends_within_a_second_when_it_is_cancelled(int stage) throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Turn stops = connection -> {
            connection.head();
            connection.take(stage * 100_000);
            reached.countDown();
            await(over);
        };
        try (ScriptedServer device = stage == 0 ? new ScriptedServer(stops) : new ScriptedServer(SHOWS_FORM, stops)) {
            CompletableFuture<CancelledException> upload = CompletableFuture.supplyAsync(
                    () -> assertThrows(CancelledException.class, () -> trial.upload(device)));
            assertTrue(reached.await(10, TimeUnit.SECONDS));
            long asked = System.nanoTime();
            trial.cancel();
            assertInstanceOf(CancelledException.class, upload.get(10, TimeUnit.SECONDS));
            assertTrue(Duration.ofNanos(System.nanoTime() - asked).toMillis() < 1000);
        } finally {
            over.countDown();
        }
    }

    @Test
    void counts_no_byte_that_the_system_may_still_hold() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        HttpTrial large = new HttpTrial(new WebUploader(), Payload.firmware("x", HttpTrial.noise(9_000_000)))
                .limits(TimeLimits.DEFAULT.withStall(Duration.ofMillis(500)));
        int[] taken = new int[1];
        try (ScriptedServer device = new ScriptedServer(SHOWS_FORM, connection -> {
            connection.head();
            await(over);
            taken[0] = connection.takeRest();
        })) {
            failure(large, device);
            over.countDown();
            device.finished();
            assertTrue(large.worked.get() <= taken[0], large.worked + " of " + taken[0]);
        }
    }

    @ParameterizedTest
    @CsvSource({"form, true", "password, true", "page, false", "nobody, false"})
    void is_recognised_by_its_page(String what, boolean answers) throws Exception {
        Turn page = connection -> connection.hear().answer("200 OK", "text/html", "<h1>Hello</h1>");
        Turn turn = what.equals("form") ? SHOWS_FORM : what.equals("password") ? WANTS_PASSWORD : page;
        try (ScriptedServer device = new ScriptedServer(turn)) {
            if (what.equals("nobody")) {
                device.close();
            }
            assertEquals(answers, new WebUploader().answers(device.device(), UploadOptions.DEFAULT, Progress.NONE));
        }
    }

    private static String failure(HttpTrial trial, ScriptedServer device) {
        return assertThrows(FotaException.class, () -> trial.upload(device))
                .problem()
                .kind()
                .code();
    }

    private static void await(CountDownLatch over) {
        try {
            assertTrue(over.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
