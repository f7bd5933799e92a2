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
import graphql.schema.idl.WiringFactory;
import org.jspecify.annotations.Nullable;

/** Every field is read by the table; every object knows its type. */
record ContractWiring(Contract contract) implements WiringFactory {
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
    return environment.getParentType() instanceof ObjectTypeDefinition;
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
