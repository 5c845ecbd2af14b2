package cz.uois.runtime.roles;

/** Is told what became of questions to gql_ug, of nobody whose. Thread-safe. */
public interface RoleListener {
  /** One that does not care. */
  RoleListener NOBODY =
      new RoleListener() {
        @Override
        public void rolesAnswered() {}

        @Override
        public void rolesFailed() {}
      };

  /** A question was answered. */
  void rolesAnswered();

  /** A question brought no answer, or none that can be believed. */
  void rolesFailed();
}
