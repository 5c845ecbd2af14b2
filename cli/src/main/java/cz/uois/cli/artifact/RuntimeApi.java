package cz.uois.cli.artifact;

import com.palantir.javapoet.ClassName;
import java.util.List;

/** The names of the runtime that generated code mentions: one table, which a test loads. */
public final class RuntimeApi {
  private static final String ENTITY = "cz.uois.runtime.entity";
  private static final String TESTING = "cz.uois.runtime.testing";

  private static final String CODE = "cz.uois.runtime.code";

  static final ClassName ACCESS = ClassName.get(ENTITY, "Access");
  static final ClassName ACCESS_RULE = ClassName.get(ENTITY, "AccessRule");
  static final ClassName ARGUMENT = ClassName.get(ENTITY, "Argument");
  static final ClassName ARGUMENTS = ClassName.get(ENTITY, "Arguments");
  static final ClassName ATTRIBUTE = ClassName.get(ENTITY, "Attribute");
  static final ClassName CODE_OPERATION = ClassName.get(ENTITY, "CodeOperation");
  static final ClassName CODE_RESULT = ClassName.get(ENTITY, "CodeResult");
  static final ClassName COMPUTED_FIELD = ClassName.get(ENTITY, "ComputedField");
  static final ClassName COUNTERPART = ClassName.get(ENTITY, "Counterpart");
  static final ClassName EMBEDDED = ClassName.get(ENTITY, "Embedded");
  static final ClassName ENTITY_DESCRIPTOR = ClassName.get(ENTITY, "EntityDescriptor");
  static final ClassName ENTITY_KEY = ClassName.get(ENTITY, "EntityKey");
  static final ClassName ENTITY_TYPE = ClassName.get(ENTITY, "EntityType");
  static final ClassName FOREIGN_TYPE = ClassName.get(ENTITY, "ForeignType");
  static final ClassName HOOKS = ClassName.get(ENTITY, "Hooks");
  static final ClassName INPUT_TYPE = ClassName.get(ENTITY, "InputType");
  static final ClassName MEMBER_DESCRIPTOR = ClassName.get(ENTITY, "MemberDescriptor");
  static final ClassName NESTED_INPUT = ClassName.get(ENTITY, "NestedInput");
  static final ClassName OPERATION = ClassName.get(ENTITY, "Operation");
  static final ClassName REFERENCE_RESOLVER = ClassName.get(ENTITY, "ReferenceResolver");
  static final ClassName ROLE_TABLES = ClassName.get(ENTITY, "RoleTables");
  static final ClassName ROW_LOADER = ClassName.get(ENTITY, "RowLoader");
  static final ClassName RULE = ClassName.get(ENTITY, "Rule");
  static final ClassName SEED = ClassName.get(ENTITY, "Seed");
  static final ClassName TO_ONE = ClassName.get(ENTITY, "ToOne");
  static final ClassName TYPE_CODE = ClassName.get(ENTITY, "TypeCode");
  static final ClassName TREE = ClassName.get(ENTITY, "Tree");
  static final ClassName VALUE_TYPE = ClassName.get(ENTITY, "ValueType");
  static final ClassName VECTOR = ClassName.get(ENTITY, "Vector");
  static final ClassName VECTOR_LOADER = ClassName.get(ENTITY, "VectorLoader");
  static final ClassName WRITE_ANSWER = ClassName.get(ENTITY, "WriteAnswer");
  static final ClassName CONTEXT = ClassName.get(CODE, "Context");
  static final ClassName ROW_VALUES = ClassName.get(CODE, "RowValues");
  static final ClassName NOT_WRITTEN_YET = ClassName.get(CODE, "NotWrittenYet");
  static final ClassName OMITTABLE = ClassName.get(CODE, "Omittable");
  static final ClassName SUBGRAPH = ClassName.get("cz.uois.runtime", "Subgraph");
  static final ClassName MEMBER_UNDER_TEST = ClassName.get(TESTING, "MemberUnderTest");
  static final ClassName QUERY_FILES = ClassName.get(TESTING, "QueryFiles");
  static final ClassName STATEMENT_COUNTS = ClassName.get(TESTING, "StatementCounts");

  private RuntimeApi() {}

  /** Every class that generated code mentions. */
  public static List<ClassName> all() {
    return List.of(
        ACCESS,
        ACCESS_RULE,
        ARGUMENT,
        ARGUMENTS,
        ATTRIBUTE,
        CODE_OPERATION,
        CODE_RESULT,
        COMPUTED_FIELD,
        HOOKS,
        ROW_VALUES,
        COUNTERPART,
        EMBEDDED,
        ENTITY_DESCRIPTOR,
        ENTITY_KEY,
        ENTITY_TYPE,
        FOREIGN_TYPE,
        INPUT_TYPE,
        MEMBER_DESCRIPTOR,
        NESTED_INPUT,
        OPERATION,
        REFERENCE_RESOLVER,
        ROLE_TABLES,
        ROW_LOADER,
        RULE,
        SEED,
        TO_ONE,
        TYPE_CODE,
        TREE,
        VALUE_TYPE,
        VECTOR,
        VECTOR_LOADER,
        WRITE_ANSWER,
        CONTEXT,
        NOT_WRITTEN_YET,
        OMITTABLE,
        SUBGRAPH,
        MEMBER_UNDER_TEST,
        QUERY_FILES,
        STATEMENT_COUNTS);
  }
}
