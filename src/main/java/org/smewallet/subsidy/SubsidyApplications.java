package org.smewallet.subsidy;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All files. Whoever changes one holds its row, so that commands, deposits and timers on a file queue up. */
interface SubsidyApplications extends Repository<SubsidyApplication, String> {

    String ALIKE = " from SubsidyApplication a join SubsidyApplication b on b.enterpriseNumber = a.enterpriseNumber where a.fileNumber = ?1"
            + " and b.service.providerNumber = a.service.providerNumber and b.service.theme = a.service.theme"
            + " and year(b.applicationDate) = year(a.applicationDate) and b.status not in ?2";

    SubsidyApplication saveAndFlush(SubsidyApplication application);

    Optional<SubsidyApplication> findById(String fileNumber);

    /** Whose file it is, without reading the file: who reads it first and locks it then works on what may be old. */
    @Query("select a.enterpriseNumber from SubsidyApplication a where a.fileNumber = ?1")
    Optional<String> findEnterpriseByNumber(String fileNumber);

    /** The provider of a file that was submitted. */
    @Query("select a.service.providerNumber from SubsidyApplication a where a.fileNumber = ?1 and a.communication is not null")
    Optional<String> findProviderByNumber(String fileNumber);

    @Query("select new org.smewallet.subsidy.KnownFile(a.fileNumber, a.communication, a.enterpriseNumber, a.status, a.terms.ownContribution)"
            + " from SubsidyApplication a where a.communication in ?1")
    List<KnownFile> byCommunications(Collection<String> digits);

    /** Their files that were submitted. */
    @Query("select new org.smewallet.subsidy.KnownFile(a.fileNumber, a.communication, a.enterpriseNumber, a.status, a.terms.ownContribution)"
            + " from SubsidyApplication a where a.enterpriseNumber in ?1 and a.communication is not null")
    List<KnownFile> ofEnterprises(Collection<String> enterpriseNumbers);

    /** Holds all these files until the transaction ends, always in the same order. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from SubsidyApplication a where a.fileNumber in ?1 order by a.fileNumber")
    List<SubsidyApplication> lockAll(Collection<String> fileNumbers);

    @Query("select a from SubsidyApplication a where (?1 is null or a.status = ?1) and a.enterpriseNumber in ?2 order by a.fileNumber desc")
    Page<SubsidyApplication> listOfEnterprises(FileStatus status, Collection<String> enterprises, Pageable page);

    @Query("select a from SubsidyApplication a where (?1 is null or a.status = ?1) and (?2 is null or a.enterpriseNumber = ?2)"
            + " order by a.fileNumber desc")
    Page<SubsidyApplication> list(FileStatus status, String enterprise, Pageable page);

    @Query("select a from SubsidyApplication a where a.service.providerNumber in ?1 and a.status = ?2 order by a.fileNumber")
    Page<SubsidyApplication> ofProviders(Collection<String> providers, FileStatus status, Pageable page);

    @Query("select a from SubsidyApplication a where a.service.providerNumber in ?1 and a.status = ?2 and a.fileNumber in ?3 order by a.fileNumber")
    List<SubsidyApplication> ofProviders(Collection<String> providers, FileStatus status, Collection<String> numbers);

    /** Only what was submitted: before, a provider does not see it. */
    @Query("select a from SubsidyApplication a where a.service.providerNumber in ?1 and a.status <> ?2 and a.communication is not null"
            + " order by a.fileNumber desc")
    Page<SubsidyApplication> ofProvidersExcept(Collection<String> providers, FileStatus status, Pageable page);

    /** Files of the enterprise of this file with its provider, its theme and its year of application, itself included. */
    @Query("select b.fileNumber" + ALIKE + " order by b.fileNumber desc")
    List<String> alike(String fileNumber, Collection<FileStatus> left, Pageable most);

    /** What counts of them together. */
    @Query("select new org.smewallet.subsidy.AlikeFiles$Sum(count(b), sum(b.terms.eligibleAmount))" + ALIKE)
    AlikeFiles.Sum sumOfAlike(String fileNumber, Collection<FileStatus> left);

    /** Files of these enterprises in these states, or of these providers in those. */
    @Query("select a.fileNumber from SubsidyApplication a where a.enterpriseNumber in ?1 and a.status in ?2"
            + " or a.service.providerNumber in ?3 and a.status in ?4 order by a.fileNumber desc")
    List<String> numbers(Collection<String> enterprises, Collection<FileStatus> ofEnterprises, Collection<String> providers,
            Collection<FileStatus> ofProviders, Pageable most);
}
