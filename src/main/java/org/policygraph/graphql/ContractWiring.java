package org.policygraph.graphql;

import graphql.execution.DataFetcherResult;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.WiringFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/** Every field is read by the table; every object knows its type. */
record ContractWiring(Contract contract) implements WiringFactory {

  /** Registers scalars, and each field of the table by type and name. */
  void addTo(RuntimeWiring.Builder wiring) {
    Scalars.ALL.forEach(wiring::scalar);
    contract
        .types()
        .forEach(
            (type, fields) -> {
              Map<String, DataFetcher<?>> fetchers = new HashMap<>();
              for (String field : fields) {
                fetchers.put(
                    field,
                    type.equals("Query")
                        ? new OfThings(type + "." + field, this::root)
                        : type.equals("Mutation")
                            ? new OfThings(type + "." + field, this::mutation)
                            : new OfThings(type + "." + field, ContractWiring::selected));
              }
              wiring.type(type, builder -> builder.dataFetchers(castToRaw(fetchers)));
            });
    wiring.wiringFactory(this);
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  private static Map<String, DataFetcher> castToRaw(Map<String, DataFetcher<?>> fetchers) {
    return (Map) fetchers;
  }

  @Override
  public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
    return true;
  }

  @Override
  public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
    return env -> (GraphQLObjectType) env.getSchema().getType(((Thing) env.getObject()).type());
  }

  /** A field of the schema that the table lacks must not start: it would be null for ever. */
  @Override
  public @Nullable DataFetcher<?> getDefaultDataFetcher(FieldWiringEnvironment environment) {
    if (environment.getParentType() instanceof ObjectTypeDefinition type) {
      contract.field(type.getName(), environment.getFieldDefinition().getName());
    }
    return null;
  }

  private Object root(DataFetchingEnvironment environment) {
    boolean drafts = environment.getField().getName().equals(DraftFields.ROOT);
    Reading reading = environment.getGraphQlContext().get(drafts ? Reading.DRAFTS : Reading.KEY);
    if (reading == null) {
      throw unauthorized(environment);
    }
    return answer(Thing.made("Query", environment.getField().getName()), reading, environment);
  }

  /** Changes first, and then reads what came of it. */
  private Object mutation(DataFetchingEnvironment environment) {
    Editing editing = environment.getGraphQlContext().get(Editing.KEY);
    if (editing == null) {
      throw unauthorized(environment);
    }
    return editing.run(
        environment.getField().getName(),
        environment.getArguments(),
        (outcome, reading) -> answer(Thing.made("Mutation", outcome), reading, environment));
  }

  private static Problem unauthorized(DataFetchingEnvironment environment) {
    return Problem.of(
        Problem.Code.UNAUTHORIZED,
        environment.getField().getName()
            + " needs the token of an editor: Authorization: Bearer …");
  }

  private Object answer(Thing root, Reading reading, DataFetchingEnvironment environment) {
    Call call =
        new Call(
            GraphQLTypeUtil.unwrapAll(environment.getFieldType()).getName(),
            environment.getArguments(),
            reading);
    int reported = reading.problems().size();
    Object value =
        new Selection(contract, reading)
            .root(root, environment.getField().getName(), call, environment.getSelectionSet());
    List<Problem> problems = reading.problems();
    return DataFetcherResult.newResult()
        .data(value)
        .errors(
            problems.subList(reported, problems.size()).stream()
                .map(problem -> ErrorTypes.error(problem, environment))
                .toList())
        .build();
  }

  private static @Nullable Object selected(DataFetchingEnvironment environment) {
    Thing thing = Objects.requireNonNull(environment.getSource());
    Object value = thing.selected(environment.getMergedField().getResultKey());
    if (value instanceof Problem problem) {
      throw problem;
    }
    return value;
  }

  /**
   * Tells Spring's inspection of the schema that objects are things: so it goes on to the fields of
   * every type and finds those that nothing reads.
   */
  private record OfThings(String name, DataFetcher<@Nullable Object> reader)
      implements SelfDescribingDataFetcher<@Nullable Object> {

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
      return reader.get(environment);
    }

    @Override
    public String getDescription() {
      return name;
    }

    @Override
    public ResolvableType getReturnType() {
      return ResolvableType.forClass(Thing.class);
    }
  }
}
