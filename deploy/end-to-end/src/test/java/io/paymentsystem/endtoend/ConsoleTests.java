package io.paymentsystem.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.endtoend.footing.Footing;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** An operator with nothing but a browser finds a payment whose money did not go back, understands it, and sees to it. */
@EndToEnd
@Tag("long")
class ConsoleTests {

    private static final long PRICE = 60_000;

    @Test
    void leadsFromAPaymentOverADryRunToItsRefund(PaymentSystem system, Footing footing) {
        try (Browser browser = Requires.browser(footing)) {
            Payment payment = failed(system);
            String dead = system.desk().awaitOpen(List.of(payment), "compensation.final-dlt", 1).getFirst();
            find(payment, browser);
            system.pg().treats(payment, "{}");

            dryRun(payment, dead, browser);
            browser.press("Replay 1 that are SAFE");
            browser.awaitText("How the payments ended: CANCELLED 1");
            browser.shoot("replay");
            system.awaitBooks(payment, "CAPTURE", "REFUND");

            browser.open("/payments/" + payment.id());
            assertThat(browser.text()).startsWith("Payment " + payment.id()).contains("Status\nCANCELLED");
            browser.shoot("payment");
            browser.follow("Audit");
            assertThat(browser.text()).contains(dead, "ann");
            browser.hasNoErrors();
        }
    }

    @Test
    void isUsableWithTheKeyboardAlone(PaymentSystem system, Footing footing) {
        try (Browser browser = Requires.browser(footing)) {
            browser.open("/");
            browser.key(Keys.TAB);
            assertThat(browser.focused()).isEqualTo("Skip to the content");
            browser.key(Keys.TAB);
            browser.key(Keys.TAB);
            assertThat(browser.focused()).isEqualTo("Payments");
            browser.key(Keys.ENTER);
            browser.awaitText("Payment id");
            assertThat(browser.text()).startsWith("Payments");
        }
    }

    private static Payment failed(PaymentSystem system) {
        Course course = system.course(1, PRICE);
        Payment payment = Payment.of(course, 42);
        system.payWhileItCloses(course, List.of(payment), "{\"cancelErrorRate\":1}");
        system.awaitStatus(payment, "FINAL_COMPENSATION_FAILED");
        return payment;
    }

    private static void find(Payment payment, Browser browser) {
        browser.open("/");
        browser.awaitText("compensation.final-dlt");
        browser.shoot("overview");
        browser.follow("Payments");
        browser.type("Payment id", payment.id().toString());
        browser.press("Find");
        browser.awaitText("FINAL COMPENSATION FAILED");
        assertThat(browser.text()).contains("60,000 won", "compensation.final", "the PG did not give the money back");
        assertThat(browser.has("svg.flow .mark")).isTrue();
        browser.shoot("payment-failed");
    }

    private static void dryRun(Payment payment, String dead, Browser browser) {
        browser.follow("Dead letters");
        browser.type("Payment", payment.id().toString());
        browser.press("Show");
        browser.tick("take " + dead);
        browser.type("Who you are", "ann");
        browser.shoot("dead-letters");
        browser.press("Dry run of the ticked ones");
        browser.awaitText("Replay 1 that are SAFE");
        assertThat(browser.text()).contains("the PG has the money: it is given back, then the seat");
        browser.shoot("dry-run");
    }
}
