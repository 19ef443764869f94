package org.smewallet.banking;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The stored payment files. */
interface PaymentFileRows extends Repository<PaymentFile, String> {

    PaymentFile save(PaymentFile file);

    Optional<PaymentFile> findById(String id);

    /** The newest whose id lies between these. */
    Optional<PaymentFile> findFirstByIdBetweenOrderByIdDesc(String first, String last);

    List<PaymentFile> findByOrderByIdDesc(Limit limit);
}
