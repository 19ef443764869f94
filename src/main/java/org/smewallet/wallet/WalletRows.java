package org.smewallet.wallet;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface WalletRows extends Repository<Wallet, String> {

    Optional<Wallet> findById(String fileNumber);

    List<Wallet> findByFileNumberIn(Collection<String> fileNumbers);

    Wallet save(Wallet wallet);
}
