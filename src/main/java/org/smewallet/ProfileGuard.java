package org.smewallet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Nobody runs this by accident with the wrong safety: exactly one of the profiles {@code demo} and {@code prod} must be chosen. */
class ProfileGuard implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        boolean prod = environment.acceptsProfiles(Profiles.of("prod"));
        if (demo == prod) {
            throw new ProfileNotChosen(demo ? "The profiles demo and prod exclude each other." : "No profile is chosen.");
        }
    }

    /** After the configuration files, which may name the profile. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }

    static class ProfileNotChosen extends IllegalStateException {

        ProfileNotChosen(String message) {
            super(message);
        }
    }

    /** Says it without a stack trace. */
    static class Explanation extends AbstractFailureAnalyzer<ProfileNotChosen> {

        @Override
        protected FailureAnalysis analyze(Throwable root, ProfileNotChosen cause) {
            return new FailureAnalysis(cause.getMessage(), "Start with --spring.profiles.active=demo to try the product on this machine,"
                    + " or with --spring.profiles.active=prod for an installation.", cause);
        }
    }
}
