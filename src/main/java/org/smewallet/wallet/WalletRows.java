package org.smewallet.wallet;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface WalletRows extends Repository<Wallet, String> {

    Optional<Wallet> findById(String fileNumber);

    Wallet save(Wallet wallet);
}
