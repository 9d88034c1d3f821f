package io.paymentsystem.messaging.topic;

import io.paymentsystem.messaging.topic.TopicSettings.Creation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Has a service begin its work only once every topic is there and as declared: creates its own, waits for those of others, and fails the
 * start otherwise. What exists is never altered.
 */
final class TopicsAtStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicsAtStart.class);

    private static final Duration LOOK_INTERVAL = Duration.ofMillis(300);
    private static final Duration LOG_INTERVAL = Duration.ofSeconds(5);

    private final KafkaAdmin kafka;
    private final List<DeclaredTopic> declared;
    private final String service;
    private final TopicSettings settings;
    private final TopicCommands commands;
    private volatile boolean running;

    TopicsAtStart(KafkaAdmin kafka, List<DeclaredTopic> declared, String service, TopicSettings settings) {
        this.kafka = kafka;
        this.declared = declared;
        this.service = service;
        this.settings = settings;
        this.commands = new TopicCommands(TopicAdmin.bootstrapServers(kafka));
    }

    @Override
    public void start() {
        try (TopicAdmin admin = TopicAdmin.of(kafka)) {
            check(onceAllExist(admin));
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything else that starts. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    private Map<String, ExistingTopic> onceAllExist(TopicAdmin admin) {
        long deadline = System.nanoTime() + settings.topicsWait().toNanos();
        long logAt = System.nanoTime();
        createOwn(admin);
        while (true) {
            Map<String, ExistingTopic> existing = find(admin);
            List<DeclaredTopic> missing = missing(existing);
            if (missing.isEmpty()) {
                return existing;
            }
            if (System.nanoTime() - deadline >= 0) {
                throw missing(missing);
            }
            if (System.nanoTime() - logAt >= 0) {
                log.info("Waiting for topics: {}", byOwner(missing));
                logAt = System.nanoTime() + LOG_INTERVAL.toNanos();
            }
            pause();
        }
    }

    private void createOwn(TopicAdmin admin) {
        List<DeclaredTopic> own = missing(find(admin)).stream().filter(this::isToBeCreatedHere).toList();
        if (!own.isEmpty()) {
            admin.create(own);
            log.info("Created topics: {}", names(own));
        }
    }

    private boolean isToBeCreatedHere(DeclaredTopic topic) {
        return switch (settings.createTopics()) {
            case OWNED -> topic.owner().equals(service);
            case ALL -> true;
            case NONE -> false;
        };
    }

    private Map<String, ExistingTopic> find(TopicAdmin admin) {
        return admin.find(declared.stream().map(DeclaredTopic::name).toList());
    }

    private List<DeclaredTopic> missing(Map<String, ExistingTopic> existing) {
        return declared.stream().filter(topic -> !existing.containsKey(topic.name())).toList();
    }

    private TopicsException missing(List<DeclaredTopic> topics) {
        String description = "After %d s these topics are still missing: %s.".formatted(settings.topicsWait().toSeconds(), byOwner(topics));
        String action = settings.createTopics() == Creation.NONE
                ? "Create them, as services do not with MESSAGING_CREATE_TOPICS=NONE:\n\n"
                        + lines(topics.stream().map(commands::create))
                : "Start the services that own them: each creates its topics at its start."
                        + " Set MESSAGING_TOPICS_WAIT to wait longer for that.";
        return new TopicsException(description, action, null);
    }

    private void check(Map<String, ExistingTopic> existing) {
        var check = new TopicCheck(commands);
        List<Deviation> deviations = declared.stream().flatMap(topic -> check.deviations(topic, existing.get(topic.name()))).toList();
        if (!deviations.isEmpty()) {
            throw new TopicsException(
                    "Topics are not as declared:\n\n" + lines(deviations.stream().map(Deviation::toString)),
                    "No service alters a topic that exists. Alter it, or set the variable in all services to declare what is there"
                            + " (see \"Topics\" in docs/operations.md):\n\n"
                            + lines(deviations.stream().map(Deviation::remedy)), null);
        }
    }

    private static String lines(Stream<String> lines) {
        return lines.map(line -> "    " + line).collect(Collectors.joining("\n"));
    }

    private static String byOwner(List<DeclaredTopic> topics) {
        return topics.stream().collect(Collectors.groupingBy(DeclaredTopic::owner, TreeMap::new, Collectors.toList()))
                .entrySet().stream()
                .map(owned -> names(owned.getValue()) + " of " + owned.getKey())
                .collect(Collectors.joining("; "));
    }

    private static String names(List<DeclaredTopic> topics) {
        return topics.stream().map(DeclaredTopic::name).collect(Collectors.joining(", "));
    }

    /** Waits without a bound of its own: only such a wait is interrupted when the application is told to stop while it starts. */
    private static void pause() {
        try {
            CompletableFuture.runAsync(() -> { }, CompletableFuture.delayedExecutor(LOOK_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicsException("The start was broken off while it waited for topics.", "Start again.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
