package cz.uois.cli.artifact;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import cz.uois.cli.model.Argument;
import cz.uois.cli.model.ArgumentType;
import cz.uois.cli.model.CodeType;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.Target;
import java.util.List;

/**
 * What the author's Java answers and takes, in Java, in GraphQL and for the runtime.
 *
 * @param member the member
 */
record CodeTypes(Member member) {
  private static final ClassName LIST = ClassName.get(List.class);

  /** How arguments are declared and read. */
  ArgumentCode code() {
    return new ArgumentCode(new MemberTypes(member));
  }

  /** What a method of the author answers. */
  TypeName java(CodeType type) {
    TypeName item = JavaTypes.of(sent(type.item()));
    return type.list() ? ParameterizedTypeName.get(LIST, item) : item;
  }

  /** What a method of the author takes. */
  TypeName java(Argument argument) {
    TypeName item =
        switch (argument.type()) {
          case ArgumentType.Value(FieldType type) -> JavaTypes.of(type);
          case ArgumentType.Input(String name) -> new MemberTypes(member).input(name);
        };
    TypeName type = argument.list() ? ParameterizedTypeName.get(LIST, item) : item;
    return argument.omittable() ? ParameterizedTypeName.get(RuntimeApi.OMITTABLE, type) : type;
  }

  /** Type of the field in the schema. */
  String graphql(CodeType type) {
    String item =
        switch (type.item()) {
          case CodeType.Item.Value(FieldType value) -> value.graphqlName();
          case CodeType.Item.Entity(Target target) -> GqlModelFile.typeName(member, target);
        };
    return type.list() ? "[" + item + "!]" : item;
  }

  /** Type of the argument in the schema. */
  static String graphql(Argument argument) {
    return argument.graphqlType() + (argument.nonNull() ? "!" : "");
  }

  /** {@code CodeResult.rows("PlanGQLModel")}. */
  Expression result(CodeType type) {
    return switch (type.item()) {
      case CodeType.Item.Value(FieldType value) ->
          Expression.call(
              RuntimeApi.CODE_RESULT,
              type.list() ? "values" : "value",
              Expression.member(RuntimeApi.VALUE_TYPE, GqlModelFile.valueType(value)));
      case CodeType.Item.Entity(Target target) ->
          Expression.call(
              RuntimeApi.CODE_RESULT,
              type.list() ? "rows" : "row",
              Expression.string(GqlModelFile.typeName(member, target)));
    };
  }

  /** What travels: of an object, its key. */
  private FieldType sent(CodeType.Item item) {
    return switch (item) {
      case CodeType.Item.Value(FieldType value) -> value;
      case CodeType.Item.Entity(Target target) -> member.keyType(target);
    };
  }
}
