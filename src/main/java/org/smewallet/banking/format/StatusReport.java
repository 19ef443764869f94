package org.smewallet.banking.format;

import java.util.List;

/**
 * What the bank says of a payment file it received (pain.002): only rejections matter, execution is told by the statement.
 *
 * @param originalMessageId the payment file
 * @param wholeRejected the reason when the whole file is rejected, else null
 * @param rejections the transfers that are rejected by themselves or with their payment block
 */
public record StatusReport(String originalMessageId, String wholeRejected, List<Rejection> rejections) {

    public StatusReport {
        rejections = List.copyOf(rejections);
    }

    /** Why this transfer of this payment block is rejected, or null when it is not. */
    public String reasonFor(String endToEndId, String paymentBlock) {
        return wholeRejected != null ? wholeRejected : rejections.stream()
            .filter(rejection -> rejection.endToEndId() == null ? rejection.paymentBlock().equals(paymentBlock)
                : rejection.endToEndId().equals(endToEndId))
            .map(Rejection::reason).findFirst().orElse(null);
    }

    /**
     * One rejection.
     *
     * @param endToEndId the transfer; null when the bank rejects a whole payment block
     * @param paymentBlock id of the payment block
     * @param reason code and text of the bank
     */
    public record Rejection(String endToEndId, String paymentBlock, String reason) {
    }
}
