package org.smewallet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smewallet.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;

/** The screens that the administrator has of the engine: all of them show what they are for. */
@OnH2
class AdminScreensBrowserTest extends BrowserStories {

    private static final List<String> SCREENS = List.of("cockpit/ENGINE/#/dashboard", "cockpit/ENGINE/#/processes", "cockpit/ENGINE/#/process-definition/DEFINITION/runtime",
            "cockpit/ENGINE/#/process-instance/INSTANCE/runtime", "cockpit/ENGINE/#/process-instance/INSTANCE/runtime?detailsTab=incidents-tab",
            "cockpit/ENGINE/#/decisions", "cockpit/ENGINE/#/tasks", "cockpit/ENGINE/#/repository", "admin/ENGINE/#/users", "admin/ENGINE/#/users/caseworker?tab=profile",
            "admin/ENGINE/#/groups", "admin/ENGINE/#/tenants", "admin/ENGINE/#/authorization?resource=6", "admin/ENGINE/#/system?section=system-settings-general",
            "tasklist/ENGINE/", "welcome/ENGINE/");

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
            targetNamespace="t"><process id="screens" isExecutable="true" camunda:historyTimeToLive="P3650D"><startEvent id="s"/>
            <sequenceFlow id="f" sourceRef="s" targetRef="t"/><intermediateCatchEvent id="t"><timerEventDefinition id="d">
            <timeDuration>P1000D</timeDuration></timerEventDefinition></intermediateCatchEvent></process></definitions>""";

    @Autowired
    ProcessEngine engine;

    private String deployment;
    private ProcessInstance some;

    @BeforeEach
    void something_runs() {
        deployment = engine.getRepositoryService().createDeployment().addString("screens.bpmn", MODEL).deploy().getId();
        some = engine.getRuntimeService().startProcessInstanceByKey("screens");
    }

    @AfterEach
    void forget() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    @DisplayName("R8 what even the administrator may not do takes nothing from the screens of Cockpit and Admin, nor does the policy of the pages")
    void every_screen_loads() {
        Page page = chromium.window(1280, true).newPage();
        signIn(page, "admin");
        List<String> faults = new ArrayList<>();
        page.onResponse(answer -> {
            // That the engine has no policy for passwords, which nobody has, it says with 404.
            if (answer.status() >= 400 && !answer.url().endsWith("/password-policy")) {
                faults.add(answer.status() + " " + answer.request().method() + " " + answer.url());
            }
        });
        page.onConsoleMessage(told -> {
            if (told.type().equals("error") && !told.text().startsWith("Failed to load resource")) {
                faults.add(page.url() + ": " + told.text());
            }
        });
        page.onPageError(fault -> faults.add(page.url() + ": " + fault));
        SCREENS.forEach(screen -> {
            page.navigate("about:blank");
            page.navigate(address("/camunda/app/" + screen.replace("ENGINE", engine.getName()).replace("DEFINITION", some.getProcessDefinitionId())
                    .replace("INSTANCE", some.getId())));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(page.locator("[cam-widget-header] .account").first().innerText()).as(screen).isNotBlank();
        });
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"tasklist, caseworker", "welcome, caseworker", "cockpit, admin", "admin, admin"})
    @DisplayName("whoever signs out there is led away at once, to the page where one signs in")
    void signs_out(String application, String persona) {
        Page page = chromium.window(1280, true).newPage();
        signIn(page, persona);
        page.navigate(address("/camunda/app/" + application + "/" + engine.getName() + "/"));
        page.locator("[cam-widget-header] .account > a").click();
        page.locator("[cam-widget-header] .logout a").click();
        page.waitForURL(address("/login"));
        page.locator("#username").waitFor();
    }
}
