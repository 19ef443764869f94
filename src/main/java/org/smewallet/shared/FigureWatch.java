package org.smewallet.shared;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Reads all figures now and then, so that a metrics server that asks often costs the database nothing more. */
@Component
class FigureWatch extends RepeatedWork {

    private static final Logger LOG = LoggerFactory.getLogger(FigureWatch.class);

    /** @param every pause between two readings; zero: never */
    @ConfigurationProperties("smewallet.figures")
    record Settings(@DefaultValue("30s") Duration every) {
    }

    private final Settings settings;
    private final Map<Figure, MultiGauge> gauges;

    FigureWatch(List<Figure> figures, Settings settings, MeterRegistry meters) {
        super("figures");
        this.settings = settings;
        gauges = figures.stream().collect(Collectors.toMap(figure -> figure,
                figure -> MultiGauge.builder("smewallet." + figure.name()).description(figure.meaning()).register(meters)));
    }

    @Override
    protected Optional<Duration> pause() {
        return Optional.of(settings.every()).filter(every -> !every.isZero());
    }

    @Override
    protected Duration firstAfter() {
        return settings.every();
    }

    /** A figure that cannot be read keeps its last values; the others are read all the same. */
    @Override
    protected void round() {
        gauges.forEach((figure, gauge) -> {
            try {
                gauge.register(figure.read().entrySet().stream().map(value -> Row.of(Tags.of(figure.label(), value.getKey()), value.getValue()))
                        .collect(Collectors.<Row<?>>toList()), true);
            } catch (RuntimeException e) {
                LOG.warn("Figure {} could not be read", figure.name(), e);
            }
        });
    }
}
