package io.paymentsystem.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

class EnginePropertiesTests {

    /** The relay has connections of its own, which are to be as safe as those of the pool. */
    @Test
    void areSecuredAsTheUrlSays() {
        assertThat(propertiesOf("jdbc:postgresql://db.example:6432/enrollment?sslmode=verify-full&sslrootcert=/certs/ca.pem"))
                .containsEntry("database.hostname", "db.example").containsEntry("database.port", "6432")
                .containsEntry("database.sslmode", "verify-full").containsEntry("database.sslrootcert", "/certs/ca.pem")
                .doesNotContainKey("database.sslcert");
    }

    /** As the driver does: a bare ssl=true asks for the whole of it. */
    @Test
    void areSecuredInFullWhereTheUrlSaysNoMoreThanThat() {
        assertThat(propertiesOf("jdbc:postgresql://db.example/enrollment?ssl=true")).containsEntry("database.sslmode", "verify-full");
        assertThat(propertiesOf("jdbc:postgresql://db.example/enrollment?ssl=false")).doesNotContainKey("database.sslmode");
    }

    @Test
    void leaveOutWhatTheUrlDoesNotSay() {
        assertThat(propertiesOf("jdbc:postgresql://127.0.0.1/enrollment")).containsEntry("database.port", "5432")
                .doesNotContainKeys("database.sslmode", "database.sslrootcert");
    }

    private static Map<Object, Object> propertiesOf(String url) {
        OutboxSettings settings = new Binder(new MapConfigurationPropertySource(Map.of("outbox.slot", "some_outbox")))
                .bind("outbox", OutboxSettings.class).get();
        return EngineProperties.of(settings, new Connection(url, "user", "secret"));
    }

    private record Connection(String getJdbcUrl, String getUsername, String getPassword) implements JdbcConnectionDetails {
    }
}
