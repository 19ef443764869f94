package org.smewallet.wallet;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WalletRows extends Repository<Wallet, String> {

    Optional<Wallet> findById(String fileNumber);

    @Query("select distinct w from Wallet w left join fetch w.sources where w.fileNumber in ?1")
    List<Wallet> findByFileNumberIn(Collection<String> fileNumbers);

    Wallet save(Wallet wallet);
}
