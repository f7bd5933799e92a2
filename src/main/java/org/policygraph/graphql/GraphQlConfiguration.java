package org.policygraph.graphql;

import graphql.GraphQLError;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policygraph.access.Roles;
import org.policygraph.intake.Drafts;
import org.policygraph.journal.JournaledStore;
import org.policygraph.publication.Publication;
import org.policygraph.publication.Review;
import org.policygraph.release.Releases;
import org.policygraph.source.SourceTexts;
import org.policygraph.vocabulary.Iris;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Hangs the table of the contract into Spring for GraphQL. */
@Configuration(proxyBeanMethods = false)
@Import(GraphiQlPage.class)
public class GraphQlConfiguration {
  /** Deep enough for every chain that the contract makes sense of. */
  private static final int DEEPEST = 30;

  @Bean
  RuntimeWiringConfigurer contract() {
    return new ContractWiring(new Contract())::addTo;
  }

  /** Named and not looked for; Spring serves GraphQL because this bean is there. */
  @Bean
  GraphQlSourceBuilderCustomizer schema() {
    return builder ->
        builder.schemaResources(new ClassPathResource("graphql/policygraph.graphqls"));
  }

  /** Before all that walks through an operation with its fragments written out. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  WrittenOut sizeIsLimited() {
    return new WrittenOut();
  }

  @Bean
  MaxQueryDepthInstrumentation depthIsLimited() {
    return new MaxQueryDepthInstrumentation(DEEPEST);
  }

  /** Spring's route to the contract, behind a look at the body. */
  @Bean
  static BeanPostProcessor bodyIsARequest() {
    return new BeanPostProcessor() {
      @Override
      @SuppressWarnings("unchecked")
      public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("graphQlRouterFunction")
            ? ((RouterFunction<ServerResponse>) bean).filter(new RequestBody())
            : bean;
      }
    };
  }

  /**
   * One request, one snapshot: the whole execution runs inside one read of the store, and of the
   * drafts where an editor asks. Only a mutation does not: what it changes it reads afterwards.
   */
  @Bean
  WebGraphQlInterceptor oneSnapshot(
      JournaledStore journaled,
      SourceTexts texts,
      Releases releases,
      Iris iris,
      Clock clock,
      Drafts drafts,
      Publication publication,
      Review review) {
    QuoteChecks checks = new QuoteChecks();
    return (request, chain) -> {
      Snapshots snapshots =
          new Snapshots(
              journaled,
              drafts,
              texts,
              releases,
              checks,
              iris,
              clock,
              language(request.getHeaders()),
              address(request.getUri()));
      String editor = editor();
      Function<Map<String, Object>, WebGraphQlResponse> answer =
          context -> {
            request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(context).build());
            return coded(Objects.requireNonNull(chain.next(request).block()));
          };
      return Mono.fromCallable(
          () ->
              mutates(request.getDocument(), request.getOperationName())
                  ? answer.apply(
                      editor == null
                          ? Map.of()
                          : Map.of(
                              Editing.KEY,
                              new Editing(publication, review, iris, editor, snapshots)))
                  : snapshots.read(editor != null, answer));
    };
  }

  /** Whether the operation is a mutation; one that cannot be read is none. */
  static boolean mutates(String document, @Nullable String operation) {
    try {
      return new Parser()
          .parseDocument(document).getDefinitionsOfType(OperationDefinition.class).stream()
              .filter(it -> operation == null || operation.equals(it.getName()))
              .anyMatch(it -> it.getOperation() == OperationDefinition.Operation.MUTATION);
    } catch (InvalidSyntaxException e) {
      return false;
    }
  }

  /** The name of the editor who asks; null where it is none. */
  private static @Nullable String editor() {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    return caller != null
            && caller.getAuthorities().stream()
                .anyMatch(it -> ("ROLE_" + Roles.EDITOR).equals(it.getAuthority()))
        ? caller.getName()
        : null;
  }

  /** Gives every error a code that stays: errors of syntax and validation come without one. */
  private static WebGraphQlResponse coded(WebGraphQlResponse response) {
    List<GraphQLError> errors = response.getExecutionResult().getErrors();
    return errors.isEmpty()
        ? response
        : response.transform(
            builder -> builder.errors(errors.stream().map(ErrorTypes::coded).toList()));
  }

  /** The address of the service, of that of its GraphQL. */
  private static String address(UriComponents asked) {
    String path = Objects.requireNonNullElse(asked.getPath(), "");
    return UriComponentsBuilder.newInstance()
        .uriComponents(asked)
        .replacePath(path.substring(0, Math.max(0, path.lastIndexOf('/'))))
        .replaceQuery(null)
        .fragment(null)
        .build()
        .toUriString();
  }

  /** zh or en, whichever the caller prefers; zh where it prefers neither. */
  static String language(HttpHeaders headers) {
    try {
      return headers.getAcceptLanguage().stream()
          .filter(range -> range.getWeight() > 0)
          .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight).reversed())
          .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
          .filter(Reading.LANGUAGES::contains)
          .findFirst()
          .orElse("zh");
    } catch (IllegalArgumentException e) {
      // A preference that cannot be read is none.
      return "zh";
    }
  }

  @Bean
  DataFetcherExceptionResolverAdapter problemsAsErrors() {
    return new DataFetcherExceptionResolverAdapter() {
      @Override
      protected @Nullable GraphQLError resolveToSingleError(
          Throwable exception, DataFetchingEnvironment environment) {
        return exception instanceof Problem problem ? ErrorTypes.error(problem, environment) : null;
      }
    };
  }
}
