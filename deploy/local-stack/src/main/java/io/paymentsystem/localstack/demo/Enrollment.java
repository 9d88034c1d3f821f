package io.paymentsystem.localstack.demo;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The public endpoints of enrollment-service. */
record Enrollment(JsonClient client) {

    void open(long courseId, int capacity, long price) {
        client.put("/courses/" + courseId, Map.of("capacity", capacity, "price", price));
    }

    void close(long courseId) {
        client.post("/courses/" + courseId + "/close");
    }

    Optional<CourseView> course(long courseId) {
        return client.get("/courses/" + courseId).map(course -> new CourseView(courseId,
                course.path("capacity").asLong(-1), course.path("seatsTaken").asLong(-1), course.path("enrolled").asLong(-1)));
    }

    /** Where the payment stands, nothing while it has not been taken in. */
    Optional<Standing> payment(UUID paymentId) {
        return client.get("/payments/" + paymentId).map(Standing::of);
    }

    /** A payment's status, with the reason for it where there is one. */
    record Standing(String status, String reason) {

        static Standing of(JsonNode payment) {
            return new Standing(payment.path("status").asString(""), payment.path("reason").asString(""));
        }
    }
}
