package io.paymentsystem.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.paymentsystem.simulators.http.Reply;
import io.paymentsystem.simulators.http.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;

class HttpTests extends SimulatorsTest {

    @Test
    void isHealthy() {
        assertThat(client.get("/health").text()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void answersAnUnknownPathInJson() {
        Answer answer = client.get("/v2/payments");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.string("code")).isEqualTo("NOT_FOUND");
        assertThat(answer.string("message")).contains("/v2/payments");
    }

    @Test
    void answersAWrongMethodInJson() {
        Answer answer = client.put("/v1/payments/pk/cancel", "{}");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.string("code")).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void refusesABodyOfMoreThanAMebibyte() {
        String text = "x".repeat(1024 * 1024 - "{\"text\":\"\"}".length());

        assertThat(client.post("/slack/webhook", "{\"text\":\"" + text + "\"}").status()).isEqualTo(200);
        Answer tooLong = client.post("/slack/webhook", "{\"text\":\"" + text + "x\"}");

        assertThat(tooLong.status()).isEqualTo(413);
        assertThat(tooLong.string("code")).isEqualTo("PAYLOAD_TOO_LARGE");
        assertThat(client.post("/slack/webhook", "x".repeat(8 * 1024 * 1024)).status()).isEqualTo(413);
    }

    @Test
    void decodesWhatThePathSays() {
        assertThat(client.get("/books/with%20blank").string("orderId")).isEqualTo("with blank");
    }

    @Test
    void letsTheCallerSeeThatALongAnswerBrokeOff() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", new Router().on("GET", "/whole", request -> new Reply.Stream("text/plain", writer -> writer.write("all")))
                .on("GET", "/broken", request -> new Reply.Stream("text/plain", HttpTests::writeAndFail)));
        server.start();
        try (Client caller = new Client(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))) {
            assertThat(caller.get("/whole").text()).isEqualTo("all");
            assertThatThrownBy(() -> caller.get("/broken")).isInstanceOf(UncheckedIOException.class);
        } finally {
            server.stop(0);
        }
    }

    private static void writeAndFail(Writer writer) throws IOException {
        writer.write("begun ".repeat(10_000));
        throw new IllegalStateException("a test");
    }
}
