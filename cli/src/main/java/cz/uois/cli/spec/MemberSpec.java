package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a member's folder says.
 *
 * @param member name of the member; the placeholder {@code member} where it cannot be read
 * @param description what it is about
 * @param javaPackage Java package, if given
 * @param port port of the host, if given
 * @param compat the older contract that clients still speak, if any
 * @param roles that the member keeps the roles of everybody, if it says so
 * @param externals types of other members, in the order of the file
 * @param directives directives of the member's own
 * @param enums enums that no column has
 * @param federation how the schema names what Federation has
 * @param schema what is said of the schema itself
 * @param interfaces interfaces whose objects are rows of several entities
 * @param inputs input objects that the author's code takes
 * @param code queries and mutations about no one entity
 * @param entities own entities, sorted by file name
 * @param unreadableTables tables whose files were there but could not be read, so that nobody
 *     complains that they are missing
 * @param externalsReadable whether {@code externals} is all that was meant
 */
public record MemberSpec(
    Located<String> member,
    Optional<Located<String>> description,
    Optional<Located<String>> javaPackage,
    Optional<Located<Integer>> port,
    Optional<Located<String>> compat,
    Optional<Located<String>> roles,
    List<ExternalSpec> externals,
    List<DirectiveDefinitionSpec> directives,
    List<EnumSpec> enums,
    FederationLinkSpec federation,
    SchemaSpec schema,
    List<InterfaceSpec> interfaces,
    List<InputSpec> inputs,
    CodeSpec code,
    List<EntitySpec> entities,
    Set<String> unreadableTables,
    boolean externalsReadable) {
  public MemberSpec {
    requireNonNull(member, "member is null");
    requireNonNull(description, "description is null");
    requireNonNull(javaPackage, "javaPackage is null");
    requireNonNull(port, "port is null");
    requireNonNull(compat, "compat is null");
    requireNonNull(roles, "roles is null");
    externals = List.copyOf(externals);
    directives = List.copyOf(directives);
    enums = List.copyOf(enums);
    requireNonNull(federation, "federation is null");
    requireNonNull(schema, "schema is null");
    interfaces = List.copyOf(interfaces);
    inputs = List.copyOf(inputs);
    requireNonNull(code, "code is null");
    entities = List.copyOf(entities);
    unreadableTables = Set.copyOf(unreadableTables);
  }

  /** The same with other entities. */
  public MemberSpec withEntities(List<EntitySpec> others) {
    return new MemberSpec(
        member,
        description,
        javaPackage,
        port,
        compat,
        roles,
        externals,
        directives,
        enums,
        federation,
        schema,
        interfaces,
        inputs,
        code,
        others,
        unreadableTables,
        externalsReadable);
  }
}
