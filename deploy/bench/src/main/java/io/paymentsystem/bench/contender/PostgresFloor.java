package io.paymentsystem.bench.contender;

import io.paymentsystem.bench.BenchFailure;
import io.paymentsystem.bench.load.Load;
import io.paymentsystem.bench.system.BenchStack;
import io.paymentsystem.bench.system.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * What PostgreSQL itself can do where each payment is one transaction on the course's row: insert the payment, insert its event, take the
 * seat; by JDBC, a statement at a time as services do it, with nothing around them.
 */
public final class PostgresFloor implements Contender {

    private static final int CLIENTS = 16;

    private final BenchStack stack;
    private final Database database;

    public PostgresFloor(BenchStack stack) {
        this.stack = stack;
        this.database = stack.database("floor");
        stack.database("postgres").run("drop database if exists floor", "create database floor");
        database.run("create table course (id bigint primary key, capacity int not null, seats_taken int not null)",
                "create table payment (id uuid primary key, course_id bigint not null, student_id bigint not null, "
                        + "amount bigint not null, status text not null, requested_at timestamptz not null)",
                "create table outbox (id bigint generated always as identity primary key, event_id uuid not null, "
                        + "topic text not null, key text not null, payload text not null)");
    }

    @Override
    public String name() {
        return "postgres floor";
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("connections", Integer.toString(CLIENTS));
    }

    @Override
    public Map<String, ProcessHandle> processes() {
        return Map.of("postgres", stack.process("postgres"));
    }

    @Override
    public Finish run(Load load) {
        database.run("truncate course, payment, outbox", "insert into course values (1, " + load.payments() + ", 0)");
        AtomicInteger left = new AtomicInteger(load.payments());
        long begun = System.nanoTime();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Boolean>> running = IntStream.range(0, CLIENTS)
                    .mapToObj(_ -> clients.submit(() -> database.with(connection -> payWhileLeft(connection, left)))).toList();
            for (Future<Boolean> client : running) {
                client.get();
            }
        } catch (ExecutionException failure) {
            throw new BenchFailure(String.valueOf(failure.getCause().getMessage()), failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted.", interruption);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        return Finish.of(seconds, Map.of("seats taken", Integer.parseInt(database.ask("select seats_taken from course"))));
    }

    private static Boolean payWhileLeft(Connection connection, AtomicInteger left) throws SQLException {
        connection.setAutoCommit(false);
        try (var payment = connection.prepareStatement("insert into payment values (?, 1, ?, 50000, 'COUNT_UPDATED', now())");
                var event = connection.prepareStatement("insert into outbox (event_id, topic, key, payload) values (?, ?, ?, ?)");
                var seat = connection.prepareStatement(
                        "update course set seats_taken = seats_taken + 1 where id = 1 and seats_taken < capacity")) {
            for (int number = left.getAndDecrement(); number > 0; number = left.getAndDecrement()) {
                UUID id = UUID.randomUUID();
                payment.setObject(1, id);
                payment.setLong(2, number);
                payment.executeUpdate();
                event.setObject(1, id);
                event.setString(2, "payment.count-updated");
                event.setString(3, id.toString());
                event.setString(4, "{\"paymentId\":\"%s\",\"courseId\":1,\"studentId\":%d,\"amount\":50000}".formatted(id, number));
                event.executeUpdate();
                seat.executeUpdate();
                connection.commit();
            }
        }
        return true;
    }
}
