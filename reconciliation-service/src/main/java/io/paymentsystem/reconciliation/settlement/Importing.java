package io.paymentsystem.reconciliation.settlement;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.util.IdGenerator;

/**
 * Imports a file: all of it is staged first, and takes the place of what the day had before in one transaction, or not at all.
 *
 * <p>Of several imports of one day at a time each is complete; the last to end stays.
 */
@Service
@EnableConfigurationProperties(SettlementSettings.class)
class Importing {

    private static final Logger log = LoggerFactory.getLogger(Importing.class);

    private final Staging staging;
    private final Matching matching;
    private final SettlementSettings settings;
    private final IdGenerator ids;
    private final Clock clock;
    private final Semaphore uploads;

    Importing(Staging staging, Matching matching, SettlementSettings settings, IdGenerator ids, Clock clock) {
        this.staging = staging;
        this.matching = matching;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.uploads = new Semaphore(settings.uploadsMax());
    }

    /** Imports the settlement file of a day, in a few megabytes of memory however long it is. */
    Imported importFile(LocalDate date, InputStream file) {
        if (!uploads.tryAcquire()) {
            throw SettlementRefused.tooMany(settings.uploadsMax());
        }
        UUID id = ids.generateId();
        try {
            return importAs(id, date, file);
        } finally {
            remove(id);
            uploads.release();
        }
    }

    private Imported importAs(UUID id, LocalDate date, InputStream file) {
        Instant begunAt = clock.instant();
        staging.removeAbandoned();
        try {
            Upload upload = new Uploading(id, staging, settings).read(date, file, begunAt);
            staging.analyze();
            return matching.replace(upload);
        } catch (SettlementRefused refused) {
            log.warn("The settlement of {} is not imported: {}", date, refused.getReason());
            throw refused;
        }
    }

    /** What cannot be removed now is removed once it is old. */
    private void remove(UUID id) {
        try {
            staging.remove(id);
        } catch (DataAccessException unreachable) {
            log.warn("The upload {} stays for now", id, unreachable);
        }
    }
}
