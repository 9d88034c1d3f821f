package io.paymentsystem.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a newer version of a service has done to the database before an older one starts, beside it or after it. */
public final class LaterMigrations {

    private LaterMigrations() {
    }

    /** Checks that the service on the class path, as it is configured, takes a database that a newer version has migrated. */
    public static void areLeftAlone() {
        var database = EmbeddedDatabase.ownedBy("owner_of_later_migrations");
        var service = new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class, FlywayAutoConfiguration.class))
                .withBean(JdbcConnectionDetails.class, () -> database);

        service.run(newer -> newer.getBean(JdbcClient.class).sql("""
                insert into flyway_schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                values (999, '999', 'later', 'SQL', 'V999__later.sql', 1, current_user, 1, true)
                """).update());

        service.run(older -> {
            assertThat(older).hasNotFailed();
            assertThat(older.getBean(JdbcClient.class).sql("select max(installed_rank) from flyway_schema_history")
                    .query(Integer.class).single()).isEqualTo(999);
        });
    }
}
