package io.paymentsystem.baseline.settling;

import com.zaxxer.hikari.HikariDataSource;
import io.paymentsystem.baseline.BaselineApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/** A running baseline of one form with a database of its own, as its clients use it. */
final class Baseline implements AutoCloseable {

    static final long PRICE = 50_000;
    private static final EmbeddedPostgres POSTGRES = postgres();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final ConfigurableApplicationContext application;
    private final RestClient http;

    private Baseline(ConfigurableApplicationContext application) {
        this.application = application;
        this.http = RestClient.create("http://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port"));
    }

    static Baseline start(Form form) {
        String database = "baseline_" + DATABASES.incrementAndGet();
        JdbcClient.create(POSTGRES.getPostgresDatabase()).sql("create database " + database).update();
        return new Baseline(new SpringApplicationBuilder(BaselineApplication.class).run(
                "--server.port=0", "--baseline.form=" + form, "--pg.base-url=" + Simulator.uri(),
                "--spring.datasource.url=" + POSTGRES.getJdbcUrl("postgres", database), "--spring.datasource.username=postgres"));
    }

    @Override
    public void close() {
        application.close();
    }

    void open(long course, int capacity) {
        http.put().uri("/courses/{id}", course).body(Map.of("capacity", capacity, "price", PRICE)).retrieve().toBodilessEntity();
    }

    int enrolled(long course) {
        return http.get().uri("/courses/{id}", course).retrieve().requiredBody(Seats.class).enrolled();
    }

    /** Pays the course's price; returns what the payment is said to have ended as. */
    String pay(UUID payment, long course, long student) {
        return pay(payment, course, student, PRICE);
    }

    String pay(UUID payment, long course, long student, long amount) {
        Answer answer = post(payment, course, student, amount).retrieve().requiredBody(Answer.class);
        return answer.paymentId().equals(payment) ? answer.status() : "an answer about another payment";
    }

    /** Pays and returns the answer's HTTP status. */
    int statusOfPaying(UUID payment, long course, long student, long amount) {
        return post(payment, course, student, amount).exchange((_, response) -> response.getStatusCode().value());
    }

    boolean isReady() {
        return http.get().uri("/actuator/health/readiness").retrieve().requiredBody(String.class).contains("\"UP\"");
    }

    /** The payments that have an enrolment in the course. */
    List<UUID> enrolments(long course) {
        return JdbcClient.create(application.getBean(DataSource.class))
                .sql("select payment_id from enrolment where course_id = ?").param(course).query(UUID.class).list();
    }

    int connectionsInUse() {
        return application.getBean(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections();
    }

    private RestClient.RequestBodySpec post(UUID payment, long course, long student, long amount) {
        return http.post().uri("/payment").contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("paymentId", payment, "courseId", course, "studentId", student, "amount", amount));
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Seats(int capacity, int enrolled) {
    }

    private record Answer(UUID paymentId, String status) {
    }
}
