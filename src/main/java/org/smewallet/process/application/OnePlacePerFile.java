package org.smewallet.process.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RepositoryService;
import org.smewallet.shared.Brussels;
import org.smewallet.shared.Invariant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Every open file waits at exactly one place of its process, or has an incident; every limit that is open there has a timer
 * with the moment that the file shows.
 */
@Component
class OnePlacePerFile implements Invariant {

    /** The timers of limits that people see, and where a file keeps their last day. */
    private static final Map<String, String> LIMITS = Map.of("Event_DraftLimitPassed", "application_last_day",
            "Event_ConfirmationLimitPassed", "confirmation_last_day", "Event_CorrectionLimitPassed", "correction_last_day",
            "Event_SoftLimitPassed", "deposit_soft_last_day", "Event_HardLimitPassed", "deposit_hard_last_day",
            "Event_UseLimitPassed", "use_last_day");

    /** A file that is audited or pays money back is led by another process. */
    private static final String PLACES = """
            select a.file_number, a.status, e.id_ as place, e.act_id_ as activity, p.proc_def_id_ as model,
              case when a.status in ('CLOSED', 'REFUSED', 'LAPSED', 'EXPIRED', 'STOPPED') then 0 else 1 end as is_open, %s
            from subsidy_application a
            left join act_ru_execution p on p.business_key_ = a.file_number and p.parent_id_ is null and p.proc_def_id_ like 'subsidyApplication:%%'
            left join act_ru_execution e on e.proc_inst_id_ = p.id_
              and not exists (select 1 from act_ru_execution c where c.parent_id_ = e.id_)
            where a.status not in ('UNDER_AUDIT', 'RECOVERY') and (p.id_ is not null
              or a.status not in ('CLOSED', 'REFUSED', 'LAPSED', 'EXPIRED', 'STOPPED'))
            order by a.file_number""".formatted(String.join(", ", LIMITS.values()));
    private static final String TIMERS = """
            select p.business_key_ as file_number, d.act_id_ as activity, j.duedate_ as due
            from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_ join act_ru_execution p on p.id_ = j.process_instance_id_
            where j.type_ = 'timer' and p.business_key_ is not null""";
    private static final String INCIDENTS = """
            select distinct p.business_key_ from act_ru_incident i join act_ru_execution p on p.id_ = i.proc_inst_id_
            where p.business_key_ is not null""";

    private final DataSource source;
    private final RepositoryService models;

    OnePlacePerFile(DataSource source, RepositoryService models) {
        this.source = source;
        this.models = models;
    }

    @Override
    public int number() {
        return 7;
    }

    @Override
    public String name() {
        return "one-place-per-file";
    }

    @Override
    public String description() {
        return "Every open file waits at exactly one place of its process or has an incident, and every open limit has a timer with the same moment.";
    }

    @Override
    public List<String> faults() {
        JdbcTemplate jdbc = new JdbcTemplate(source);
        Map<String, Map<String, Instant>> timers = new HashMap<>();
        jdbc.query(TIMERS, row -> {
            timers.computeIfAbsent(row.getString("file_number"), file -> new HashMap<>())
                    .put(row.getString("activity"), row.getTimestamp("due").toInstant());
        });
        Set<String> incidents = new HashSet<>(jdbc.queryForList(INCIDENTS, String.class));
        Map<String, Waiting> waits = new HashMap<>();
        Map<String, Place> files = new TreeMap<>();
        jdbc.query(PLACES, row -> {
            Map<String, LocalDate> lastDays = new HashMap<>();
            for (Map.Entry<String, String> limit : LIMITS.entrySet()) {
                lastDays.put(limit.getKey(), row.getObject(limit.getValue(), LocalDate.class));
            }
            String model = row.getString("model");
            String status = row.getInt("is_open") == 1 ? row.getString("status") : null;
            Waiting waiting = model == null ? null : waits.computeIfAbsent(model, this::waiting);
            files.computeIfAbsent(row.getString("file_number"), file -> new Place(file, status, lastDays, new ArrayList<>(), waiting))
                    .add(row.getString("activity"));
        });
        return files.values().stream().flatMap(place -> place.faults(timers.getOrDefault(place.file(), Map.of()), incidents.contains(place.file())))
                .limit(MOST_FAULTS).toList();
    }

    private Waiting waiting(String model) {
        return Waiting.in(models.getBpmnModelInstance(model));
    }

    /**
     * Where a file stands.
     *
     * @param status null when the file is done and nothing may wait for it any more
     * @param lastDays the last day of each limit by its timer, null for one that the file does not have
     */
    private record Place(String file, String status, Map<String, LocalDate> lastDays, List<String> activities, Waiting waiting) {

        void add(String activity) {
            if (activity != null && !waiting.isAside(activity)) {
                activities.add(activity);
            }
        }

        Stream<String> faults(Map<String, Instant> timers, boolean incident) {
            if (status == null) {
                return Stream.of("File %s is done, its process still waits at %s".formatted(file, activities));
            }
            if (!isOnePlace()) {
                return incident ? Stream.empty() : Stream.of("File %s, %s, waits at %d places: %s".formatted(file, status, activities.size(), activities));
            }
            Stream<String> missing = activities.stream().flatMap(place -> waiting.timersOf(place).stream().filter(timer -> !timers.containsKey(timer))
                    .map(timer -> "File %s waits at %s without the timer %s".formatted(file, place, timer)));
            Stream<String> other = timers.entrySet().stream()
                    .filter(timer -> lastDays.get(timer.getKey()) != null && !Brussels.endOf(lastDays.get(timer.getKey())).equals(timer.getValue()))
                    .map(timer -> "File %s: timer %s at %s, last day %s".formatted(file, timer.getKey(), timer.getValue(), lastDays.get(timer.getKey())));
            return Stream.concat(missing, other);
        }

        private boolean isOnePlace() {
            long beside = activities.stream().filter(place -> waiting.isBeside(place)).count();
            return activities.size() - beside == 1 || activities.size() == 1 && beside == 1;
        }
    }
}
