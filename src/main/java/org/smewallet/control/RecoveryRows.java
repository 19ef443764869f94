package org.smewallet.control;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RecoveryRows extends Repository<Recovery, String> {

    Recovery save(Recovery recovery);

    Optional<Recovery> findById(String number);

    @Query("select r.recoveryNumber from Recovery r where r.communication = ?1")
    Optional<String> findNumberByCommunication(String digits);

    Optional<Recovery> findFirstByFileNumberOrderByRecoveryNumberDesc(String fileNumber);

    List<Recovery> findByFileNumber(String fileNumber);

    Page<Recovery> findByStateInOrderByRecoveryNumberDesc(Collection<RecoveryState> states, Pageable page);
}
