package io.paymentsystem.enrollment;

import io.paymentsystem.contract.EventCodec;
import io.paymentsystem.contract.PaymentRequested;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** The service's HTTP surface, as a client uses it. */
@TestComponent
class EnrollmentApi {

    private final Environment environment;

    EnrollmentApi(Environment environment) {
        this.environment = environment;
    }

    void open(long courseId, int capacity, long price) {
        http().put().uri("/courses/{id}", courseId).body(Map.of("capacity", capacity, "price", price)).retrieve().toBodilessEntity();
    }

    void close(long courseId) {
        http().post().uri("/courses/{id}/close", courseId).retrieve().toBodilessEntity();
    }

    int seatsTaken(long courseId) {
        return (int) get("/courses/" + courseId).get("seatsTaken");
    }

    int enrolled(long courseId) {
        return (int) get("/courses/" + courseId).get("enrolled");
    }

    Map<String, Object> payment(UUID paymentId) {
        return get("/payments/" + paymentId);
    }

    /** The statuses that a payment has been in. */
    List<String> history(UUID paymentId) {
        return history(paymentId, "status");
    }

    /** What a payment's history says in one field, oldest first. */
    @SuppressWarnings("unchecked")
    List<String> history(UUID paymentId, String field) {
        return ((List<Map<String, String>>) payment(paymentId).get("history")).stream().map(entry -> entry.get(field)).toList();
    }

    int submit(PaymentRequested request) {
        return submit(request, "");
    }

    int submit(PaymentRequested request, String prefer) {
        return http().post().uri("/payment").header("Prefer", prefer)
                .contentType(MediaType.APPLICATION_JSON).body(EventCodec.write(request))
                .exchange((_, response) -> response.getStatusCode().value());
    }

    /** Sends a request that fails, and returns the answer's status and the problem's detail. */
    String problem(String method, String path, String body) {
        return http().method(HttpMethod.valueOf(method)).uri(path).contentType(MediaType.APPLICATION_JSON).body(body)
                .exchange((_, response) -> response.getStatusCode().value() + " " + response.bodyTo(Map.class).get("detail"));
    }

    private Map<String, Object> get(String path) {
        return http().get().uri(path).retrieve().body(new ParameterizedTypeReference<>() { });
    }

    private RestClient http() {
        return RestClient.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
    }
}
