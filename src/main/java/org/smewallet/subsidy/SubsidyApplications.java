package org.smewallet.subsidy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All files. Whoever changes one holds its row, so that commands, deposits and timers on a file queue up. */
interface SubsidyApplications extends Repository<SubsidyApplication, String> {

    SubsidyApplication saveAndFlush(SubsidyApplication application);

    Optional<SubsidyApplication> findById(String fileNumber);

    /** Whose file it is, without reading the file: who reads it first and locks it then works on what may be old. */
    @Query("select a.enterpriseNumber from SubsidyApplication a where a.fileNumber = ?1")
    Optional<String> findEnterpriseByNumber(String fileNumber);

    /** The provider of a file that was submitted. */
    @Query("select a.service.providerNumber from SubsidyApplication a where a.fileNumber = ?1 and a.communication is not null")
    Optional<String> findProviderByNumber(String fileNumber);

    @Query("select a.fileNumber from SubsidyApplication a where a.communication = ?1")
    Optional<String> findNumberByCommunication(String digits);

    @Query("select a from SubsidyApplication a where a.enterpriseNumber = ?1 and a.status in ?2")
    List<SubsidyApplication> ofEnterprise(String enterpriseNumber, Collection<FileStatus> statuses);

    @Query("select a from SubsidyApplication a where (?1 is null or a.status = ?1) and a.enterpriseNumber in ?2 order by a.fileNumber desc")
    Page<SubsidyApplication> listOfEnterprises(FileStatus status, Collection<String> enterprises, Pageable page);

    @Query("select a from SubsidyApplication a where (?1 is null or a.status = ?1) and (?2 is null or a.enterpriseNumber = ?2)"
            + " order by a.fileNumber desc")
    Page<SubsidyApplication> list(FileStatus status, String enterprise, Pageable page);

    @Query("select a from SubsidyApplication a where a.service.providerNumber in ?1 and a.status = ?2 order by a.fileNumber")
    Page<SubsidyApplication> ofProviders(Collection<String> providers, FileStatus status, Pageable page);

    /** Only what was submitted: before, a provider does not see it. */
    @Query("select a from SubsidyApplication a where a.service.providerNumber in ?1 and a.status <> ?2 and a.communication is not null"
            + " order by a.fileNumber desc")
    Page<SubsidyApplication> ofProvidersExcept(Collection<String> providers, FileStatus status, Pageable page);

    @Query("select a.fileNumber from SubsidyApplication a where (a.enterpriseNumber in ?1 or a.service.providerNumber in ?2) and a.status in ?3"
            + " order by a.fileNumber desc")
    List<String> openNumbers(Collection<String> enterprises, Collection<String> providers, Collection<FileStatus> statuses, Pageable most);
}
