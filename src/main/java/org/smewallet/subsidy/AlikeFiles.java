package org.smewallet.subsidy;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.smewallet.shared.FileNumber;
import org.smewallet.shared.Money;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that may be one course in pieces, each too small to be looked at: of one enterprise, with the same provider and theme,
 * applied for in the same calendar year. It proves nothing; staff see it on the page of each of them.
 */
@Service
@Transactional(readOnly = true)
public class AlikeFiles {

    private static final Set<FileStatus> WITHOUT_SUBSIDY = EnumSet.of(FileStatus.REFUSED, FileStatus.LAPSED, FileStatus.EXPIRED, FileStatus.STOPPED);
    private static final int MOST_SHOWN = 20;

    private final SubsidyApplications applications;

    AlikeFiles(SubsidyApplications applications) {
        this.applications = applications;
    }

    /**
     * Several files that look alike.
     *
     * @param count how many
     * @param eligible what they ask subsidy for, together
     * @param numbers the newest twenty
     */
    public record Alike(long count, Money eligible, List<String> numbers) {
    }

    record Sum(long count, BigDecimal eligible) {
    }

    /** The file and those that look like it; empty when it stands alone. For staff alone. */
    public Optional<Alike> to(FileNumber number) {
        Sum sum = applications.sumOfAlike(number.number(), WITHOUT_SUBSIDY);
        return sum.count() < 2 ? Optional.empty() : Optional.of(new Alike(sum.count(), new Money(sum.eligible()),
                applications.alike(number.number(), WITHOUT_SUBSIDY, PageRequest.of(0, MOST_SHOWN))));
    }
}
