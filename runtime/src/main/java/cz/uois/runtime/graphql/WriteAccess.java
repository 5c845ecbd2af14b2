package cz.uois.runtime.graphql;

import static java.util.Objects.requireNonNull;

import cz.uois.runtime.entity.Attribute;
import cz.uois.runtime.entity.EntityType;
import cz.uois.runtime.entity.ToOne;
import cz.uois.runtime.rbac.Grants;
import cz.uois.runtime.rbac.Guard;
import cz.uois.runtime.rbac.RolesUnavailableException;
import cz.uois.runtime.sql.RowWriter;
import cz.uois.runtime.sql.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What callers may write (PERMISSIONS section 1). Whatever they may not read is to them as if it
 * were not there: rows, and what keys of others lead to.
 */
final class WriteAccess {
  private final Catalogue catalogue;
  private final WriteRules rules;

  WriteAccess(Catalogue catalogue, WriteRules rules) {
    this.catalogue = catalogue;
    this.rules = rules;
  }

  /**
   * Before new rows are written, as the caller sent them.
   *
   * @throws WriteRefusedException if one of them may not be made, or points to what is not there
   */
  void insert(List<NewRows.Batch> batches, Session session) {
    Map<String, Set<Object>> made = new HashMap<>();
    for (NewRows.Batch batch : batches) {
      Set<Object> keys = made.computeIfAbsent(batch.own().type().name(), _ -> new HashSet<>());
      batch.rows().forEach(row -> keys.add(row.id()));
    }
    for (NewRows.Batch batch : batches) {
      List<Pointer> pointers = new ArrayList<>();
      batch
          .rows()
          .forEach(row -> pointers.addAll(pointers(batch.own(), row.row().values(), row.path())));
      pointers.removeIf(it -> made.getOrDefault(it.typeName(), Set.of()).contains(it.key()));
      follow(batch.own(), pointers, WriteFailure.Code.INSERT_FAILED, session);
    }
    owned(batches, session);
    for (NewRows.Batch batch : batches) {
      for (NewRows.Row row : batch.rows()) {
        for (Attribute attribute : row.row().values().keySet()) {
          require(batch.own().type(), attribute, row, session.grants());
        }
      }
    }
  }

  private void owned(List<NewRows.Batch> batches, Session session) {
    batches.forEach(batch ->
        batch.rows().forEach(row -> concern(batch.own().type(), row.row().values(), session)));
    for (NewRows.Batch batch : batches) {
      EntityType type = batch.own().type();
      Guard guard = Guard.insert(type);
      for (NewRows.Row row : batch.rows()) {
        if (!allows(guard, row.row().values(), session.grants())) {
          throw new WriteRefusedException(denied().at(row.path()));
        }
      }
    }
  }

  private static void require(
      EntityType type, Attribute attribute, NewRows.Row row, Grants grants) {
    Optional<Guard> guard = Guard.write(type, attribute);
    if (guard.isPresent() && !allows(guard.get(), row.row().values(), grants)) {
      throw new WriteRefusedException(denied(attribute).at(row.path()));
    }
  }

  /** Before a row is changed: which of its columns the caller sends, and what he sends. */
  RowWriter.Permit update(
      Catalogue.OwnType own, Object id, Map<Attribute, @Nullable Object> values, Session session) {
    List<Guard> guards = new ArrayList<>(List.of(Guard.update(own.type())));
    values.keySet().forEach(it -> Guard.write(own.type(), it).ifPresent(guards::add));
    RowWriter.Permit permit = RowWriter.Permit.of(own.type(), guards, session.grants());
    boolean moves =
        own.type().owner().filter(values::containsKey).isPresent()
            || own.type().access().state().filter(values::containsKey).isPresent();
    if (permit.restricts() && (moves || own.hooks().isPresent() || TreeMoves.concerns(own))) {
      look(own, id, permit, session);
    }
    if (moves) {
      Map<Attribute, @Nullable Object> after = own.writer().owned(session, id);
      after.putAll(values);
      concern(own.type(), after, session);
      if (!guards.stream().allMatch(guard -> allows(guard, after, session.grants()))) {
        throw new WriteRefusedException(denied());
      }
    }
    follow(own, pointers(own, values, List.of()), WriteFailure.Code.UNEXPECTED, session);
    return permit;
  }

  /**
   * When a hook has given new rows to somebody else: what else hooks write is the author's
   * business, the state of a row too, but who owns it decides who sees it.
   *
   * @param sent what the caller sent
   * @param hooked the same rows as hooks have left them
   */
  void moved(List<NewRows.Batch> sent, List<NewRows.Batch> hooked, Session session) {
    for (int i = 0; i < hooked.size(); i++) {
      NewRows.Batch batch = hooked.get(i);
      Guard guard = Guard.insert(batch.own().type());
      Optional<Attribute> owner = guard.owner();
      if (owner.isEmpty()) {
        continue;
      }
      for (int j = 0; j < batch.rows().size(); j++) {
        NewRows.Row row = batch.rows().get(j);
        Map<Attribute, @Nullable Object> before = sent.get(i).rows().get(j).row().values();
        Object given = row.row().values().get(owner.get());
        if (!Objects.equals(before.get(owner.get()), given)) {
          Map<Attribute, @Nullable Object> after = new HashMap<>(before);
          after.put(owner.get(), given);
          concern(batch.own().type(), after, session);
          if (!allows(guard, after, session.grants())) {
            throw new WriteRefusedException(denied().at(row.path()));
          }
        }
      }
    }
  }

  /**
   * When a hook has given a changed row to somebody else.
   *
   * @param sent what the caller sent
   * @param values the same as hooks have left it
   */
  void moved(
      Catalogue.OwnType own,
      Object id,
      Map<Attribute, @Nullable Object> sent,
      Map<Attribute, @Nullable Object> values,
      Session session) {
    Guard guard = Guard.update(own.type());
    Optional<Attribute> owner = own.type().owner().filter(values::containsKey);
    if (guard.isOpen()
        || owner.isEmpty()
        || (sent.containsKey(owner.get())
            && Objects.equals(sent.get(owner.get()), values.get(owner.get())))) {
      return;
    }
    Map<Attribute, @Nullable Object> after = own.writer().owned(session, id);
    after.putAll(sent);
    after.put(owner.get(), values.get(owner.get()));
    concern(own.type(), after, session);
    if (!allows(guard, after, session.grants())) {
      throw new WriteRefusedException(denied());
    }
  }

  /**
   * Who owns a new link if the caller does not say: the owner of the row that has the list.
   *
   * @throws WriteRefusedException if the caller may not link anything to that row
   */
  @Nullable Object ownerOfLink(
      Catalogue.OwnType link, Catalogue.OwnType parents, Object parent, Session session) {
    Guard guard = Guard.insert(link.type());
    if (guard.isOpen() || parents.type().owner().isEmpty()) {
      return null;
    }
    Map<Attribute, @Nullable Object> owned = parents.writer().owned(session, parent);
    Object owner = owned.get(parents.type().owner().get());
    // A row that is not there is told of where keys are followed.
    if (!owned.isEmpty()
        && guard.state().isEmpty()
        && !session.grants().decide(guard).allows((UUID) owner, null)) {
      throw new WriteRefusedException(denied());
    }
    return owner;
  }

  /** Those of the links that the caller may remove: none of those that he does not see. */
  List<Object> removable(Catalogue.OwnType link, List<Object> keys, Session session) {
    RowWriter.Permit permit =
        RowWriter.Permit.of(link.type(), List.of(Guard.delete(link.type())), session.grants());
    List<Object> removable = new ArrayList<>();
    boolean seen = false;
    for (Object key : keys) {
      RowWriter.Sight sight = link.writer().look(session, key, permit);
      seen |= sight != RowWriter.Sight.ABSENT;
      if (sight == RowWriter.Sight.WRITABLE) {
        removable.add(key);
      }
    }
    if (removable.size() < keys.size()) {
      permit.requireRoles();
      if (seen) {
        throw new WriteRefusedException(denied());
      }
    }
    return removable;
  }

  /** Before a row is removed. */
  RowWriter.Permit delete(Catalogue.OwnType own, Object id, Session session) {
    RowWriter.Permit permit =
        RowWriter.Permit.of(own.type(), List.of(Guard.delete(own.type())), session.grants());
    if (permit.restricts() && (own.hooks().isPresent() || TreeMoves.concerns(own))) {
      look(own, id, permit, session);
    }
    return permit;
  }

  /**
   * Makes sure that the caller may write a row that is there.
   *
   * @throws WriteRefusedException if there is none that he sees, or if he may only see it
   */
  static void look(Catalogue.OwnType own, Object id, RowWriter.Permit permit, Session session) {
    switch (own.writer().look(session, id, permit)) {
      case ABSENT -> {
        permit.requireRoles();
        throw new WriteRefusedException(
            WriteFailure.of("there is no such row", WriteFailure.Code.NOT_FOUND));
      }
      case READABLE -> {
        permit.requireRoles();
        throw new WriteRefusedException(denied());
      }
      case WRITABLE -> {
        // What the caller may do.
      }
    }
  }

  /** Somebody may own a row who has owned none so far. */
  private static void concern(
      EntityType type, Map<Attribute, @Nullable Object> values, Session session) {
    UUID owner = value(type.owner(), values);
    if (owner != null) {
      session.grants().concern(Set.of(owner));
    }
  }

  private static boolean allows(
      Guard guard, Map<Attribute, @Nullable Object> values, Grants grants) {
    UUID owner = value(guard.owner(), values);
    UUID state = value(guard.state(), values);
    try {
      return grants.decide(guard).allows(owner, state);
    } catch (RolesUnavailableException unavailable) {
      if (grants.withoutRoles(guard).allows(owner, state)) {
        return true;
      }
      throw unavailable;
    }
  }

  private static @Nullable UUID value(
      Optional<Attribute> attribute, Map<Attribute, @Nullable Object> values) {
    return attribute.isPresent() ? (UUID) values.get(attribute.get()) : null;
  }

  /** Keys of rows of this member that the caller may perhaps not see. */
  private List<Pointer> pointers(
      Catalogue.OwnType own, Map<Attribute, @Nullable Object> values, List<Object> path) {
    List<Pointer> pointers = new ArrayList<>();
    for (ToOne toOne : own.type().toOnes()) {
      Object key = values.get(toOne.key());
      if (!toOne.foreign() && key != null && !Guard.read(target(toOne).type()).isOpen()) {
        pointers.add(new Pointer(toOne.key(), toOne.typeName(), key, path));
      }
    }
    return pointers;
  }

  /** What is hidden is told as what is not there, before the database could tell it otherwise. */
  private void follow(
      Catalogue.OwnType own, List<Pointer> pointers, WriteFailure.Code code, Session session) {
    Map<String, Set<Object>> asked = new LinkedHashMap<>();
    pointers.forEach(
        it -> asked.computeIfAbsent(it.typeName(), _ -> new HashSet<>()).add(it.key()));
    Map<String, Set<Object>> seen = new HashMap<>();
    asked.forEach((typeName, keys) ->
        seen.put(typeName, catalogue.own(typeName).orElseThrow().writer().seen(session, keys)));
    for (Pointer pointer : pointers) {
      if (!requireNonNull(seen.get(pointer.typeName())).contains(pointer.key())) {
        throw new WriteRefusedException(
            WriteFailure.of(rules.dangling(own.type(), pointer.attribute()), code)
                .at(pointer.path()));
      }
    }
  }

  private Catalogue.OwnType target(ToOne toOne) {
    return catalogue.own(toOne.typeName()).orElseThrow();
  }

  static WriteFailure denied() {
    return WriteFailure.of("you may not do this", WriteFailure.Code.NOT_AUTHORIZED);
  }

  private static WriteFailure denied(Attribute attribute) {
    return WriteFailure.of(
        "%s: you may not write it".formatted(attribute.name()), WriteFailure.Code.NOT_AUTHORIZED);
  }

  /** A foreign key with its value, and where the caller sent it. */
  private record Pointer(Attribute attribute, String typeName, Object key, List<Object> path) {}
}
