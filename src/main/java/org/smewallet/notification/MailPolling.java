package org.smewallet.notification;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** Looks for waiting mails again and again while this node runs; stands still where mails are kept or no server is set. */
@Component
class MailPolling implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailPolling.class);

    private final MailDispatcher dispatcher;
    private final MailSettings settings;
    private final ObjectProvider<JavaMailSender> sender;
    private ThreadPoolTaskScheduler scheduler;

    MailPolling(MailDispatcher dispatcher, MailSettings settings, ObjectProvider<JavaMailSender> sender) {
        this.dispatcher = dispatcher;
        this.settings = settings;
        this.sender = sender;
    }

    @Override
    public void start() {
        if (settings.keep()) {
            return;
        }
        if (sender.getIfAvailable() == null) {
            LOG.warn("No mail server is set (spring.mail.host): mails wait");
            return;
        }
        scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("mail-");
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(20);
        scheduler.initialize();
        scheduler.scheduleWithFixedDelay(dispatcher::dispatch, settings.pollEvery());
    }

    @Override
    public void stop() {
        if (scheduler != null) {
            scheduler.shutdown();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
