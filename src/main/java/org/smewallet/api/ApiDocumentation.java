package org.smewallet.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.util.Map;
import org.smewallet.shared.Answers;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** The description of the interface that programs read: generated from the controllers, with examples that work in the demo. */
@Configuration
class ApiDocumentation {

    private static final String PROBLEM = "application/problem+json";
    private static final Map<String, String> PROBLEMS = Map.of("400", "Malformed or invalid input", "401", "No login", "404",
            "Unknown, or not the caller's", "409", "The state does not allow this step", "429", "Too many calls; see Retry-After");

    static {
        SpringDocUtils.getConfig().replaceWithSchema(Answers.class,
                new ObjectSchema().description("The fields of the form").additionalProperties(true));
        SpringDocUtils.getConfig().replaceWithSchema(AnswersList.class,
                new ArraySchema().items(new ObjectSchema().additionalProperties(true)));
    }

    private final JsonNode examples;

    ApiDocumentation(@Value("classpath:api/examples.json") Resource examples, ObjectMapper json) throws IOException {
        try (var content = examples.getInputStream()) {
            this.examples = json.readTree(content);
        }
    }

    @Bean
    OpenAPI openApi() {
        SecurityScheme basic = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic").description("Personas of profile demo");
        SecurityScheme bearer = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT");
        return new OpenAPI()
                .info(new Info().title("SME Wallet").version("v1").license(new License().name("Apache 2.0"))
                        .description("The interface of the SME e-wallet (kmo-portefeuille) for partners. Amounts are strings with two "
                                + "decimals, dates ISO. Errors are problem details (RFC 9457). A POST may carry an Idempotency-Key: the same "
                                + "key and body give the same answer for 24 hours; a refused call may be tried again."))
                .components(new Components().addSecuritySchemes("basic", basic).addSecuritySchemes("bearer", bearer))
                .addSecurityItem(new SecurityRequirement().addList("basic")).addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    @Bean
    OpenApiCustomizer everyOperation() {
        return document -> {
            ModelConverters.getInstance().read(Problem.class).forEach(document::schema);
            ModelConverters.getInstance().read(Problem.WrongField.class).forEach(document::schema);
            ModelConverters.getInstance().read(ReasonAnswer.class).forEach(document::schema);
            document.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> complete(method, path, operation)));
        };
    }

    private void complete(PathItem.HttpMethod method, String path, Operation operation) {
        PROBLEMS.forEach((status, description) -> operation.getResponses().addApiResponse(status, problem(description)));
        if (method == PathItem.HttpMethod.POST) {
            operation.getResponses().addApiResponse("422", problem("Refused by a rule; code names the outcome"));
            operation.addParametersItem(new Parameter().in("header").name(Once.HEADER).required(false).schema(new StringSchema().maxLength(200))
                    .description("The same key and body have one effect and one answer"));
        }
        JsonNode example = examples.path(method + " " + path);
        if (!example.isMissingNode() && operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().values().forEach(content -> content.setExample(example.isTextual() ? example.asText() : example));
        }
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse().description(description).content(new Content().addMediaType(PROBLEM,
                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }
}
