package org.smewallet;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Gives back to the machine what only the start needed: reading the models, tables and mappings takes several times the memory
 * of a server that waits for work, and the Java machine would keep it. Where it is another machine than HotSpot, nothing happens.
 */
class StartUpMemory implements ApplicationListener<ApplicationReadyEvent> {

    private static final String LEAST_FREE = "MinHeapFreeRatio";
    private static final String MOST_FREE = "MaxHeapFreeRatio";
    private static final Logger LOG = LoggerFactory.getLogger(StartUpMemory.class);

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        giveBack();
    }

    /** Collects once with tight bounds, then returns freed native memory too. */
    static void giveBack() {
        try {
            HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            String least = machine.getVMOption(LEAST_FREE).getValue();
            String most = machine.getVMOption(MOST_FREE).getValue();
            // The least first: it must never pass the most.
            machine.setVMOption(LEAST_FREE, "5");
            machine.setVMOption(MOST_FREE, "20");
            System.gc();
            // A server at work needs its usual room to grow again.
            machine.setVMOption(MOST_FREE, most);
            machine.setVMOption(LEAST_FREE, least);
            trimNative();
        } catch (RuntimeException | JMException e) {
            LOG.debug("The memory of the start stays reserved", e);
        }
    }

    private static void trimNative() throws JMException {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        ObjectName commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
        beans.invoke(commands, "systemTrimNativeHeap", new Object[0], new String[0]);
    }
}
