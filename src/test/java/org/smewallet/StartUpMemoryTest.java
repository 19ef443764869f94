package org.smewallet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class StartUpMemoryTest {

    private final HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);

    @Test
    void the_heap_shrinks_and_the_machine_keeps_its_settings() {
        byte[][] start = new byte[200][];
        for (int i = 0; i < start.length; i++) {
            start[i] = new byte[1 << 20];
        }
        long grown = Runtime.getRuntime().totalMemory();
        assertThat(start[199]).hasSize(1 << 20);
        start = null;
        String settings = settings();
        StartUpMemory.giveBack();
        assertThat(Runtime.getRuntime().totalMemory()).isLessThan(grown);
        assertThat(settings()).isEqualTo(settings);
    }

    private String settings() {
        return machine.getVMOption("MinHeapFreeRatio").getValue() + " " + machine.getVMOption("MaxHeapFreeRatio").getValue();
    }
}
