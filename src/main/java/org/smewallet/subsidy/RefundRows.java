package org.smewallet.subsidy;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RefundRows extends Repository<Refund, String> {

    Refund save(Refund refund);

    Optional<Refund> findById(String refundId);

    boolean existsBySource(String source);

    Optional<Refund> findBySource(String source);

    int countByFileNumber(String fileNumber);

    List<Refund> findByFileNumberOrderByRefundId(String fileNumber);
}
