package org.smewallet.subsidy;

import org.springframework.data.repository.Repository;

interface ProviderRatingRows extends Repository<ProviderRating, String> {

    ProviderRating save(ProviderRating rating);
}
