package org.smewallet.bench;

import java.io.IOException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.smewallet.SmeWallet;
import org.smewallet.support.Bank;
import org.smewallet.support.CleanDatabase;
import org.smewallet.support.Example;
import org.smewallet.support.TimeMachine;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The whole application in this process, with the people and the bank who use it. */
final class Product implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    /** One that runs already. */
    Product(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts one.
     *
     * @param address of its database
     * @param settings beyond those of the profiles {@code demo} and {@code test}, as on a command line
     */
    static Product start(String address, String... settings) {
        SpringApplication application = new SpringApplication(SmeWallet.class, CleanDatabase.class, TimeMachine.class, Example.class, Bank.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        application.setAdditionalProfiles("demo", "test");
        application.addInitializers(starting -> starting.getBeanFactory().registerSingleton("onlyNamedTestComponents", new OnlyNamedTestComponents()));
        // One person uploads for everybody.
        String[] here = {"--server.port=0", "--smewallet.document.most-a-day=1000000"};
        return new Product(application.run(Stream.of(Database.asSettings(address), here, settings).flatMap(Stream::of).toArray(String[]::new)));
    }

    /** Publishes what is measured of one on an empty database that nothing else uses. */
    static void onItsOwn(Function<Product, Result> measure, String... settings) {
        try (Database database = new Database(); Product product = start(database.create("product"), settings)) {
            measure.apply(product).under("postgres", database.settings()).publish();
        }
    }

    <T> T get(Class<T> kind) {
        return context.getBean(kind);
    }

    /** One of those who work with the product, who is no part of it. */
    <T> T make(Class<T> kind) {
        return context.getAutowireCapableBeanFactory().createBean(kind);
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
    }

    /** The search for components finds the tests' too, which stand beside the product's. */
    private static final class OnlyNamedTestComponents extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader found, MetadataReaderFactory readers) throws IOException {
            return found.getAnnotationMetadata().hasAnnotation(TestComponent.class.getName());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof OnlyNamedTestComponents;
        }

        @Override
        public int hashCode() {
            return OnlyNamedTestComponents.class.hashCode();
        }
    }
}
