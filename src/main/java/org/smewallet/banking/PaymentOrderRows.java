package org.smewallet.banking;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The stored payment orders. */
interface PaymentOrderRows extends Repository<PaymentOrder, Long> {

    PaymentOrder save(PaymentOrder order);

    Optional<PaymentOrder> findByEndToEndId(String endToEndId);

    List<PaymentOrder> findByEndToEndIdIn(Collection<String> endToEndIds);

    List<PaymentOrder> findByStateOrderById(PaymentOrder.State state);

    List<PaymentOrder> findByStateOrderByIdDesc(PaymentOrder.State state, Limit limit);

    List<PaymentOrder> findByPaymentFileIdOrderById(String paymentFileId);

    List<PaymentOrder> findByFileNumberOrderById(String fileNumber);
}
