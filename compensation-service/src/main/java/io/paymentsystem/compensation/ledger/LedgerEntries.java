package io.paymentsystem.compensation.ledger;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LedgerEntries extends Repository<LedgerEntry, LedgerKey> {

    /** Locks the rows that exist, in the order of their keys, so that two transactions never wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from LedgerEntry e where e.key in :keys order by e.key.paymentId, e.key.compensation")
    List<LedgerEntry> lock(Collection<LedgerKey> keys);

    @Query("select new io.paymentsystem.compensation.ledger.Progress(e.state, e.answerReason) from LedgerEntry e where e.key = :key")
    Optional<Progress> findProgress(LedgerKey key);

    @Query("""
            select new io.paymentsystem.compensation.ledger.RecordedCompensation(
                       e.key.paymentId, e.key.compensation, e.courseId, e.studentId, e.amount, e.reason, e.state, e.attempts,
                       e.answer, e.answerReason, e.outcome, e.failure, e.startedAt, e.updatedAt)
              from LedgerEntry e
             where e.key.paymentId = :paymentId
             order by e.startedAt
            """)
    List<RecordedCompensation> findRecorded(UUID paymentId);
}
