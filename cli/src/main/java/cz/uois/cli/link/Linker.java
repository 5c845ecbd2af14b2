package cz.uois.cli.link;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.model.Access;
import cz.uois.cli.model.Code;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Computed;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.EntityInterface;
import cz.uois.cli.model.EnumDefinition;
import cz.uois.cli.model.Exposure;
import cz.uois.cli.model.ExternalType;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.InputObject;
import cz.uois.cli.model.Member;
import cz.uois.cli.model.Names;
import cz.uois.cli.model.Target;
import cz.uois.cli.model.ValueObject;
import cz.uois.cli.spec.EntitySpec;
import cz.uois.cli.spec.EnumSpec;
import cz.uois.cli.spec.Located;
import cz.uois.cli.spec.MemberSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes the linked model of a spec. It performs these steps, each of which reports all it finds:
 *
 * <ol>
 *   <li>check the names of the member, collect what references can point to, and add the link
 *       tables that follow from lists;
 *   <li>draft each entity: its names, columns and unique combinations;
 *   <li>make the lists: inverses of foreign keys, and what link tables connect;
 *   <li>put the entities together and refuse names that occur twice;
 *   <li>warn of what is superfluous.
 * </ol>
 */
final class Linker {
  private static final int DEFAULT_PORT = 33010;

  private final MemberSpec spec;
  private final Diagnostics diagnostics;
  private final Targets targets;
  private final DirectiveLinker directives;

  private Linker(MemberSpec spec, Diagnostics diagnostics) {
    requireNonNull(spec, "spec is null");
    this.diagnostics = requireNonNull(diagnostics, "diagnostics is null");
    this.targets = new Targets(spec, diagnostics);
    this.spec = ImpliedLinks.expand(spec, targets, diagnostics);
    this.directives = new DirectiveLinker(spec.member().value(), spec.directives(), diagnostics);
  }

  /** The member, if nobody has found an error, neither here nor before. */
  static Optional<Member> link(MemberSpec spec, Diagnostics diagnostics) {
    Member member = new Linker(spec, diagnostics).link();
    if (!diagnostics.hasErrors()) {
      HiddenTypes.check(member, diagnostics);
      LongPaths.check(member, diagnostics);
      Width.check(member, diagnostics);
    }
    return diagnostics.hasErrors() ? Optional.empty() : Optional.of(member);
  }

  private Member link() {
    String javaPackage = new MemberNaming(spec, diagnostics).javaPackage();
    Map<String, Draft> drafts = new Drafter(spec, targets, directives, diagnostics).drafts();
    Inverses inverses = new VectorLinker(drafts, targets, directives, diagnostics).link();
    Map<String, Exposure> exposures =
        Exposures.link(
            drafts, new ExposureLinker(drafts, targets, directives, diagnostics), inverses);
    EmbeddedValues values = new EmbeddedValues(drafts.values());
    values.refuseReferences(drafts.values(), diagnostics);
    List<EnumDefinition> enums = enums();
    CodeTypeLinker codeTypes = codeTypes(drafts, values, enums);
    List<InputObject> inputs =
        new InputLinker(codeTypes, directives, diagnostics).link(spec.inputs());
    FieldAccess fieldAccess = new FieldAccess(drafts, exposures, inverses, targets, diagnostics);
    List<Entity> entities = new ArrayList<>();
    List<ValueObject> embedded = new ArrayList<>();
    for (Draft draft : drafts.values()) {
      Exposure exposure = requireNonNull(exposures.get(draft.table()), "no exposure");
      if (values.isStored(draft)) {
        Code code = new CodeLinker(draft, codeTypes, directives, diagnostics).link();
        Access access = new AccessLinker(draft, targets, diagnostics).link(!values.isMissed(draft));
        fieldAccess.check(draft);
        entities.add(entity(draft, inverses, access, exposure, code));
      } else {
        EmbeddedValues.refuseCode(draft, diagnostics);
        EmbeddedValues.refuseAccess(draft, diagnostics);
      }
      if (values.isEmbedded(draft)) {
        embedded.add(values.value(draft, exposure));
      }
    }
    Code code =
        new Code(
            List.of(),
            OperationLinker.ofMember(codeTypes, directives, diagnostics).link(spec.code()),
            List.of());
    List<ExternalType> externals =
        externals(inverses, new ComputedLinker(codeTypes, directives, diagnostics));
    List<EntityInterface> interfaces =
        new InterfaceLinker(drafts.values(), directives, diagnostics)
            .link(spec.interfaces(), new ShownFields(entities, embedded, externals));
    checkNames(entities, embedded, externals, enums, interfaces, inputs, code);
    new BaseTargets(spec, targets, diagnostics).check();
    targets.warnOfUnused();
    return new Member(
        spec.member().value(),
        Names.pascal(spec.member().value()),
        javaPackage,
        text(spec.description()),
        spec.port().map(Located::value).orElse(DEFAULT_PORT),
        entities,
        embedded,
        externals,
        directives.definitions(),
        enums,
        new LinkNames(spec.federation(), spec.directives(), diagnostics).link(),
        new SchemaLinker(directives, diagnostics).link(spec.schema()),
        interfaces,
        inputs,
        code,
        new RoleTablesLinker(spec, drafts, diagnostics).link(),
        spec.member().location());
  }

  /** The types of values that the author's Java answers or takes: it knows all enums. */
  private CodeTypeLinker codeTypes(
      Map<String, Draft> drafts, EmbeddedValues values, List<EnumDefinition> enums) {
    Map<String, FieldType.Enumeration> known = new TreeMap<>();
    enums.forEach(it -> known.put(it.type().graphqlName(), it.type()));
    for (Draft draft : drafts.values()) {
      for (Column column : draft.columns()) {
        if (column.type() instanceof FieldType.Enumeration type) {
          known.put(type.graphqlName(), type);
        }
      }
    }
    return new CodeTypeLinker(
        targets,
        values.withoutRows(drafts.values()),
        known,
        spec.inputs().stream().map(it -> it.name().value()).toList(),
        diagnostics);
  }

  private List<EnumDefinition> enums() {
    List<EnumDefinition> enums = new ArrayList<>();
    for (EnumSpec given : spec.enums()) {
      String name = given.name().value();
      new TypeLinker(diagnostics)
          .choice(given.choice(), name, directives, "'" + name + "'")
          .ifPresent(type ->
              enums.add(
                  new EnumDefinition(
                      type,
                      text(given.description()),
                      directives.applied(
                          given.directives(), DirectiveLinker.ENUM, "enum '" + name + "'"),
                      given.name().location())));
    }
    return enums;
  }

  private static Entity entity(
      Draft draft, Inverses inverses, Access access, Exposure exposure, Code code) {
    EntitySpec spec = draft.spec();
    Target self = new Target.Own(draft.table());
    return new Entity(
        draft.table(),
        draft.names(),
        spec.formerly().stream().map(Located::value).toList(),
        text(spec.description()),
        KeyUniques.columns(draft, exposure),
        draft.embeds(),
        inverses.counterparts(self),
        inverses.vectors(self),
        inverses.links(draft.table()),
        KeyUniques.uniques(draft, exposure),
        code,
        draft.tree(),
        seed(spec),
        access,
        exposure,
        spec.table().location());
  }

  private static Entity.Seed seed(EntitySpec spec) {
    return isSystem(spec) ? Entity.Seed.SYSTEM : Entity.Seed.DEMO;
  }

  /** Whether a table is always filled from seed data. */
  static boolean isSystem(EntitySpec spec) {
    String table = spec.table().value();
    return spec.seed()
        .map(it -> it.value().equals("system"))
        .orElse(table.endsWith("types") || table.endsWith("categories"));
  }

  private List<ExternalType> externals(Inverses inverses, ComputedLinker fields) {
    Map<String, List<Computed>> computed = new HashMap<>();
    spec.externals().forEach(it -> computed.put(it.key().value(), fields.link(it)));
    List<ExternalType> externals = new ArrayList<>();
    targets
        .externals()
        .forEach((key, type) ->
            externals.add(
                new ExternalType(
                    key,
                    type.value(),
                    EntityNaming.stem(type.value()),
                    targets.keyField(key),
                    targets.keyType(new Target.External(key)),
                    targets.isInterfaceObject(key),
                    inverses.vectors(new Target.External(key)),
                    inverses.counterparts(new Target.External(key)),
                    computed.getOrDefault(key, List.of()),
                    type.location())));
    return externals;
  }

  private void checkNames(
      List<Entity> entities,
      List<ValueObject> values,
      List<ExternalType> externals,
      List<EnumDefinition> enums,
      List<EntityInterface> interfaces,
      List<InputObject> inputs,
      Code code) {
    Map<String, EntitySpec> specs = new TreeMap<>();
    spec.entities().forEach(entity -> specs.putIfAbsent(entity.table().value(), entity));
    NameRules names = new NameRules(specs, diagnostics);
    if (spec.roles().isPresent()) {
      names.reserveRoles();
    }
    names.check(entities, values, externals, enums, interfaces, inputs, code);
    FieldNames fields = new FieldNames(diagnostics);
    entities.forEach(
        entity -> fields.check(entity, requireNonNull(specs.get(entity.table()), "no spec")));
    externals.forEach(fields::check);
    fields.checkMember(code);
  }

  private static String text(Optional<Located<String>> text) {
    return text.map(Located::value).orElse("");
  }
}
