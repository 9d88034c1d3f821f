package io.paymentsystem.messaging.topic;

/** A setting of a topic that exists and is not as declared, and what a person can do about it. */
record Deviation(String topic, String setting, String is, String shouldBe, String remedy) {

    @Override
    public String toString() {
        return "%s: %s is %s, should be %s".formatted(topic, setting, is, shouldBe);
    }
}
