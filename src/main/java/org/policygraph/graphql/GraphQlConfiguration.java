package org.policygraph.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policygraph.source.SourceTexts;
import org.policygraph.store.GraphStore;
import org.policygraph.vocabulary.Iris;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import reactor.core.publisher.Mono;

/** Hangs the table of the contract into Spring for GraphQL. */
@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {
  /** Deep enough for every chain that the contract makes sense of. */
  private static final int DEEPEST = 30;

  @Bean
  RuntimeWiringConfigurer contract() {
    Contract contract = new Contract();
    return wiring -> {
      Scalars.ALL.forEach(wiring::scalar);
      wiring.wiringFactory(new ContractWiring(contract));
    };
  }

  @Bean
  MaxQueryDepthInstrumentation depthIsLimited() {
    return new MaxQueryDepthInstrumentation(DEEPEST);
  }

  /** One request, one snapshot: the whole execution runs inside one read of the store. */
  @Bean
  WebGraphQlInterceptor oneSnapshot(GraphStore store, SourceTexts texts, Iris iris, Clock clock) {
    return (request, chain) ->
        Mono.fromCallable(
            () ->
                store.read(
                    snapshot -> {
                      Reading reading =
                          new Reading(snapshot, texts, iris, clock, request.getLocale());
                      request.configureExecutionInput(
                          (input, builder) ->
                              builder.graphQLContext(Map.of(Reading.KEY, reading)).build());
                      return chain.next(request).block();
                    }));
  }

  @Bean
  DataFetcherExceptionResolverAdapter problems() {
    return new DataFetcherExceptionResolverAdapter() {
      @Override
      protected @Nullable GraphQLError resolveToSingleError(
          Throwable exception, DataFetchingEnvironment environment) {
        return exception instanceof Problem problem
            ? GraphqlErrorBuilder.newError(environment)
                .message(problem.message())
                .errorType(ErrorTypes.of(problem.code()))
                .extensions(Map.of("code", problem.code().name()))
                .build()
            : null;
      }
    };
  }

  /** Every field is read by the table; every object knows its type. */
  private record ContractWiring(Contract contract) implements WiringFactory {
    @Override
    public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
      return true;
    }

    @Override
    public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
      return env -> (GraphQLObjectType) env.getSchema().getType(((Thing) env.getObject()).type());
    }

    @Override
    public boolean providesDataFetcher(FieldWiringEnvironment environment) {
      return true;
    }

    @Override
    public DataFetcher<?> getDataFetcher(FieldWiringEnvironment environment) {
      String type = environment.getParentType().getName();
      String field = environment.getFieldDefinition().getName();
      contract.field(type, field);
      return type.equals("Query") ? this::root : ContractWiring::selected;
    }

    private Object root(DataFetchingEnvironment environment) {
      Reading reading = environment.getGraphQlContext().get(Reading.KEY);
      Call call =
          new Call(
              GraphQLTypeUtil.unwrapAll(environment.getFieldType()).getName(),
              environment.getArguments(),
              reading);
      int reported = reading.problems().size();
      Object value =
          new Selection(contract, reading)
              .root(environment.getField().getName(), call, environment.getSelectionSet());
      return DataFetcherResult.newResult()
          .data(value)
          .errors(reading.problems().subList(reported, reading.problems().size()))
          .build();
    }

    private static @Nullable Object selected(DataFetchingEnvironment environment) {
      Thing thing = java.util.Objects.requireNonNull(environment.getSource());
      Object value = thing.selected(environment.getMergedField().getResultKey());
      if (value instanceof Problem problem) {
        throw problem;
      }
      return value;
    }
  }
}
